from django.db.models import Count, Q
from django.urls import reverse

from members.dutch import day_short
from members.enums import MailState
from members.staff_panel import StaffPanel
from newsletter.models import Subscription

HEAD = ["Toestand", "Sinds", "Volgt", "Nummers ontvangen"]


def subscription_panel(request, person):
    """Whether the newsletter comes, since when, and how many issues came; in one query."""
    if not request.user.has_perm("newsletter.view_subscription"):
        return None
    sent = Count("deliveries", filter=Q(deliveries__state=MailState.SENT))
    row = Subscription.objects.filter(person=person).annotate(sent=sent).first()
    cells = []
    if row:
        url = reverse("newsletter_subscriptions:inspect", args=[row.pk])
        themes = ", ".join(theme.label for theme in row.themes) or "alles"
        since = day_short(row.left_at or row.confirmed_at)
        cells = [((row.get_state_display(), url), since, themes, row.sent)]
    return StaffPanel("Nieuwsbrief", HEAD, cells, "Geen abonnement op de nieuwsbrief.")
