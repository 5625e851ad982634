"""Figures are counted from other apps' rows; what stands here itself names nobody but who wrote."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import BY_HAND, no_personal_data, not_personal, register
from reporting.models import BoardMailing, FiguresAccess, MailedBoard

no_personal_data(FiguresAccess)
no_personal_data(MailedBoard)
register(
    BoardMailing,
    WORK,
    {"sent_by": "welke mails je aan besturen stuurde"},
    purpose="Om te kunnen nagaan wie een mail verstuurde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser="members.erasing.erase",
)
register(
    BoardMailing,
    WORK,
    {"text": "wat een collega over je schreef in een mail aan besturen"},
    purpose="Om te weten wat besturen te lezen kregen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.EVIDENCE,
    eraser=BY_HAND,
)
not_personal(BoardMailing, "subject", "form_key")
