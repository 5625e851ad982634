"""Beginning the minutes of a day, by who moderates its network."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from events.actions.meetings import start_day_minutes
from events.models import SessionDay
from events.refusals import ChangeRefused
from members.actors import person_of
from networks.actions.minutes import MinutesRefused, may_write


@require_POST
@login_required
def start(request, pk):
    day = get_object_or_404(SessionDay.objects.select_related("session__event__network"), pk=pk)
    by, event = person_of(request.user), day.session.event
    if not may_write(event.network, by):
        raise PermissionDenied
    try:
        minutes = start_day_minutes(day, by=by)
    except (ChangeRefused, MinutesRefused) as refused:
        messages.error(request, str(refused))
        return redirect(event.url)
    return redirect(minutes.edit_url if minutes.state == "draft" else minutes.get_absolute_url())
