"""Subscribers for staff: the list, its export, and one subscriber with what she was sent."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from wagtail.admin.views import generic

from members.actors import person_of
from members.audit import record
from members.exports import table_response
from newsletter.actions.subscribing import leave
from newsletter.models import Delivery

EXPORT_HEADS = (
    "E-mailadres",
    "Voornaam",
    "Familienaam",
    "Organisatie",
    "Toestand",
    "Ingeschreven op",
    "Uitgeschreven op",
    "Waarom",
    "Volgt gender",
    "Volgt LGBTI+",
    "Volgt handicap",
)


class SubscriberIndexView(generic.IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("person__organisation")

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """Our own export: what somebody typed is never read as a formula."""
        rows = (export_row(row) for row in queryset)
        return table_response(spreadsheet_format, "abonnees", EXPORT_HEADS, rows, queryset.count())


def export_row(subscription) -> tuple:
    person = subscription.person
    return (
        person.email,
        person.first_name,
        person.last_name,
        person.organisation_name,
        subscription.get_state_display(),
        subscription.confirmed_at,
        subscription.left_at,
        subscription.get_left_because_display(),
        subscription.theme_gender,
        subscription.theme_lgbti,
        subscription.theme_disability,
    )


class SubscriberView(generic.InspectView):
    """Who it is, since when, and which issues went there."""

    template_name = "newsletter/admin/subscriber.html"

    def get_fields(self):
        return []

    def get_page_title(self):
        return "Abonnee"

    def get_page_subtitle(self):
        return self.object.person.email or "gewist"

    def get_context_data(self, **kwargs):
        sent = Delivery.objects.filter(subscription=self.object).select_related("issue")
        return super().get_context_data(
            **kwargs,
            subscription=self.object,
            deliveries=sent.order_by("-issue__number")[:24],
            may_leave=self.request.user.has_perm("newsletter.change_subscription"),
        )

    def post(self, request, *args, **kwargs):
        """Somebody called to be taken off the list."""
        if not request.user.has_perm("newsletter.change_subscription"):
            raise PermissionDenied
        if leave(self.object, route="op vraag, door een collega"):
            record(self.object, "newsletter.leave", by=person_of(request.user))
            messages.success(request, "Uitgeschreven. Deze persoon krijgt geen nummers meer.")
        return redirect(request.path)
