"""The address behind a QR code: says nothing about anybody; a colleague goes on to the door."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from events.models import SessionDay
from events.tickets import pictured, ticket_named
from events.views.personal import keep_private
from events.views.staff import PEOPLE, board_url


@require_safe
def ticket_page(request, ticket):
    """The same page for every code, right or wrong."""
    if not request.user.has_perm(PEOPLE):
        return keep_private(render(request, "events/ticket.html"))
    registration = ticket_named(ticket)
    if registration is None:
        messages.error(request, "Deze code kennen we niet. Zoek de persoon hier op naam.")
        return redirect("events_registrations:index")
    today = SessionDay.objects.going_on().filter(session=registration.session_id)
    today = [day for day in today if timezone.localdate(day.starts_at) == timezone.localdate()]
    if not today:
        messages.info(request, "Deze sessie heeft vandaag geen dag.")
        return redirect(board_url(registration.session.event))
    return redirect(f"{reverse('events_staff:scan', args=[today[0].pk])}?code={ticket}")


@require_safe
def ticket_picture(request, ticket):
    """For mail programs, which show no drawing; whoever fetches it is not noted."""
    registration = ticket_named(ticket)
    if registration is None or not registration.is_confirmed:
        raise Http404
    return keep_private(HttpResponse(pictured(registration), content_type="image/png"))
