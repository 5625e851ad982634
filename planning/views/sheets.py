"""One sheet: read, written, approved, followed."""

from datetime import UTC

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from planning import access
from planning.actions import following, sheets
from planning.enums import PlanState, SheetState
from planning.history import history_of, last_change
from planning.models import ActionSheet, Indicator
from planning.plan_reading import lines_of, views_of
from planning.refusals import PlanRefusal
from planning.sheet_forms import (
    ReasonForm,
    SheetForm,
    TargetForm,
    UpdateForm,
    definitions_now,
)
from planning.views.meanwhile import tell_both
from planning.views.rows import Acting, FormScreen, OfYear, PlanScreen, plan_url, sheet_url

WRITTEN = Q(action__in=["planning.change_sheet", "planning.reopen_sheet"])
LATEST = 3  # of the updates; earlier ones are folded away
TITLES = {
    "motivation": "Motivering",
    "method": "Werkwijze",
    "audience": "Doelgroep",
    "impact": "Beoogde impact",
}


class OfSheet(PlanScreen):
    """About the sheet in the address."""

    @cached_property
    def sheet(self) -> ActionSheet:
        rows = ActionSheet.objects.select_related(
            *("plan", "owner", "approved_by", "copied_from__plan")
        )
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @property
    def may_follow(self) -> bool:
        return access.may_follow(self.request.user, self.sheet)

    def crumbs_here(self):
        plan = self.sheet.plan
        crumbs = [(plan_url(plan.year), str(plan.year))]
        return [*crumbs, *([(sheet_url(self.sheet.pk), self.sheet.title)] if self.is_below else [])]

    is_below = True

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **{"sheet": self.sheet, "may_follow": self.may_follow} | kwargs
        )


class SheetView(OfSheet, Acting):
    template_name = "planning/staff/sheet.html"
    is_below = False

    def get_page_title(self):
        return self.sheet.title

    def get_context_data(self, **kwargs):
        sheet = self.sheet
        (view,) = views_of(ActionSheet.objects.filter(pk=sheet.pk))
        labels, updates = definitions_now(), list(sheet.updates.select_related("by"))
        targets = list(sheet.targets.select_related("indicator"))
        return super().get_context_data(
            **{
                "view": view,
                "texts": [(TITLES[name], getattr(sheet, name)) for name in TITLES],
                "targets": [(each, labels.get(each.indicator_id)) for each in targets],
                "groups": sheet.target_groups.all(),
                "policies": sheet.policy_goals.all(),
                "goals": sheet.goals.all(),
                "costs": list(sheet.costs.all()),
                "history": history_of(sheet),
                "updates": updates,
                "latest": updates[:LATEST],
                "earlier": updates[LATEST:],
                "lines": lines_of([sheet.pk], self.request.user)[sheet.pk],
                "continued": sheet.continued_by.select_related("plan").first(),
                "is_open": sheet.state == SheetState.DRAFT and sheet.plan.state == PlanState.DRAFT,
                "plan_is_draft": sheet.plan.state == PlanState.DRAFT,
                "update_form": UpdateForm(initial={"progress": sheet.progress}),
                "target_form": TargetForm(),
                "reason_form": ReasonForm(),
            }
            | kwargs
        )

    def act(self, doe):
        if doe == "stand":
            return self._update()
        self.only_keepers()
        if doe == "keur-goed":
            sheets.approve_sheet(self.sheet, by=self.by)
            return "Goedgekeurd. De fiche ligt nu vast; hoe het loopt noteer je gewoon verder."
        if doe == "terug":
            return self._reopen()
        if doe == "indicator":
            return self._set_target()
        if doe == "weg":
            return self._remove()
        kind, _, pk = doe.partition(":")
        if kind == "indicator-weg" and pk.isdecimal():
            sheets.drop_target(get_object_or_404(self.sheet.targets, pk=pk), by=self.by)
            return "De indicator staat niet meer op de fiche."
        raise Http404

    def _update(self):
        if not self.may_follow:
            raise PermissionDenied
        form = self.typed("update_form", UpdateForm(self.request.POST))
        if form is None:
            return ""
        following.update_progress(self.sheet, by=self.by, **form.cleaned_data)
        return "Genoteerd. De fiche is weer bij."

    def _reopen(self):
        form = self.typed("reason_form", ReasonForm(self.request.POST))
        if form is None:
            return ""
        sheets.reopen_sheet(self.sheet, reason=form.cleaned_data["reason"], by=self.by)
        return "Terug in opmaak. Wijzig ze en keur ze daarna opnieuw goed."

    def _set_target(self):
        form = self.typed("target_form", TargetForm(self.request.POST))
        if form is None:
            return ""
        indicator = get_object_or_404(Indicator, pk=form.cleaned_data["indicator"])
        value = form.cleaned_data["value"]
        sheets.set_target(self.sheet, indicator, value=value, by=self.by)
        return "De indicator staat op de fiche."

    def _remove(self):
        self.removed_from = self.sheet.plan.year
        sheets.remove_sheet(self.sheet, by=self.by)
        return "De fiche is weg."

    def next_url(self):
        removed = getattr(self, "removed_from", None)
        return plan_url(removed) if removed else self.request.path


class SheetFields:
    """The form of a sheet, also the one that comes back after a colleague was faster."""

    form_class = SheetForm
    template_name = "planning/staff/sheet_form.html"


class NewSheetView(SheetFields, OfYear, FormScreen):
    permission = "planning.add_actionsheet"
    page_title = "Nieuwe actiefiche"
    button = "Maak de fiche"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"year": self.plan.year}

    def make(self, form):
        self.made = sheets.add_sheet(self.plan, by=self.by, **form.facts())
        return "De fiche is gemaakt. Voeg nu de indicatoren en de kosten toe."

    def get_success_url(self):
        made = getattr(self, "made", None)
        return sheet_url(made.pk) if made else plan_url(self.plan.year)


class ChangeSheetView(SheetFields, OfSheet, FormScreen):
    def get_page_title(self):
        return "Wijzig de fiche"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"year": self.sheet.plan.year, "sheet": self.sheet}

    def get_initial(self):
        return SheetForm.initial_of(self.sheet)

    def make(self, form):
        seen_at = form.cleaned_data["seen_at"]
        sheets.change_sheet(
            self.sheet, by=self.by, seen_at=seen_at and seen_at.astimezone(UTC), **form.facts()
        )
        return "Bewaard."

    def refused(self, form, refused):
        if refused.refusal != PlanRefusal.STALE:
            return super().refused(form, refused)
        self.sheet.refresh_from_db()
        now = SheetForm.initial_of(self.sheet)
        fresh = SheetForm(initial=now, year=self.sheet.plan.year, sheet=self.sheet)
        last = last_change(self.sheet, WRITTEN)
        form.add_error(None, tell_both(form, fresh, what="deze fiche", last=last))
        form.data["seen_at"] = now["seen_at"]
        return self.form_invalid(form)

    def get_success_url(self):
        return sheet_url(self.sheet.pk)
