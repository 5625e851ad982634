"""Deliverables in the privacy register; read by `planning/privacy.py`."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, not_personal, register
from planning.models import Deliverable, DeliverableUse, EarlierFile, PastFile, PastRow

ERASE = "planning.deliverables.erasing.erase"
TALKING = Occasion(
    "Je geeft een diepte-interview of werkt mee aan een rapport",
    "De collega’s van het project. Een interview bewaren we onder een schuilnaam.",
    order=38,
)
for model, fields in (
    (
        Deliverable,
        {
            "title": "waarover het gaat, onder een schuilnaam",
            "file": "wat we er in een document over schreven",
            "file_name": "",
            "link": "",
        },
    ),
    (EarlierFile, {"file": "", "file_name": ""}),
    (DeliverableUse, {"source": "wie ons zei dat een bestuur het gebruikte"}),
):
    register(
        model,
        TALKING,
        fields,
        purpose="Om aan Vlaanderen te tonen wat we maakten en wie het gebruikte.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.EVIDENCE,
        eraser=ERASE,
    )
for model, fields in (
    (Deliverable, {"entered_by": "welke bewijsstukken je invoerde"}),
    (EarlierFile, {"replaced_by": ""}),
    (DeliverableUse, {"noted_by": ""}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te weten wie wat opvolgt.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )
not_personal(Deliverable, "kind", "goal", "action_sheet")
not_personal("planning.Deliverable_partners", "deliverable", "organisation")
not_personal("planning.Deliverable_indicators", "deliverable", "indicator")
not_personal(EarlierFile, "deliverable")
not_personal(DeliverableUse, "deliverable", "organisation", "used_in")
register(
    PastFile,
    TALKING,
    {"content": "een lijst van vroeger, tot een collega beslist"},
    purpose="Om na te kijken wat erin staat voor we het inlezen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PENDING_IMPORT,
    eraser=PURGE + "past_lists",
)
register(
    PastFile,
    WORK,
    {"by": "welke lijsten je inlas", "undone_by": ""},
    purpose="Om te kunnen nagaan wie iets inlas.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
not_personal(PastFile, "token", "kind", "source", "name")
not_personal(PastRow, "load")
