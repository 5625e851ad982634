"""What the communication calendar keeps of people: the colleagues who work with it."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import not_personal, register
from planning.models import CommunicationFeed, Initiative, Publication, ThemeDayConfirmation

ERASE = "planning.communication.erasing.erase"

for model, fields in (
    (Initiative, {"owner": "welke communicatie je trekt", "title": "", "note": ""}),
    (Initiative, {"format": "", "audience": ""}),
    (Publication, {"url": "", "link_key": ""}),
    (ThemeDayConfirmation, {"confirmed_by": "welke themadagen je bevestigde"}),
    (CommunicationFeed, {"person": "het adres van je communicatiekalender", "token": ""}),
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
not_personal(Initiative, "purpose")
not_personal(Publication, "channel", "platform", "state")
not_personal(ThemeDayConfirmation, "key")
