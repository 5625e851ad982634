"""Which municipalities nothing reached yet, and which goals had no activity."""

from django.urls import reverse
from django.utils.functional import cached_property

from members import dutch
from members.tables import Cell, table
from members.tile_map import reached_map
from reporting.access import may_mail_boards
from reporting.boards import BoardMap
from reporting.gap_forms import GapForm
from reporting.gaps import Gap, came_on, came_since, gaps, reached_by_anything
from reporting.goal_gaps import goals_without_activity
from reporting.map_choice import ChoiceMap, choice_map
from reporting.models import BoardMailing
from reporting.periods import Period
from reporting.views.catalogue import YearScreen
from reporting.views.screen import export_links

HEADS = [
    "Gemeente",
    "Provincie",
    "Inwoners",
    "Grootte",
    "Centrumstad",
    "Contacten",
    "Laatst aangeschreven",
]
MAILINGS_SHOWN = 10


class GapsScreen(YearScreen):
    page_title = "Leemtes"
    template_name = "reporting/gaps.html"
    header_icon = "crosshairs"

    @cached_property
    def boards(self) -> BoardMap:
        return BoardMap()

    @property
    def period(self) -> Period:
        """Since the plan began: reached is reached."""
        return Period.year(self.year).since_plan_began()

    def get(self, request):
        form = GapForm(request.GET)
        reached = reached_by_anything(self.period, self.boards)
        everything = gaps(reached, self.boards)
        shown = [gap for gap in everything if form.keeps(gap)] if form.is_valid() else everything
        if self.asked_export():
            return self.export(f"leemtes-{self.year}", HEADS, map(export_row, shown))
        may_mail = may_mail_boards(request.user)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                gaps=shown,
                total=len(everything),
                municipalities=len(self.boards.municipalities()),
                map=None if may_mail and shown else self._map(reached),
                choice_map=self._choice_map(reached, shown) if may_mail and shown else None,
                all_chosen=request.GET.get("alles") == "ja",
                asked=self._asked_without_all(),
                goals=goals_without_activity(Period.year(self.year)),
                may_mail=may_mail,
                mailings=self._mailings(),
                exports=export_links(request.GET),
            )
        )

    def _asked_without_all(self) -> str:
        query = self.request.GET.copy()
        query.pop("alles", None)
        return query.urlencode()

    def _map(self, reached: set[int]):
        by_code = self.boards.by_nis_code()
        return reached_map(
            {code for code, board in by_code.items() if board.pk in reached},
            {code: board.name for code, board in by_code.items()},
            key="leemtes",
            title=f"Bereikte gemeenten, {self.period.label}",
            labels=("nog niet bereikt", "bereikt"),
        )

    def _choice_map(self, reached: set[int], shown: list[Gap]) -> ChoiceMap:
        """What is on the list can be chosen on the map."""
        by_code = self.boards.by_nis_code()
        on_list = {gap.board.pk: gap for gap in shown}
        return choice_map(
            {code for code, board in by_code.items() if board.pk in reached},
            {code: on_list[board.pk] for code, board in by_code.items() if board.pk in on_list},
            title=f"Gemeenten die we nog niet bereikten, {self.period.label}",
        )

    def _mailings(self):
        """The latest ones, with how many of their boards came since; three queries."""
        rows = list(BoardMailing.objects.prefetch_related("boards")[:MAILINGS_SHOWN])
        if not rows:
            return None
        latest = came_on(min(dutch.local(row.sent_at).date() for row in rows), self.boards)
        lines = []
        for row in rows:
            mailed = [each.municipality_id for each in row.boards.all()]
            came = came_since(mailed, dutch.local(row.sent_at).date(), latest, self.boards)
            url = reverse("figures:board_mailing", args=[row.pk])
            lines.append([Cell(row.subject, url), dutch.day_short(row.sent_at), len(mailed)])
            lines[-1].append(len(came))
        head = ["Onderwerp", "Verstuurd op", "Gemeenten", "Kwamen sindsdien"]
        return table("Mails aan besturen die we nog niet bereikten", head, lines)


def export_row(gap: Gap) -> list:
    board = gap.board
    return [
        board.name,
        gap.province_label,
        board.population if board.population is not None else "",
        board.size.label,
        "ja" if board.is_centre else "nee",
        gap.contacts,
        gap.mailed_on or "",
    ]
