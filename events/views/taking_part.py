"""The button to the online room. The address of the room is on no page: only POST leads there."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.taking_part import take_part
from events.models import SessionDay
from events.refusals import RegistrationRefused
from events.views.personal import personal_context, private


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_take_part(request, registration, day):
    days = SessionDay.objects.select_related("session__event")
    found = get_object_or_404(days, pk=day, session=registration.session_id)
    if request.method != "POST":
        return redirect(registration.url)
    try:
        room = take_part(registration, found)
    except RegistrationRefused as refused:
        context = personal_context(registration) | {"problem": refused.refusal.label}
        return render(request, "events/registration_detail.html", context, status=422)
    # A page and no redirect, because `form-action` of our policy holds redirects too.
    context = {"event": found.session.event, "room": room}
    return render(request, "events/registration_onward.html", context)
