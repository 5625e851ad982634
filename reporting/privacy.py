"""Figures are counted from other apps' rows; of yearly reports we keep what colleagues wrote."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import no_personal_data, not_personal, register
from reporting.models import FiguresAccess, GoalWords, YearlyReport

no_personal_data(FiguresAccess)
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
