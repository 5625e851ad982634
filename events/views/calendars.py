"""Calendar files, for everybody and at the secret address of one person."""

import hashlib

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date
from django.views.decorators.http import require_safe

from events import feed, personal_feed
from events.calendar import files
from events.models import Event, PersonalFeed
from events.programme_page import tell_programme
from networks.models import Network

CALENDAR = "text/calendar; charset=utf-8"
PUBLIC = "public, max-age=300"
# Kept by nobody on the way; the program that asked keeps it and asks whether it changed.
PRIVATE = "private, no-cache"


@require_safe
def public_feed(request):
    """Everything that is coming and what was, the same bytes until something changes."""
    return _feed(request, feed.everything())


@require_safe
def theme_feed(request, theme):
    return _feed(request, feed.of_theme(theme))


@require_safe
def kind_feed(request, kind):
    return _feed(request, feed.of_kind(kind))


@require_safe
def network_feed(request, slug):
    return _feed(
        request, feed.of_network(get_object_or_404(Network.objects.published(), slug=slug))
    )


@require_safe
def own_feed(request, token):
    """Whoever holds the address reads along, so neither caches nor search engines keep it."""
    mine = PersonalFeed.objects.filter(token=token).first()
    if mine is None:
        response = HttpResponse(status=404)
        response["Cache-Control"] = PRIVATE
        return response
    body = personal_feed.body_of(mine)
    response = _unless_known(request, f"own:{mine.pk}", _key_of(body), lambda: body)
    response["Cache-Control"] = PRIVATE
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def event_file(request, year, slug):
    event = get_object_or_404(
        Event.objects.visible_to(request.user).with_sessions(), year=year, slug=slug
    )
    days = list(feed.days_of(event))
    tell_programme(days)
    body = files.published(days)
    response = _unless_known(request, event.url, _key_of(body), lambda: body)
    response["Content-Disposition"] = content_disposition_header(True, f"{event.slug}.ics")
    if not event.is_published:
        response["Cache-Control"] = PRIVATE
    return response


def _feed(request, found):
    if found is None:
        raise Http404
    key = found.key()
    response = _unless_known(request, found.path, key, lambda: found.body(key))
    # Named, so that it is not kept as a page: the file itself is, under its own key.
    response["Content-Disposition"] = 'inline; filename="kalender.ics"'
    response["Cache-Control"] = PUBLIC
    return response


def _unless_known(request, scope, key, body):
    """The file, or 304 for who has it already; only then nothing is made."""
    since = feed.changed_at(scope, key)
    response = HttpResponse(content_type=CALENDAR)
    response["ETag"] = etag = f'"{key}"'
    response["Last-Modified"] = http_date(since.timestamp())
    answer = get_conditional_response(request, etag, int(since.timestamp()), response)
    if answer is response:
        response.content = body()
    return answer


def _key_of(body) -> str:
    return hashlib.sha256(body).hexdigest()[:32]
