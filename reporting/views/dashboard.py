"""/beheer/cijfers/: the whole plan on one screen, each figure one click from its records."""

from urllib.parse import urlencode

from django.urls import reverse

from reporting import dashboard
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participant_screen import board_map, province_table
from reporting.participation import Selection
from reporting.views.catalogue import YearScreen


class Dashboard(YearScreen):
    page_title = "Plan in één oogopslag"
    header_icon = "view"
    template_name = "reporting/dashboard.html"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items()[:-2], {"url": "", "label": "Cijfers"}]

    def get(self, request):
        lines, reach = dashboard.goal_lines(self.period), self._reach()
        return self.render_to_response(
            self.get_context_data(lines=lines, catalogue_url=reverse("figures:catalogue"), **reach)
        )

    def _reach(self) -> dict:
        """Who came since the plan began, up to the end of the year that is shown."""
        since = self.period.since_plan_began()
        boards = BoardMap()
        counts = ParticipantCounts(Selection(since), boards)
        total = counts.total
        asked = {"van": since.start.isoformat(), "tot": since.end.isoformat()}
        people = reverse("figures:participants")
        if not total.registered:
            return {"since": since, "total": total}
        return {
            "since": since,
            "total": total,
            "municipalities": len(boards.municipalities()),
            "map": board_map(
                counts.by(Dimension.ORGANISATION), boards, f"Deelnemers per gemeente, {since.label}"
            ),
            "provinces": province_table(
                counts.by(Dimension.PROVINCE),
                total,
                boards,
                lambda group: f"{people}?{urlencode({**asked, 'provincie': group.key})}",
            ),
            "participants_url": f"{people}?{urlencode({**asked, 'per': 'organisatie'})}",
        }
