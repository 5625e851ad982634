"""The calendar at a colleague's secret address, for calendar programs."""

import hashlib

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from planning.communication.ics import calendar_file
from planning.models import CommunicationFeed
from planning.views.communication_calendar import VIEW

PRIVATE = "private, no-cache"


@require_safe
def communication_feed(request, token):
    """Whoever holds the address reads along, while the colleague may: neither caches nor search
    engines keep it."""
    feed = CommunicationFeed.objects.filter(token=token).select_related("person__user").first()
    response = HttpResponse(status=404) if not _may_read(feed) else _file(request, feed)
    response["Cache-Control"] = PRIVATE
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def _may_read(feed) -> bool:
    user = getattr(feed.person, "user", None) if feed else None
    return bool(user and user.is_active and user.has_perm(VIEW))


def _file(request, feed):
    body = calendar_file(timezone.localdate(), url=f"{settings.SITE_URL}{feed.url}")
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["ETag"] = etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response["Content-Disposition"] = 'inline; filename="communicatie.ics"'
    return get_conditional_response(request, etag, None, response)
