"""The plans of the agreement, and one of them with its sheets."""

from dataclasses import dataclass
from decimal import Decimal

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import TemplateView, View

from planning.actions import carrying, plans, sheets
from planning.enums import PlanState, Progress
from planning.euros import Amounts, costs_of_year
from planning.history import history_of
from planning.models import ActionPlan, ActionSheet, IncomeLine
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR
from planning.plan_list import plan_rows
from planning.plan_reading import SheetView, sheets_of
from planning.sheet_forms import IntroductionForm, NewPlanForm, ReasonForm, definitions_now
from planning.views.rows import Acting, FormScreen, OfYear, PlanScreen, plan_url

PLACES = {"omhoog": "hoger", "omlaag": "lager"}


class PlansView(PlanScreen, Acting):
    page_title = "Jaaractieplannen"
    template_name = "planning/staff/plans.html"
    above = ()

    def get_context_data(self, **kwargs):
        rows = plan_rows()
        taken = {row.plan.year for row in rows}
        free = [year for year in range(FIRST_YEAR, LAST_YEAR + 1) if year not in taken]
        form = None
        if free and self.request.user.has_perm("planning.add_actionplan"):
            form = NewPlanForm(years=free, initial={"year": self._likely(free)})
        return super().get_context_data(**{"rows": rows, "form": form} | kwargs)

    def _likely(self, free):
        this_year = timezone.localdate().year
        return min(free, key=lambda year: (year < this_year, abs(year - this_year)))

    def act(self, doe):
        self.only_keepers()
        years = range(FIRST_YEAR, LAST_YEAR + 1)
        form = self.typed("form", NewPlanForm(self.request.POST, years=years))
        if form is None:
            return ""
        self.made = plans.make_plan(form.cleaned_data["year"], by=self.by)
        return f"Het plan van {self.made.year} is begonnen. Voeg nu fiches toe, of neem ze mee."

    def next_url(self):
        return plan_url(self.made.year)


class ThisYearView(PlanScreen, View):
    """From the menu to the weekly meeting of the running year, or to the list where it has none."""

    def get(self, request):
        year = timezone.localdate().year
        if ActionPlan.objects.of_year(year).exists():
            return redirect("plan_staff:meeting", year)
        messages.info(request, f"Er is nog geen jaaractieplan voor {year}. Begin er eerst een.")
        return redirect("plan_staff:plans")


class PlanView(OfYear, Acting):
    template_name = "planning/staff/plan.html"

    def get_page_title(self):
        return f"Jaaractieplan {self.plan.year}"

    def crumbs_here(self):
        return []

    def get_context_data(self, **kwargs):
        rows = sheets_of(self.plan)
        incomes = IncomeLine.objects.of_year(self.plan.year)
        return super().get_context_data(
            **{
                "rows": rows,
                "money": costs_of_year(self.plan.year) if rows else Amounts(),
                "income": incomes.totals(),
                "incomes": list(incomes.select_related("sheet")),
                "history": history_of(self.plan),
                "before": self._before(),
                "stale": [row for row in rows if row.is_stale],
                "incomplete": [row for row in rows if not row.is_complete],
                "approved": sum(row.is_approved for row in rows),
                "is_draft": self.plan.state == PlanState.DRAFT,
                "is_approved": self.plan.state == PlanState.APPROVED,
                "reason_form": ReasonForm(),
                "may_take_along": self.may_keep and rows and self.plan.year < LAST_YEAR,
            }
            | kwargs
        )

    def _before(self) -> int | None:
        """The year before, where it has a plan from which sheets may be taken along."""
        year = self.plan.year - 1
        if not self.may_keep or self.plan.state != PlanState.DRAFT:
            return None
        return year if ActionPlan.objects.of_year(year).exists() else None

    def act(self, doe):
        self.only_keepers()
        year = self.plan.year
        if doe == "dien-in":
            plans.submit_plan(self.plan, by=self.by)
            return f"Het plan van {year} is ingediend. De fiches liggen nu vast."
        if doe == "keur-goed":
            plans.approve_plan(self.plan, by=self.by)
            return f"Het plan van {year} is goedgekeurd. Vanaf nu volg je het op."
        if doe == "terug":
            form = self.typed("reason_form", ReasonForm(self.request.POST))
            if form is None:
                return ""
            plans.reopen_plan(self.plan, reason=form.cleaned_data["reason"], by=self.by)
            return "Terug in opmaak. Je kan weer fiches toevoegen; een fiche open je apart."
        direction, _, pk = doe.partition("-")
        if direction not in ("omhoog", "omlaag") or not pk.isdecimal():
            raise Http404
        self.moved = get_object_or_404(self.plan.sheets, pk=pk)
        sheets.move_sheet(self.moved, up=direction == "omhoog", by=self.by)
        return f"“{self.moved.title}” staat een plaats {PLACES[direction]}."

    def next_url(self):
        moved = getattr(self, "moved", None)
        return f"{self.request.path}#fiche-{moved.pk}" if moved else self.request.path


