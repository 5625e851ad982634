"""The plan names nobody: goals and indicators are data of the agreement."""

from members.privacy import no_personal_data
from planning import communication_privacy  # noqa: F401 - declares the calendar's own fields
from planning.models import Goal, Indicator, IndicatorDefinition

no_personal_data(Goal, "code", "kind", "title")
no_personal_data(Indicator, "slug")
no_personal_data(
    IndicatorDefinition,
    *("row_type", "label", "unit", "kind", "period", "event_kinds", "counting_rule"),
    "loaded_hash",
)
