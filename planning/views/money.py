"""Costs of a sheet and incomes of a year, one line at a time, and the budget of a plan."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from planning.actions import money
from planning.budget_table import budget_of
from planning.models import CostLine, IncomeLine
from planning.sheet_forms import CostForm, IncomeForm
from planning.views.rows import FormScreen, OfYear, plan_url, sheet_url
from planning.views.sheets import OfSheet


class LineForm(FormScreen):
    """A line of money: new, changed, or taken away by the second button."""

    template_name = "planning/staff/line_form.html"
    line = None

    def get_context_data(self, **kwargs):
        return super().get_context_data(line=self.line, **kwargs)

    def get_initial(self):
        if self.line is None:
            return {}
        return {name: getattr(self.line, name) for name in self.form_class.NAMES}

    def make(self, form):
        if self.line is not None and self.request.POST.get("doe") == "weg":
            self.drop(self.line)
            return "De lijn is weg."
        self.write(form.cleaned_data)
        return "Bewaard."

    def post(self, request, *args, **kwargs):
        if self.line is not None and request.POST.get("doe") == "weg":
            return self.form_valid(self.get_form())  # nothing that was typed is needed for it
        return super().post(request, *args, **kwargs)


class NewCostView(OfSheet, LineForm):
    form_class = CostForm
    page_title = "Nieuwe kostenlijn"

    def write(self, facts):
        money.write_cost(self.sheet, by=self.by, **facts)

    def get_success_url(self):
        return f"{sheet_url(self.sheet.pk)}#geld"


class CostView(OfSheet, LineForm):
    form_class = CostForm

    @cached_property
    def line(self):
        rows = CostLine.objects.select_related(
            *("sheet__plan", "sheet__owner", "sheet__approved_by", "sheet__copied_from__plan")
        )
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @cached_property
    def sheet(self):
        return self.line.sheet

    def get_page_title(self):
        return self.line.description

    def write(self, facts):
        money.write_cost(self.sheet, by=self.by, line=self.line, **facts)

    def drop(self, line):
        money.drop_cost(line, by=self.by)

    def get_success_url(self):
        return f"{sheet_url(self.sheet.pk)}#geld"


class NewIncomeView(OfYear, LineForm):
    form_class = IncomeForm
    page_title = "Nieuwe inkomst"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"plan": self.plan}

    def write(self, facts):
        money.write_income(self.plan, by=self.by, **facts)

    def get_success_url(self):
        return f"{plan_url(self.plan.year)}#geld"


class IncomeView(OfYear, LineForm):
    form_class = IncomeForm

    @cached_property
    def line(self):
        rows = IncomeLine.objects.select_related("plan__approved_by", "sheet")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @cached_property
    def plan(self):
        return self.line.plan

    def get_page_title(self):
        return self.line.description

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"plan": self.plan}

    def write(self, facts):
        money.write_income(self.plan, by=self.by, line=self.line, **facts)

    def drop(self, line):
        money.drop_income(line, by=self.by)

    def get_success_url(self):
        return f"{plan_url(self.plan.year)}#geld"


class BudgetView(OfYear, TemplateView):
    """What each sheet costs by kind, what pays for it, and what is left."""

    template_name = "planning/staff/budget.html"

    def get_page_title(self):
        return f"Begroting {self.plan.year}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(budget=budget_of(self.plan), **kwargs)
