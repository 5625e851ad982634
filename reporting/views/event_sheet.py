"""One activity in figures, on a sheet that prints: who registered, who came, from where."""

from django.db.models import F
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from events.models import Event, SessionDay
from events.reading import place_line
from members import dutch
from members.tables import Table, table
from reporting.asked import evidence_url
from reporting.boards import BoardMap
from reporting.counting import FROM_ATTENDANCE, Counts, grouped
from reporting.enums import Counted, Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participant_screen import HEADS, TOGETHER, big_figures, count_table, export_rows
from reporting.participation import Selection
from reporting.periods import Period
from reporting.views.screen import FiguresScreen, export_links

SPLITS = (
    Dimension.ORGANISATION,
    Dimension.PROVINCE,
    Dimension.SIZE,
    Dimension.ROLE,
    Dimension.NEWNESS,
)


class EventSheet(FiguresScreen):
    """Counts only; each opens its list, where names are for who may see participants."""

    template_name = "reporting/event_sheet.html"
    header_icon = "calendar"

    @cached_property
    def event(self) -> Event:
        rows = Event.objects.published().no_templates()
        event = rows.select_related("network").filter(pk=self.kwargs["event"]).first()
        if event is None:
            raise Http404
        return event

    @cached_property
    def days(self) -> list[SessionDay]:
        """The days that took place."""
        held = SessionDay.objects.held().filter(session__event=self.event)
        return list(held.select_related("session", "municipality").order_by("starts_at", "pk"))

    def get_page_title(self):
        return self.event.title

    def trail(self):
        return [{"url": reverse("figures:participants"), "label": "Deelnemers"}]

    def get(self, request, event):
        self.here = self.event.get_kind_display()
        if not self.days:
            return self.render_to_response(self.get_context_data(event=self.event))
        counts = ParticipantCounts(self.selection, BoardMap())
        if self.asked_export():
            return self._export(counts)
        return self.render_to_response(self.get_context_data(**self._shown(counts)))

    @cached_property
    def selection(self) -> Selection:
        """The days of this event, whatever the year."""
        first, last = self.days[0].starts_at, self.days[-1].starts_at
        period = Period(dutch.local(first).date(), dutch.local(last).date())
        return Selection(period, event=self.event.pk)

    def _export(self, counts: ParticipantCounts):
        rows = [[TOGETHER, *row] for row in export_rows([], counts.total)]
        for dimension in SPLITS:
            groups = counts.by(dimension)
            rows += [
                [dimension.label.capitalize(), *row]
                for row in export_rows(groups, counts.total)[: len(groups)]
            ]
        return self.export(f"activiteit-{self.event.pk}-cijfers", ["Per", "Groep", *HEADS], rows)

    def _shown(self, counts: ParticipantCounts) -> dict:
        period, total = self.selection.period, counts.total
        values = {
            "van": period.start.isoformat(),
            "tot": period.end.isoformat(),
            "activiteit": str(self.event.pk),
        }
        bigs = big_figures(total, counts.boards, 1, values, counts.newcomers)
        return {
            "event": self.event,
            "days": self.days,
            "total": total,
            "goals": dutch.listed([str(goal) for goal in self.event.goals.all()]),
            "themes": ", ".join(theme.label for theme in self.event.themes) or "Algemeen",
            "places": dutch.listed(list(dict.fromkeys(place_line(day) for day in self.days))),
            "bigs": [big for big in bigs if Counted.ACTIVITIES.value not in big["url"]],
            "per_day": self._per_day(total) if len(self.days) > 1 else None,
            "tables": [
                count_table(groups, total, dimension, values)
                for dimension in SPLITS
                if (groups := counts.by(dimension))
            ],
            "unmarked_url": evidence_url(values, Counted.UNMARKED),
            "exports": export_links(self.request.GET),
        }

    def _per_day(self, total: Counts) -> Table:
        found = dict(grouped(self.selection.marked(), F("day"), FROM_ATTENDANCE))
        rows = [
            [
                dutch.moment(day.starts_at),
                (counts := found.get(day.pk, {})).get("attendances", 0),
                counts.get("marked", 0) - counts.get("attendances", 0),
            ]
            for day in self.days
        ]
        return table("Per dag", ["Dag", "Aanwezig", "Afwezig"], rows)
