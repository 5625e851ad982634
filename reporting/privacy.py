"""Figures are counted from other apps' rows; what stands here names nobody but who did it."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import BY_HAND, no_personal_data, not_personal, register
from reporting.models import (
    BoardMailing,
    FiguresAccess,
    FreezeRun,
    FrozenRecord,
    FrozenValue,
    FrozenYear,
    GoalWords,
    MailedBoard,
    ManualValue,
    PersonKeyAlias,
    YearlyReport,
)

no_personal_data(FiguresAccess)

for model, fields in (
    (FrozenYear, {"by": "welk jaar je bevroor", "published_by": ""}),
    (FreezeRun, {"by": "welk jaar je vroeg om te bevriezen"}),
    (ManualValue, {"entered_by": "welk cijfer je met de hand invulde"}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te kunnen nagaan wie een cijfer vastlegde.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser="members.erasing.erase",
    )
not_personal(FrozenYear, "reason", "values_hash")
not_personal(FreezeRun, "reason", "state", "turn", "why")
not_personal(ManualValue, "source")
no_personal_data(FrozenValue, "beside", "notes", "records_hash")
# A random key that says nothing about who it is, and a fingerprint that holds it.
no_personal_data(FrozenRecord, "kind", "person_key", "row_hash")
no_personal_data(PersonKeyAlias, "old_key", "new_key")
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
for model, fields, eraser in (
    (
        YearlyReport,
        {"introduction": "", "closing": "", "published_document": ""},
        "reporting.yearly_erasing.erase",
    ),
    (GoalWords, {"text": ""}, "reporting.yearly_erasing.erase"),
    (
        YearlyReport,
        {"handed_over_by": "welk jaarverslag je overmaakte"},
        "members.erasing.erase",
    ),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te tonen wat een jaar opleverde, en te weten wie het verslag overmaakte.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.WORK,
        eraser=eraser,
    )
not_personal(YearlyReport, "kind", "page")
not_personal(GoalWords, "report", "goal")
no_personal_data("reporting.YearlyReport_files")
