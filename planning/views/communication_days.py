"""Theme days of a year, to be confirmed, moved or left out; and one's own calendar address."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from planning.actions.communication_calendar import (
    decide_theme_day,
    make_communication_feed,
    revoke_communication_feed,
    undecide_theme_day,
)
from planning.communication.enums import CommunicationRefused
from planning.models import ThemeDayConfirmation
from planning.theme_days import all_theme_days
from planning.views.communication_calendar import FIRST_YEAR, LAST_YEAR, CommunicationScreen


class ThemeDaysView(CommunicationScreen, TemplateView):
    template_name = "planning/communication/theme_days.html"

    @property
    def year(self) -> int:
        asked = self.request.GET.get("jaar", "")
        known = {str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
        return int(asked) if asked in known else timezone.localdate().year

    def get_page_title(self):
        return f"Themadagen van {self.year}"

    def get_context_data(self, **kwargs):
        rows = sorted(all_theme_days(self.year), key=lambda row: (row.day or date.max, row.name))
        decided = ThemeDayConfirmation.objects.filter(year=self.year)
        return super().get_context_data(
            year=self.year,
            years=range(FIRST_YEAR, LAST_YEAR + 1),
            unsure=[row for row in rows if not row.is_sure and not row.is_off],
            rows=[row for row in rows if row.is_sure or row.is_off],
            decided=set(decided.values_list("key", flat=True)),
            may_manage=self.may_manage(),
            **kwargs,
        )

    def post(self, request):
        if not self.may_manage():
            raise PermissionDenied
        key, doe = request.POST.get("dag", ""), request.POST.get("doe", "")
        try:
            done = self._act(doe, key)
        except (CommunicationRefused, ValueError) as refused:
            words = "Kies een dag die bestaat." if isinstance(refused, ValueError) else str(refused)
            messages.error(request, words)
        else:
            messages.success(request, done)
        return redirect(f"{request.path}?jaar={self.year}")

    def _act(self, doe, key) -> str:
        """Raises `ValueError` for a day that does not exist, and `CommunicationRefused`."""
        if doe == "terug":
            undecide_theme_day(key=key, year=self.year, by=self.by)
            return "De beslissing is ingetrokken."
        if doe == "weg":
            decide_theme_day(key=key, year=self.year, day=None, by=self.by)
            return f"Deze dag staat in {self.year} niet meer in de kalender."
        day = date.fromisoformat(self.request.POST.get("op", ""))
        decide_theme_day(key=key, year=self.year, day=day, by=self.by)
        return "De dag is bevestigd."


class FeedAddressView(CommunicationScreen, View):
    """Make one's own address, or take it back: a new one is another one."""

    http_method_names = ["post"]

    def post(self, request):
        if self.by is None:
            raise PermissionDenied
        if request.POST.get("doe") == "intrekken":
            revoke_communication_feed(by=self.by)
            messages.success(request, "Het adres werkt niet meer.")
        else:
            make_communication_feed(by=self.by)
            messages.success(request, "Je adres is klaar: het staat onder de maand.")
        return redirect(reverse("communication:month"))
