"""What the sheets of a plan lack, asked of the database in as few questions for one as for all."""

from collections import Counter

from planning.enums import GoalKind
from planning.models import ActionSheet, SheetTarget
from planning.rules.completeness import Content, Part, missing, parts

STRATEGIC = (GoalKind.STRATEGIC, GoalKind.OPERATIONAL)
TEXTS = ("motivation", "method", "audience", "impact")


def contents_of(sheets) -> dict[int, Content]:
    """By sheet, in four questions for any number of them.

    An operational goal is a strategic link as well, since it lies below one; a chapter of the plan
    is not.
    """
    sheets = list(sheets)
    keys = [sheet.pk for sheet in sheets]
    of_sheet = {"actionsheet__in": keys}
    goals = ActionSheet.goals.through.objects.filter(**of_sheet, goal__kind__in=STRATEGIC)
    groups = ActionSheet.target_groups.through.objects.filter(**of_sheet)
    policies = ActionSheet.policy_goals.through.objects.filter(**of_sheet)
    counts = {
        "indicators": _counted(SheetTarget.objects.filter(sheet__in=keys), "sheet"),
        "target_groups": _counted(groups, "actionsheet"),
        "policy_goals": _counted(policies, "actionsheet"),
        "goals": _counted(goals, "actionsheet"),
    }
    return {
        sheet.pk: Content(
            **{name: getattr(sheet, name) for name in TEXTS},
            **{name: found[sheet.pk] for name, found in counts.items()},
        )
        for sheet in sheets
    }


def _counted(rows, sheet: str) -> Counter:
    return Counter(rows.order_by().values_list(sheet, flat=True))


def parts_of(sheets) -> dict[int, list[Part]]:
    return {pk: parts(content) for pk, content in contents_of(sheets).items()}


def missing_of(sheet: ActionSheet) -> list[str]:
    return missing(contents_of([sheet])[sheet.pk])
