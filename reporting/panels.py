"""What a colleague sees of the figures on the first screen of the staff side."""

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from reporting.access import may_see_counts
from reporting.boards import BoardMap
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period


class YearPanel(Component):
    """This year so far: participants and boards, one click from their records."""

    name = "figures"
    template_name = "reporting/panels/year.html"
    order = 50

    def get_context_data(self, parent_context):
        if not may_see_counts(parent_context["request"].user):
            return {"shown": False}
        period = Period.year(timezone.localdate().year)
        boards = BoardMap()
        return {
            "shown": True,
            "heading": f"{period.start.year} in cijfers",
            "counts": ParticipantCounts(Selection(period), boards).total,
            "municipalities": len(boards.municipalities()),
            "url": reverse("figures:participants"),
            "catalogue_url": reverse("figures:catalogue"),
        }
