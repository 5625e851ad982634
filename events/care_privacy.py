"""The rows of the privacy register about what people need, what they pay and who organises."""

from events.models import Billing, EventOrganiser, HeadCount, Needs, NeedsReceipt
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register

ERASE = "events.erasing.erase"

NEEDING = Occasion(
    "Je zegt wat je nodig hebt om mee te doen",
    "Alleen wie die activiteit organiseert; elke keer dat iemand kijkt, wordt bewaard. Collega’s "
    "en wie het eten maakt, zien hoe vaak iets nodig is, nooit voor wie.",
    order=22,
)
PAYING = Occasion(
    "Je schrijft je in voor iets dat geld kost",
    "Wie de activiteit organiseert, en onze boekhouding.",
    order=24,
)

register(
    Needs,
    NEEDING,
    {
        "registration": "bij welke inschrijving het hoort",
        "sealed": "wat je nodig hebt, zoals een tolk of een aangepaste maaltijd (versleuteld)",
        "told_at": "wanneer je het doorgaf",
    },
    purpose="Om te regelen wat je nodig hebt.",
    ground=Ground.CONSENT,
    retention=retention.NEEDS,
    eraser=PURGE + "needs",
)
no_personal_data(NeedsReceipt, "reason")
register(
    Billing,
    PAYING,
    {
        "registration": "welke inschrijving je organisatie betaalt",
        "order_number": "bestelbonnummer",
        "invoiced_to": "naam op de factuur",
    },
    purpose="Om de factuur juist te maken.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    EventOrganiser,
    WORK,
    {"person": "welke activiteiten je organiseert", "added_by": ""},
    purpose="Om te bepalen wie leest wat deelnemers nodig hebben.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    HeadCount,
    WORK,
    {"entered_by": ""},
    purpose="Om te kunnen nagaan wie een aantal invoerde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
not_personal(HeadCount, "source")
