"""The care for pages on the first screen, and beside the page that somebody edits."""

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.side_panels import BaseSidePanel

from cms.care import due_pages, may_look_after, may_see_pages, share_up_to_date
from cms.care_state import Care, care_of
from cms.models import LinkCheck
from members.models import Person

SHOWN = 7


class CarePanel(Component):
    """Every morning: which of my pages are past their date, and how much is up to date."""

    name = "care"
    template_name = "cms/panels/care.html"
    order = 20

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        if not may_see_pages(request.user):
            return {"shown": False}
        due = list(due_pages())
        person = request.user.person_id
        mine = [page for page in due if person and page.care_owner_id == person]
        good, total = share_up_to_date()
        return {
            "shown": True,
            "request": request,
            "due": [(page, Care.read(page)) for page in mine[:SHOWN]],
            "others": len(due) - len(mine),
            "good": good,
            "total": total,
            "dead": LinkCheck.objects.dead().on_live_pages().count(),
            "links": broken_links()[:SHOWN],
        }


def broken_links():
    dead = LinkCheck.objects.dead().on_live_pages().prefetch_related("pages__page")
    return dead.order_by("-first_failed_on", "pk")


class CareSidePanel(BaseSidePanel):
    """Where the page stands, with the button that says it still holds."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = "Nazicht van deze pagina"
        icon_name = "clipboard-list"
        has_counter = False

    name = "care"
    title = "Nazicht"
    template_name = "cms/panels/care_side.html"
    order = 150

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        care = care_of(self.object)
        owner = Person.objects.filter(pk=care.owner_id).first() if care else None
        return context | {
            "care": care,
            "owner": owner.shown_name if owner else "",
            "may_review": bool(care)
            and care.reviewed_on != timezone.localdate()
            and may_look_after(self.request.user, self.object),
        }
