"""The sheets of a plan as a file."""

from planning.models import ActionPlan
from planning.plan_reading import sheets_of
from planning.sheet_forms import definitions_now

HEADS = (
    *("Jaar", "Volgorde", "Titel", "Trekker", "Stand", "Volledig", "Ontbreekt", "Voortgang"),
    *("Bijgewerkt op", "Motivering", "Werkwijze", "Doelgroep", "Beoogde impact", "Indicatoren"),
    *("Doelgroepen", "Vlaamse beleidsdoelstellingen", "Doelstellingen", "Begroot", "Vastgelegd"),
    *("Uitgegeven", "Wat we realiseerden", "Wat anders liep", "Wat we bijsturen", "Vervolg op"),
)


def sheet_rows(plan: ActionPlan) -> list[list]:
    links = ("target_groups", "policy_goals", "goals", "targets__indicator")
    sheets = plan.sheets.prefetch_related(*links).select_related("copied_from__plan")
    full = {sheet.pk: sheet for sheet in sheets}
    labels = definitions_now()
    return [
        _row(at, view, full[view.sheet.pk], labels)
        for at, view in enumerate(sheets_of(plan), start=1)
    ]


def _row(at, view, sheet, labels) -> list:
    targets = [_target(each, labels) for each in sheet.targets.all()]
    before = sheet.copied_from
    return [
        *(sheet.plan.year, at, sheet.title, view.owner, sheet.get_state_display()),
        *(view.is_complete, ", ".join(view.missing), sheet.get_progress_display()),
        *(sheet.progress_at, sheet.motivation, sheet.method, sheet.audience, sheet.impact),
        "; ".join(targets),
        "; ".join(str(row) for row in sheet.target_groups.all()),
        "; ".join(str(row) for row in sheet.policy_goals.all()),
        "; ".join(str(row) for row in sheet.goals.all()),
        *(view.money.planned, view.money.committed, view.money.spent),
        *(sheet.realised, sheet.deviation, sheet.adjustment),
        f"{before.title} ({before.plan.year})" if before else "",
    ]


def _target(target, labels) -> str:
    definition = labels.get(target.indicator_id)
    label = definition.label if definition else str(target.indicator)
    return label if target.value is None else f"{label}: {target.value.normalize():f}"
