"""The privacy register's rows about the use of pages: adoptions, ratings, views."""

from cms.models import (
    Adoption,
    InstrumentEvaluation,
    PageRating,
    PageViews,
    PageWord,
    PracticeCheck,
    UsageSnapshot,
)
from cms.privacy import ON_A_PAGE
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import Occasion, no_personal_data, not_personal, register

ERASE_USE = "cms.use_by_person.erase"

ADOPTING = Occasion(
    "Je meldt dat je bestuur een praktijk overneemt",
    "Wie de praktijk deelde, leest wat je meldde; op de site staat enkel je bestuur.",
    order=72,
)

register(
    Adoption,
    ADOPTING,
    {
        "declared_by": "wie het meldde",
        "evidence": "waaruit het blijkt",
        "asked_of": "wie het kan bevestigen",
        "reason": "waarom het niet klopt",
        "confirmed_by": "",
        "rejected_by": "",
        "withdrawn_by": "",
        "answer_token": "",
        "withdraw_token": "",
    },
    purpose="Om na te vragen of het klopt, en om te tellen hoeveel besturen van elkaar leren.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.ON_THE_SITE,
    eraser=ERASE_USE,
)
not_personal(Adoption, "page", "organisation", "learned_from", "degree", "channel")

not_personal(PageRating, "page")
not_personal(PageWord, "page")
no_personal_data(InstrumentEvaluation)
no_personal_data(PageViews, "page")

register(
    UsageSnapshot,
    WORK,
    {"taken_by": ""},
    purpose="Om te weten wie een meting van elders toevoegde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE_USE,
)
not_personal(UsageSnapshot, "source", "note")

register(
    PracticeCheck,
    ON_A_PAGE,
    {"token": ""},
    purpose="Om eens per jaar te vragen of wat op de site staat nog klopt.",
    ground=Ground.CONSENT,
    retention=retention.ON_THE_SITE,
    eraser=ERASE_USE,
)
