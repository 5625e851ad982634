"""What the screens of the action plan share: a frame, a form, and a row with buttons that act."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from members.viewsets.screen import StaffScreen
from planning import access
from planning.models import ActionPlan
from planning.refusals import Refused

LIST = (("plan_staff:plans", "Jaaractieplannen"),)


class PlanScreen(StaffScreen):
    """A screen of the action plan; `may_keep` says whether one writes here."""

    permission = access.READ
    above = LIST
    header_icon = "clipboard-list"

    @property
    def may_keep(self) -> bool:
        return access.may_keep(self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"may_keep": self.may_keep} | kwargs)


class OfYear(PlanScreen):
    """About the plan of the year in the address."""

    @cached_property
    def plan(self) -> ActionPlan:
        rows = ActionPlan.objects.select_related("approved_by")
        return get_object_or_404(rows, year=self.kwargs["year"])

    def crumbs_here(self):
        return [(plan_url(self.plan.year), str(self.plan.year))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"plan": self.plan} | kwargs)


class Acting(TemplateView):
    """A screen with forms that act: `act()` does what the button says.

    A form goes through `typed()` first, so that it comes back with what was typed where it is
    wrong and where the verb refuses.
    """

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.kept: dict = {}

    def post(self, request, *args, **kwargs):
        try:
            done = self.act(request.POST.get("doe", ""))
        except Refused as refused:
            messages.error(request, str(refused))
            done = ""
        if not done:
            return self.render_to_response(self.get_context_data(**self.kept))
        messages.success(request, done)
        return redirect(self.next_url())

    def next_url(self) -> str:
        return self.request.path

    def act(self, doe: str) -> str:
        """Returns what was done, in a sentence; nothing where a form has to be mended.

        Raises `Refused` and `PermissionDenied`.
        """
        raise NotImplementedError

    def typed(self, name, form):
        """The form, where it is right."""
        self.kept = {name: form}
        return form if form.is_valid() else None

    def only_keepers(self):
        if not self.may_keep:
            raise PermissionDenied


class FormScreen(PlanScreen, FormView):
    """A form on a screen of its own. `make()` does it and says so in a sentence."""

    template_name = "planning/staff/form.html"
    permission = access.KEEP
    button = "Bewaar"

    def get_context_data(self, **kwargs):
        return super().get_context_data(button=self.button, stop=self.get_success_url(), **kwargs)

    def form_valid(self, form):
        try:
            done = self.make(form)
        except Refused as refused:
            return self.refused(form, refused)
        messages.success(self.request, done)
        return redirect(self.get_success_url())

    def refused(self, form, refused: Refused):
        form.add_error(None, str(refused))
        return self.form_invalid(form)


def plan_url(year: int) -> str:
    return reverse("plan_staff:plan", args=[year])


def sheet_url(pk: int) -> str:
    return reverse("plan_staff:sheet", args=[pk])
