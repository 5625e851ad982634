"""Earlier years and proposals of partners in the privacy register; read by `events/privacy.py`."""

from events.models import Event, EventProposal, LoadedPerson, PastLoad, Registration
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, not_personal, register

ERASE = "events.erasing.erase"
ERASE_PROPOSAL = "events.proposal_collectors.erase"
PAST = Occasion(
    "Je deed vroeger mee aan een activiteit",
    "Wie onze cijfers maakt. We namen je gegevens over uit het systeem van toen.",
    order=24,
)
PROPOSING = Occasion(
    "Je stelt een evenement voor",
    "De collega’s die over je voorstel beslissen. Aanvaarden we het, dan staat je naam erbij als "
    "contactpersoon.",
    order=78,
)
register(
    LoadedPerson,
    PAST,
    {
        "person": "dat we je uit een bestand van vroeger kennen",
        "trace": "een versleutelde vingerafdruk van je naam",
    },
    purpose="Om je in een volgend bestand te herkennen, zodat je één keer telt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.KEY,
    eraser=ERASE,
)
register(
    Registration,
    PAST,
    {"load": "uit welk bestand we je deelname overnamen"},
    purpose="Om aan Vlaanderen te tonen hoeveel besturen we bereikten.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    PastLoad,
    PAST,
    {"content": "het bestand zelf, tot een collega beslist"},
    purpose="Om na te kijken wat erin staat voor we het inlezen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PENDING_IMPORT,
    eraser=PURGE + "past_files",
)
register(
    PastLoad,
    WORK,
    {"by": "welke bestanden je inlas", "undone_by": ""},
    purpose="Om te kunnen nagaan wie iets inlas.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    EventProposal,
    PROPOSING,
    {
        "email": "e-mailadres",
        "contact_name": "naam",
        "contact_phone": "telefoon",
        "organisation_typed": "voor welke organisatie",
        "text": "wat je schreef",
        "token": "",
        "form_key": "",
    },
    purpose="Om je voorstel na te lezen en je ons antwoord te mailen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.JOIN_REQUEST,
    eraser=ERASE_PROPOSAL,
)
register(
    EventProposal,
    PROPOSING,
    {"reason": "waarom we je voorstel niet opnamen"},
    purpose="Om ons antwoord te kunnen uitleggen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.JOIN_REQUEST,
    eraser=PURGE + "event_proposals",
)
register(
    EventProposal,
    WORK,
    {"decided_by": "over welke voorstellen je besliste"},
    purpose="Om te kunnen nagaan wie besliste.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=PURGE + "event_proposals",
)
not_personal(PastLoad, "token", "kind", "source", "name")
not_personal(
    *(EventProposal, "state", "title", "kind", "summary", "audience", "price", "register_url"),
    *("mode", "place_name", "place_address", "municipality", "organisation"),
)
not_personal(Event, "learning_question", "concrete_output")
