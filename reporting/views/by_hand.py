"""A figure that no record can tell: entered by a coordinator, with everything that stood there."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse

from members.actors import person_of
from reporting.access import may_freeze
from reporting.actions.entering import enter_value
from reporting.evidence import Evidence
from reporting.freezing_forms import ManualValueForm
from reporting.frozen import newest
from reporting.models import ManualValue
from reporting.views.catalogue import IndicatorRecords

NOTHING_KEPT = (
    "Van dit jaar staat er niets in het platform dat we kunnen tellen. Wat je hier invult, geldt "
    "zolang dat zo blijft: zodra er rijen zijn, tellen die."
)


class EnterByHand(IndicatorRecords):
    template_name = "reporting/by_hand.html"
    header_icon = "edit"

    def dispatch(self, request, *args, **kwargs):
        if not may_freeze(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def trail(self):
        return [*super().trail(), {"url": self.indicator_url(), "label": self.definition.goal.code}]

    @property
    def definition(self):
        return self.row.definition

    def indicator_url(self) -> str:
        url = reverse("figures:indicator", args=[self.kwargs["slug"]])
        return f"{url}?jaar={self.year}"

    def get(self, request, slug):
        if not self.row.may_be_entered:
            return self._counts_itself()
        return self._shown(ManualValueForm(definition=self.definition))

    def post(self, request, slug):
        if not self.row.may_be_entered:
            return self._counts_itself()
        form = ManualValueForm(request.POST, definition=self.definition)
        if not form.is_valid():
            return self._shown(form)
        typed = form.cleaned_data
        enter_value(
            self.definition.indicator,
            year=self.year,
            value=typed.get("waarde"),
            numerator=typed.get("teller"),
            denominator=typed.get("noemer"),
            source=typed["bron"],
            source_on=typed["datum"],
            by=person_of(request.user),
        )
        messages.success(request, "Bewaard, met de bron erbij.")
        return redirect(self.indicator_url())

    def _counts_itself(self):
        messages.error(
            self.request,
            "Deze rij telt het platform zelf. Klopt het niet, verbeter dan wat erachter zit.",
        )
        return redirect(self.indicator_url())

    def _shown(self, form):
        self.here = "Met de hand"
        rows = ManualValue.objects.filter(indicator=self.definition.indicator, year=self.year)
        history = Evidence.of(rows, with_names=True)
        page = self.page_of(history.rows)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                row=self.row,
                definition=self.definition,
                why=self.row.reason or NOTHING_KEPT,
                frozen=newest(self.year),
                back_url=self.indicator_url(),
                page=page,
                heads=history.heads,
                rows=history.cells(page),
            )
        )
