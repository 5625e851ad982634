"""What a colleague sees on the first screen of the staff side."""

from django.db.models import Q
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.models import NewsPage, PracticeProposal
from cms.waiting import lines_for
from members import slots
from members.dutch import plural

SHOWN = 7


class WaitingPanel(Component):
    """What waits for this colleague, told by every app, each line one click away."""

    name = "waiting"
    template_name = "cms/panels/waiting.html"
    order = 10

    def get_context_data(self, parent_context):
        return {"lines": lines_for(parent_context["request"].user)}


class ContentPanel(Component):
    """For who may edit pages: what is not online yet, what is planned, how old the news is."""

    name = "content"
    template_name = "cms/panels/content.html"
    order = 100

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        mine = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
        return {
            "shown": PagePermissionPolicy().user_has_permission(request.user, "change"),
            "drafts": drafts(mine)[:SHOWN],
            "planned": mine.filter(go_live_at__gt=timezone.now()).order_by("go_live_at")[:SHOWN],
            "news": NewsPage.objects.live().newest().first(),
            "request": request,
        }


def drafts(pages):
    """Pages whose newest text is not what visitors see, last touched first.

    What waits for its own moment needs nobody any more, and a practice at its gates is told of by
    those.
    """
    waiting = Q(has_unpublished_changes=True) | Q(live=False)
    planned = Q(go_live_at__gt=timezone.now())
    return (
        pages.filter(waiting, depth__gt=1)
        .exclude(planned)
        .exclude(pk__in=PracticeProposal.objects.under_way().exclude(page=None).values("page"))
        .order_by("-latest_revision_created_at", "-pk")
    )


def draft_lines(user) -> list[slots.MondayLine]:
    count = drafts(Page.objects.all()).count()
    if not count:
        return []
    return [
        slots.MondayLine(
            text=plural(count, "pagina met wijzigingen", "pagina’s met wijzigingen")
            + " die nog niet online staan",
            url="/beheer/pages/",
            count=count,
            role="redactie",
        )
    ]
