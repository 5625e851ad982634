"""Calendar files for everybody."""

import hashlib

from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import condition, require_safe

from events import feed
from events.calendar import files
from events.models import Event

CALENDAR = "text/calendar; charset=utf-8"
KEPT_SECONDS = 24 * 3600


def _etag(request, **kwargs):
    return f'"{_state(request).key}"'


def _last_modified(request, **kwargs):
    return _state(request).changed_at


def _state(request):
    if not hasattr(request, "feed_state"):
        request.feed_state = feed.state()
    return request.feed_state


@require_safe
@condition(etag_func=_etag, last_modified_func=_last_modified)
def public_feed(request):
    """Everything that is coming and what was, the same bytes until something changes."""
    key = f"agenda-feed:{_state(request).key}"
    body = cache.get(key)
    if body is None:
        url = f"{settings.SITE_URL}/agenda/kalender.ics"
        body = files.published(feed.days(), name=f"Agenda {settings.SITE_NAME}", url=url)
        cache.set(key, body, KEPT_SECONDS)
    response = HttpResponse(body, content_type=CALENDAR)
    response["Content-Disposition"] = 'inline; filename="kalender.ics"'
    response["Cache-Control"] = "public, max-age=300"
    return response


@require_safe
def event_file(request, year, slug):
    event = get_object_or_404(
        Event.objects.visible_to(request.user).with_sessions(), year=year, slug=slug
    )
    body = files.published(feed.days_of(event))
    response = HttpResponse(body, content_type=CALENDAR)
    response["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response["Content-Disposition"] = f'attachment; filename="{event.slug}.ics"'
    return response
