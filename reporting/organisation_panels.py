"""What the figures say of one organisation, for staff, and of all that were reached."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from laces.components import Component

from members import slots
from members.tables import Cell, table
from reporting.access import may_see_counts
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids
from reporting.counting import Counts
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import PLAN_STARTS_ON, Period


class ReachAtAGlance(Component):
    """Per year of the plan how many people took part and how often; every year opens its list."""

    template_name = "reporting/panels/organisation.html"

    def __init__(self, organisation):
        self.organisation = organisation

    def get_context_data(self, parent_context=None):
        boards = BoardMap()
        board = boards.board_of(self.organisation.pk)
        years = range(timezone.localdate().year, PLAN_STARTS_ON.year - 1, -1)
        found = {year: self._counts(year, boards, board.pk) for year in years}
        rows = [
            [
                Cell(str(year), self._url(year, board.pk)),
                counts.persons,
                counts.attendances,
                counts.no_show,
            ]
            for year, counts in found.items()
        ]
        head = ["Jaar", "Personen", "Aanwezigheden", "Niet gekomen"]
        return {
            "board": board,
            "counts_elsewhere": board.pk != self.organisation.pk,
            "table": table("Bereik per jaar", head, rows),
        }

    @staticmethod
    def _counts(year: int, boards: BoardMap, board: int) -> Counts:
        selection = Selection(Period.year(year)).only_organisations(boards.counting_as(board))
        return ParticipantCounts(selection, boards).total

    @staticmethod
    def _url(year: int, board: int) -> str:
        period = Period.year(year)
        asked = {"van": period.start, "tot": period.end, "organisatie": board}
        return f"{reverse('figures:participants')}?{urlencode(asked)}"


@slots.organisation_page.fill(order=5)
def reach_of_organisation(request, organisation=None, **context):
    if organisation is None or not may_see_counts(request.user):
        return None
    return ReachAtAGlance(organisation)


@slots.reached_organisations.fill(order=10)
def organisations_in_activities(**question):
    year = timezone.localdate().year
    selection = Selection(Period.year(year))
    ids = (selection.organisation_ids() | selection.host_ids() | elsewhere_ids(selection)) - {None}
    return slots.ReachedOrganisations(f"Activiteiten in {year}", frozenset(ids))
