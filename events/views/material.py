"""The way to a file, a link or a recording: who may is asked at every click."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from events.materials import fits, rights_of, rights_of_link
from events.models import Event, Material
from events.views.personal import keep_private, private
from members.private_files import PrivateFile, handed_over


@require_safe
def material(request, pk):
    """For whoever is signed in, and for everybody what is public. Others learn nothing."""
    found = get_object_or_404(Material.objects.select_related("event", "day"), pk=pk)
    seen = Event.objects.visible_to(request.user).filter(pk=found.event_id).exists()
    if not seen or not fits(found, rights_of(request.user, found.event)):
        raise Http404
    return keep_private(_given(found))


@require_safe
@private
def registration_material(request, registration, pk):
    """The same for the holder of a personal link."""
    of_event = Material.objects.filter(event=registration.session.event_id)
    found = get_object_or_404(of_event.select_related("day"), pk=pk)
    if not fits(found, rights_of_link(registration)):
        raise Http404
    return _given(found)


def _given(found):
    if found.file:
        return handed_over(PrivateFile(found.file, found.file_name))
    return redirect(found.link)
