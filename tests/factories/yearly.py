"""What a yearly report tells: a plan with sheets, stories and money."""

import itertools
from decimal import Decimal

from django.contrib.auth.models import Group
from django.utils import timezone

from members.actions.roles import seed_roles
from members.models import Person, User
from planning.enums import CostKind, IncomeSource, PlanState, Progress, SheetState
from planning.models import (
    ActionPlan,
    ActionSheet,
    CostLine,
    Goal,
    IncomeLine,
    Indicator,
    PolicyGoal,
    SheetTarget,
    TargetGroup,
)
from reporting.models import YearlyReport
from reporting.yearly.document import Document, Heading, Paragraph, as_data
from reporting.yearly.enums import ReportKind

numbers = itertools.count(1)


def action_plan(year=2026, **more) -> ActionPlan:
    values = {"state": PlanState.APPROVED, "introduction": f"Zo pakken we {year} aan.", **more}
    return ActionPlan.objects.get_or_create(year=year, defaults=values)[0]


def sheet(title="", *, year=2026, goals=("OD 2.2",), **more) -> ActionSheet:
    """An approved sheet with a story, under the goals with these codes."""
    number = next(numbers)
    values = {
        "state": SheetState.APPROVED,
        "progress": Progress.DONE,
        "realised": "We gaven de vorming in vijf provincies.",
        "position": number,
        **more,
    }
    made = ActionSheet.objects.create(
        plan=action_plan(year), title=title or f"Actiefiche {number}", **values
    )
    made.goals.set(Goal.objects.filter(code__in=goals))
    return made


def linked(made: ActionSheet, groups=("Mandatarissen",), policy=("Gelijke kansen",)) -> ActionSheet:
    made.target_groups.set(TargetGroup.objects.get_or_create(name=n)[0] for n in groups)
    made.policy_goals.set(PolicyGoal.objects.get_or_create(name=n)[0] for n in policy)
    return made


def target(made: ActionSheet, slug="od2-2-vormingen", value=6) -> SheetTarget:
    indicator = Indicator.objects.get(slug=slug)
    return SheetTarget.objects.create(sheet=made, indicator=indicator, value=value)


def cost(made: ActionSheet, planned, spent, *, kind=CostKind.WORKING, **more) -> CostLine:
    more.setdefault("description", f"Kost {next(numbers)}")
    more.setdefault("committed", Decimal(str(spent)))
    return CostLine.objects.create(
        sheet=made, kind=kind, planned=Decimal(str(planned)), spent=Decimal(str(spent)), **more
    )


def income(planned, received, *, year=2026, source=IncomeSource.GRANT, **more) -> IncomeLine:
    more.setdefault("description", f"Inkomst {next(numbers)}")
    return IncomeLine.objects.create(
        plan=action_plan(year),
        source=source,
        planned=Decimal(str(planned)),
        received=Decimal(str(received)),
        **more,
    )


def colleague(role) -> User:
    """A colleague with a role, as `seed_roles` grants it."""
    seed_roles()
    person = Person.objects.create(
        first_name="Collega", last_name=f"{next(numbers)}", email=f"c{next(numbers)}@vvsg.example"
    )
    user = User.objects.create_user(person.email, person=person, is_staff=True)
    user.groups.set(Group.objects.filter(name=role))
    return user


def published_report(year=2025, kind=ReportKind.SUBSTANTIVE) -> YearlyReport:
    """A report on the site, without its page and files."""
    document = Document(
        title=f"{kind.label} {year}",
        subtitle="Publieke versie",
        is_public=True,
        provisional="",
        facts=(),
        blocks=(Heading(1, "Inleiding", "inleiding"), Paragraph("Zo was het jaar.")),
    )
    return YearlyReport.objects.create(
        year=year, kind=kind, published_at=timezone.now(), published_document=as_data(document)
    )
