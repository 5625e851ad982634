"""The board of one event: what it needs next, who comes, who waits."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from events import slots
from events.actions import publishing
from events.board import board_of
from events.kind_details import agreements_of
from events.models import Event
from events.needs_access import sees_needs
from events.staff_forms import ReasonForm
from events.views.staff import PEOPLE, PUBLISH, ConfirmView, StaffMixin, VerbView
from events.views.staff_billing import EXPORT


class BoardView(StaffMixin, TemplateView):
    template_name = "events/staff/board.html"

    def get_page_title(self):
        return self.event.title

    def get_breadcrumbs_items(self):
        return super().get_breadcrumbs_items()[:-1]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            board=board_of(self.event, timezone.now()),
            agreements=agreements_of(self.event),
            sees_people=self.request.user.has_perm(PEOPLE),
            sees_needs=sees_needs(self.request.user, self.event),
            sees_billing=self.request.user.has_perm(EXPORT),
            mailings=self.event.mailings.with_counts().select_related("sent_by"),
            more_screens=slots.event_screens.collect(request=self.request, event=self.event),
            may_publish=self.request.user.has_perm(PUBLISH),
            edit_url=reverse(Event.snippet_viewset.get_url_name("edit"), args=[self.event.pk]),
            **kwargs,
        )


class OpenView(ConfirmView):
    permission = PUBLISH
    page_title = "Open de inschrijvingen"
    question = (
        "Het evenement komt in de agenda en mensen kunnen meteen inschrijven, in elke sessie."
    )
    button = "Ja, open de inschrijvingen"
    success = "De inschrijvingen zijn open. Het evenement staat in de agenda."

    def act(self):
        publishing.open_registrations(self.event, by=self.by)


class PublishView(ConfirmView):
    permission = PUBLISH
    page_title = "Publiceer"
    question = "Het evenement komt in de agenda. Inschrijven kan zodra jij dat opent."
    button = "Ja, publiceer"
    success = "Het evenement staat in de agenda."

    def act(self):
        publishing.publish_event(self.event, by=self.by)


class UnpublishView(ConfirmView):
    permission = PUBLISH
    page_title = "Haal uit de agenda"
    question = (
        "Het evenement verdwijnt van de site. Wie al ingeschreven is, houdt zijn plaats en zijn "
        "persoonlijke pagina. Gaat het niet door? Annuleer het dan, zodat iedereen een mail krijgt."
    )
    button = "Ja, haal uit de agenda"
    success = "Het evenement staat niet meer in de agenda."

    def act(self):
        publishing.unpublish_event(self.event, by=self.by)


class CancelEventView(VerbView):
    permission = PUBLISH
    form_class = ReasonForm
    page_title = "Annuleer het evenement"
    button = "Ja, annuleer het evenement"
    success = "Het evenement is geannuleerd. Wie ingeschreven was of wachtte, krijgt een mail."

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            intro="Wie een plaats heeft of wacht, krijgt een mail en de afspraak verdwijnt uit "
            "hun agenda. De pagina blijft staan, met de melding dat het niet doorgaat. "
            "Dit kun je niet ongedaan maken.",
            serious=True,
            **kwargs,
        )

    def act(self, form):
        return publishing.cancel_event(self.event, by=self.by, reason=form.cleaned_data["reason"])


class CancelSessionView(VerbView):
    permission = PUBLISH
    form_class = ReasonForm
    page_title = "Annuleer de sessie"
    button = "Ja, annuleer de sessie"
    success = "De sessie is geannuleerd. Wie ingeschreven was of wachtte, krijgt een mail."

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            intro="De andere sessies gaan door. Wie in deze sessie een plaats heeft of wacht, "
            "krijgt een mail en de afspraak verdwijnt uit hun agenda. Dit kun je niet ongedaan "
            "maken.",
            serious=True,
            **kwargs,
        )

    def act(self, form):
        reason = form.cleaned_data["reason"]
        return publishing.cancel_session(self.session, by=self.by, reason=reason)
