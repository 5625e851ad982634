"""The multi-year plan names nobody; of the yearly action plan we keep which colleague did what."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import no_personal_data, not_personal, register
from planning.communication import privacy as of_communication  # noqa: F401 - declares its fields
from planning.deliverables import privacy as of_deliverables  # noqa: F401 - the same
from planning.models import (
    ActionPlan,
    ActionSheet,
    CostLine,
    Goal,
    IncomeLine,
    Indicator,
    IndicatorDefinition,
    PolicyGoal,
    SheetTarget,
    SheetUpdate,
    TargetGroup,
)

ERASE = "planning.erasing.erase"

no_personal_data(Goal, "code", "kind", "title")
no_personal_data(Indicator, "slug")
no_personal_data(
    IndicatorDefinition,
    *("row_type", "label", "unit", "kind", "period", "event_kinds", "counting_rule"),
    "loaded_hash",
)
for model, fields in (
    (ActionPlan, {"introduction": "", "approved_by": "welk jaaractieplan je goedkeurde"}),
    (
        ActionSheet,
        {
            "title": "",
            "motivation": "",
            "method": "",
            "audience": "",
            "impact": "",
            "realised": "",
            "deviation": "",
            "adjustment": "",
            "internal_note": "",
            "owner": "welke acties je trekt",
            "approved_by": "",
        },
    ),
    (SheetUpdate, {"by": "", "text": "hoe jij noteerde dat een actie loopt"}),
    (CostLine, {"description": "", "explanation": ""}),
    (IncomeLine, {"description": "", "explanation": ""}),
    (TargetGroup, {"name": ""}),
    (PolicyGoal, {"name": ""}),
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
not_personal(ActionPlan, "state")
not_personal(ActionSheet, "state", "progress")
not_personal(SheetUpdate, "progress")
not_personal(CostLine, "kind")
not_personal(IncomeLine, "source")
no_personal_data(SheetTarget)
for link in ("target_groups", "policy_goals", "goals"):
    no_personal_data(getattr(ActionSheet, link).through)