class IntroductionView(OfYear, FormScreen):
    form_class = IntroductionForm

    def get_page_title(self):
        return f"Inleiding van het plan {self.plan.year}"

    def get_initial(self):
        return {"introduction": self.plan.introduction}

    def make(self, form):
        plans.introduce(self.plan, by=self.by, **form.cleaned_data)
        return "Bewaard."

    def get_success_url(self):
        return plan_url(self.plan.year)


class TakeAlongView(OfYear, Acting):
    """Which sheets go on next year; those that went before are named and left alone."""

    template_name = "planning/staff/take_along.html"

    def get_page_title(self):
        return f"Neem mee naar {self.plan.year + 1}"

    def get_context_data(self, **kwargs):
        rows = sheets_of(self.plan)
        taken = self._taken()
        return super().get_context_data(
            **{
                "rows": [row for row in rows if row.sheet.pk not in taken],
                "taken": [row for row in rows if row.sheet.pk in taken],
                "next_year": self.plan.year + 1,
                "next_exists": ActionPlan.objects.of_year(self.plan.year + 1).exists(),
                "chosen": {row.sheet.pk for row in rows if row.sheet.progress != Progress.STOPPED},
            }
            | kwargs
        )

    def _taken(self) -> set[int]:
        rows = ActionSheet.objects.of_year(self.plan.year + 1).filter(copied_from__plan=self.plan)
        return set(rows.values_list("copied_from", flat=True))

    def act(self, doe):
        self.only_keepers()
        keys = [int(key) for key in self.request.POST.getlist("fiche") if key.isdecimal()]
        self.kept = {"chosen": set(keys)}
        rows = list(self.plan.sheets.filter(pk__in=keys))
        self.following, copies = carrying.take_along(self.plan, rows, by=self.by)
        if not copies:
            return "Deze fiches waren al mee: er kwam niets bij."
        words = "1 fiche ging" if len(copies) == 1 else f"{len(copies)} fiches gingen"
        return f"{words} mee naar {self.following.year}, in opmaak. Kijk ze daar na."

    def next_url(self):
        return plan_url(self.following.year)


class PrintView(OfYear, TemplateView):
    """The whole plan on paper: every sheet with its texts, links, targets and money."""

    template_name = "planning/staff/print.html"

    def get_page_title(self):
        return f"Jaaractieplan {self.plan.year}, om af te drukken"

    def get_context_data(self, **kwargs):
        links = ("target_groups", "policy_goals", "goals", "costs", "targets__indicator")
        full = {sheet.pk: sheet for sheet in self.plan.sheets.prefetch_related(*links)}
        labels = definitions_now()
        incomes = IncomeLine.objects.of_year(self.plan.year)
        return super().get_context_data(
            rows=[
                PaperRow(view, full[view.sheet.pk], targets_of(full[view.sheet.pk], labels))
                for view in sheets_of(self.plan)
            ],
            money=costs_of_year(self.plan.year),
            income=incomes.totals(),
            incomes=list(incomes),
            printed_on=timezone.localdate(),
            **kwargs,
        )


@dataclass(frozen=True)
class PaperRow:
    view: SheetView
    sheet: ActionSheet
    targets: list[tuple[str, Decimal | None]]


def targets_of(sheet, labels) -> list[tuple[str, Decimal | None]]:
    """What the sheet measures, in words, with what it wants to reach."""
    return [
        (
            labels[each.indicator_id].label if each.indicator_id in labels else str(each.indicator),
            each.value,
        )
        for each in sheet.targets.all()
    ]


class CompletenessView(OfYear, TemplateView):
    """Per sheet the five parts, and what each still lacks."""

    template_name = "planning/staff/completeness.html"

    def get_page_title(self):
        return f"Volledigheid van het plan {self.plan.year}"

    def get_context_data(self, **kwargs):
        rows = sheets_of(self.plan)
        heads = [part.label for part in rows[0].parts] if rows else []
        return super().get_context_data(
            rows=rows, heads=heads, complete=sum(row.is_complete for row in rows), **kwargs
        )
