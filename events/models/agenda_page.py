from django.shortcuts import get_object_or_404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.models import BasePage
from events.agenda import agenda_context
from events.event_page import event_context
from events.follow import follow_context
from events.models.event import Event


class AgendaPage(RoutablePageMixin, BasePage):
    """The agenda, and below it the public page of each event.

    Registering, personal pages and calendar files are plain views (`events/urls.py`).
    """

    parent_page_types = ["cms.HomePage"]
    subpage_types = []
    max_count = 1
    template = "pages/agenda_page.html"

    class Meta:
        verbose_name = "agenda"
        verbose_name_plural = "agenda's"

    @path("", name="index")
    def index(self, request):
        return self.render(request, context_overrides=agenda_context(request.GET, request.user))

    @path("volgen/", name="follow")
    def follow(self, request):
        return self.render(
            request, template="events/agenda_follow.html", context_overrides=follow_context()
        )

    @path("<int:year>/<slug:slug>/", name="event")
    def event(self, request, year, slug):
        events = Event.objects.visible_to(request.user).for_page()
        event = get_object_or_404(events, year=year, slug=slug)
        return self.render(
            request,
            template="events/event_page.html",
            context_overrides=event_context(event, request.user),
        )
