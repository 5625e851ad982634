"""The calendar as a month, a list and a year; moving what stands in it."""

from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from members import dutch
from members.exports import table_response
from members.viewsets.screen import StaffScreen
from planning.actions.publications import move
from planning.communication.enums import CommunicationRefused
from planning.communication.filter import NAMES, CommunicationFilter, filter_choices
from planning.communication.forms import MoveForm
from planning.communication.reading import (
    TABLE_HEADS,
    month_weeks,
    silences,
    table_rows,
    year_tables,
)
from planning.models import CommunicationFeed, Initiative

VIEW, MANAGE = "planning.view_initiative", "planning.change_initiative"
FIRST_YEAR, LAST_YEAR = 2025, 2030
PAGE_SIZE = 50
FACES = (("month", "Maand"), ("list", "Lijst"), ("year", "Jaar"))


class CommunicationScreen(StaffScreen):
    permission = VIEW
    header_icon = "calendar-alt"
    above = (("communication:month", "Communicatie"),)

    def may_manage(self) -> bool:
        return self.request.user.has_perm(MANAGE)


class CalendarFace(CommunicationScreen, TemplateView):
    """One way of looking; filters go along to the others."""

    face = ""
    above = ()
    page_title = "Communicatie"

    @property
    def chosen(self) -> CommunicationFilter:
        return CommunicationFilter.read(self.request.GET)

    @property
    def asked_filters(self) -> str:
        """The filters alone, for links to other days."""
        kept = {name: value for name in NAMES if (value := self.request.GET.get(name))}
        return urlencode(kept)

    @property
    def year(self) -> int:
        asked = self.request.GET.get("jaar", "")
        known = {str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)}
        return int(asked) if asked in known else timezone.localdate().year

    @property
    def missing_of(self) -> int:
        """The year of which it says how many initiatives miss a link."""
        return self.year

    def get_context_data(self, **kwargs):
        filters = self.asked_filters
        missing = Initiative.objects.of_year(self.missing_of).missing_links().count()
        return super().get_context_data(
            face=self.face,
            faces=[(reverse(f"communication:{name}"), label, name) for name, label in FACES],
            filters=filters,
            chosen=self.chosen,
            asked={name: self.request.GET.get(name, "") for name in NAMES},
            choices=filter_choices(),
            missing=missing,
            missing_of=self.missing_of,
            may_manage=self.may_manage(),
            **kwargs,
        )


class MonthView(CalendarFace):
    face = "month"
    template_name = "planning/communication/month.html"

    @property
    def first(self) -> date:
        today = timezone.localdate().replace(day=1)
        try:
            asked = datetime.strptime(self.request.GET.get("maand", ""), "%Y-%m").date()  # noqa: DTZ007 a month, no moment
        except ValueError:
            return today
        return asked if FIRST_YEAR <= asked.year <= LAST_YEAR else today

    @property
    def missing_of(self) -> int:
        return self.first.year

    def get_context_data(self, **kwargs):
        first = self.first
        weeks = month_weeks(first, self.chosen)
        return super().get_context_data(
            title_of_month=dutch.month(first).capitalize(),
            asked_month=f"{first:%Y-%m}",
            weeks=weeks,
            is_empty=all(day.is_empty for week in weeks for day in week),
            weekdays=[(name[:2], name) for name in dutch.WEEKDAYS],
            today=timezone.localdate(),
            before=_month(first - timedelta(days=1)),
            after=_month(first + timedelta(days=32)),
            feed=CommunicationFeed.objects.filter(person=self.by).first(),
            **kwargs,
        )


def _month(day: date) -> dict:
    return {"label": dutch.month(day).capitalize(), "value": f"{day:%Y-%m}"}


class ListView(CalendarFace):
    """Initiatives of a year, the latest first, each with where it stands on every channel."""

    face = "list"
    template_name = "planning/communication/list.html"

    def rows(self):
        chosen = self.chosen
        rows = chosen.initiatives(Initiative.objects.of_year(self.year))
        if chosen.channel:
            fitting = chosen.publications(Initiative.publications.rel.related_model.objects.all())
            rows = rows.filter(pk__in=fitting.order_by().values("initiative"))
        return rows.order_by("-on", "-pk")

    def get(self, request, *args, **kwargs):
        asked = request.GET.get("uitvoer", "")
        if asked in ("csv", "xlsx"):
            rows = table_rows(self.rows())
            return table_response(asked, f"communicatie-{self.year}", TABLE_HEADS, rows)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        page = Paginator(self.rows().for_list(), PAGE_SIZE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page=page, year=self.year, years=range(FIRST_YEAR, LAST_YEAR + 1), **kwargs
        )


class YearView(CalendarFace):
    face = "year"
    template_name = "planning/communication/year.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            year=self.year,
            years=range(FIRST_YEAR, LAST_YEAR + 1),
            tables=year_tables(self.year, self.chosen),
            months=list(zip(dutch.SHORT_MONTHS, dutch.MONTHS, strict=True)),
            silences=silences(timezone.localdate()),
            **kwargs,
        )


class MoveView(CommunicationScreen, View):
    """From the menu of an entry and from dragging alike."""

    permission = MANAGE
    http_method_names = ["post"]

    def post(self, request, pk):
        initiative = get_object_or_404(Initiative, pk=pk)
        form = MoveForm(request.POST)
        if not form.is_valid():
            for sentences in form.errors.values():
                messages.error(request, sentences[0])
            return redirect(self._back(request.POST.get("van", "")[:7]))
        start, to = form.cleaned_data["van"], form.cleaned_data["naar"]
        try:
            move(initiative, start=start, to=to, by=self.by)
        except CommunicationRefused as refused:
            messages.error(request, str(refused))
            return redirect(self._back(f"{start:%Y-%m}"))
        messages.success(request, f"“{initiative.title}” staat nu op {dutch.day(to)}.")
        return redirect(self._back(f"{to:%Y-%m}"))

    def _back(self, month: str) -> str:
        """To the month where it stands now, with the filters that were on."""
        asked = QueryDict(self.request.POST.get("filters", "")[:500])
        kept = {name: asked[name] for name in NAMES if name in asked}
        return f"{reverse('communication:month')}?{urlencode({'maand': month, **kept})}"
