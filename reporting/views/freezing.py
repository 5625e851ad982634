"""Freezing a year: looked at before, asked, and followed while the worker counts."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from members.actors import person_of
from planning.models import IndicatorDefinition
from reporting import frozen_screen
from reporting.access import may_freeze
from reporting.actions.freeze_asking import ask_freeze
from reporting.actions.freezing import Refused, check_year
from reporting.comparing import preview_freeze
from reporting.enums import Refusal
from reporting.freezing_forms import FreezeForm
from reporting.frozen import newest
from reporting.models import FreezeRun
from reporting.views.frozen import BelowFrozen


class FreezeYear(BelowFrozen):
    """What would be frozen now, beside the newest version; the button asks the worker to do it.

    While that is at it, the screen says how far it is; afterwards, what came of it.
    """

    template_name = "reporting/freeze.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_freeze(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def year(self) -> int:
        return self.kwargs["year"]

    def get_page_title(self):
        return f"{self.year} bevriezen"

    def get(self, request, year):
        if request.GET.get("deel") == "voortgang":
            return render(request, "reporting/parts/freezing.html", self._followed(self._run()))
        self.here = self.get_page_title()
        return self._shown(FreezeForm(needs_reason=newest(year) is not None))

    def post(self, request, year):
        self.here = self.get_page_title()
        form = FreezeForm(request.POST, needs_reason=newest(year) is not None)
        if not form.is_valid():
            return self._shown(form)
        try:
            ask_freeze(year=year, by=person_of(request.user), reason=form.cleaned_data["reden"])
        except Refused as refused:
            if refused.refusal != Refusal.BUSY:
                form.add_error(None, str(refused))
                return self._shown(form)
            messages.info(request, str(refused))
        return redirect(request.path)

    def _run(self) -> FreezeRun | None:
        return FreezeRun.objects.latest_per_year().get(self.year)

    def _followed(self, run: FreezeRun | None) -> dict:
        rows = IndicatorDefinition.objects.current().count() if run and run.is_open else 0
        return {"run": run, "rows": max(rows, run.rows_done if run else 0)}

    def _shown(self, form):
        try:
            check_year(self.year)
        except Refused as refused:
            return self.render_to_response(self.get_context_data(year=self.year, refused=refused))
        run = self._run()
        context = {"year": self.year, **self._followed(run)}
        if run is None or not run.is_open:
            context |= self._looked_at(form)
        return self.render_to_response(self.get_context_data(**context))

    def _looked_at(self, form) -> dict:
        before, rows = newest(self.year), preview_freeze(self.year)
        differing = [each for each in rows if each.differs]
        return {
            "before": before,
            "form": form,
            "total": len(rows),
            "with_value": sum(each.new is not None and each.new.value is not None for each in rows),
            "unmarked": sum(1 for each in rows if each.new and each.new.unmarked),
            "differing": len(differing),
            "table": self._table(before, differing) if differing else None,
        }

    def _table(self, before, rows):
        caption = f"Wat bevriezen van {self.year} zou vastleggen"
        old = f"Versie {before.version}" if before else "Voordien"
        return frozen_screen.difference_table(rows, self.year, caption, old, "Nu geteld")
