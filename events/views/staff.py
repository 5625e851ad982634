"""What the staff screens of the agenda share: who may, where they are, asking before acting."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from events.models import Event, Registration, Session, SessionDay
from events.refusals import EventsRefused
from members.actors import person_of

CHANGE, PUBLISH = "events.change_event", "events.publish_event"
PEOPLE = "events.manage_registrations"


class StaffMixin(WagtailAdminTemplateMixin):
    permission = CHANGE
    header_icon = "date"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def by(self):
        return person_of(self.request.user)

    @cached_property
    def registration(self) -> Registration:
        rows = Registration.objects.with_event()
        return get_object_or_404(rows, pk=self.kwargs["registration"])

    @cached_property
    def day(self) -> SessionDay:
        rows = SessionDay.objects.select_related("session__event", "municipality")
        return get_object_or_404(rows, pk=self.kwargs["day"])

    @cached_property
    def session(self) -> Session:
        if "session" in self.kwargs:
            rows = Session.objects.select_related("event")
            return get_object_or_404(rows, pk=self.kwargs["session"])
        return self.day.session if "day" in self.kwargs else self.registration.session

    @cached_property
    def event(self) -> Event:
        if "event" in self.kwargs:
            return get_object_or_404(Event, pk=self.kwargs["event"])
        return self.session.event

    @property
    def board_url(self) -> str:
        return board_url(self.event)

    def get_page_subtitle(self):
        title, event = self.get_page_title(), str(self.event)
        return "" if title == event else event

    def get_breadcrumbs_items(self):
        viewset = Event.snippet_viewset
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse(viewset.get_url_name("list")), "label": "Evenementen"},
            {"url": self.board_url, "label": str(self.event)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        # Over the arguments of the address, which a template view would put there.
        return super().get_context_data(
            **{**kwargs, "event": self.event, "board_url": self.board_url}
        )


def board_url(event: Event) -> str:
    return reverse("events_staff:board", args=[event.pk])


class VerbView(StaffMixin, FormView):
    """A form whose saving calls a verb; a refusal is shown and nothing typed is lost."""

    template_name = "events/staff/form.html"
    button = "Bewaar"
    success = ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(button=self.button, **kwargs)

    def form_valid(self, form):
        try:
            done = self.act(form)
        except EventsRefused as refused:
            return self.refused(form, refused)
        messages.success(self.request, self.success_message(done))
        return redirect(self.get_success_url())

    def refused(self, form, refused):
        form.add_error(None, refused.refusal.label)
        return self.form_invalid(form)

    def success_message(self, done) -> str:
        return self.success

    def get_success_url(self):
        return self.board_url


class ConfirmView(StaffMixin, TemplateView):
    """GET asks, POST acts."""

    template_name = "events/staff/confirm.html"
    question = ""
    button = ""
    success = ""
    serious = False

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            question=self.question, button=self.button, serious=self.serious, **kwargs
        )

    def post(self, request, *args, **kwargs):
        try:
            self.act()
        except EventsRefused as refused:
            messages.error(request, refused.refusal.label)
        else:
            messages.success(request, self.success)
        return redirect(self.get_success_url())

    def get_success_url(self):
        return self.board_url
