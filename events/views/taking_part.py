"""The button to the online room. The address of the room is on no page: only POST leads there."""

from csp.decorators import csp_update
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.taking_part import take_part
from events.models import SessionDay
from events.refusals import RegistrationRefused
from events.views.personal import personal_context, private

# The button ends at another site; browsers hold that against the page on which it stands.
leads_to_the_room = csp_update({"form-action": ["https:"]})


@leads_to_the_room
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
    return HttpResponseRedirect(room, status=303)  # fetch the room, whatever the method was
