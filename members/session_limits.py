"""Sessions that end by themselves: after a time without a request, and after a time in all.

Django ends a session at once where the account is closed, and every other session where the
password changes; how long a session may last it leaves to us. The limits are settings (ASVS 5.0,
7.3.1 and 7.3.2).
"""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.utils import timezone

BEGAN = "session_began"
SEEN = "session_seen"
# A row is written at most so often; a session ends that much earlier than its limit at worst.
STEP = timedelta(minutes=5)
# Asked by an open tab by itself: nobody needs to sit before it.
BY_ITSELF = ("/beheer/editing-sessions/",)
ENDED = "Je was een tijd niet bezig. Meld je opnieuw aan om verder te gaan."


def limits_for(user) -> tuple[timedelta, timedelta]:
    """How long a session of this account may stand idle, and how long it may last."""
    if user.is_staff or user.is_superuser:
        return settings.STAFF_IDLE, settings.STAFF_SESSION
    return settings.IDLE, timedelta(seconds=settings.SESSION_COOKIE_AGE)


class SessionLimitsMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Without the cookie nobody is signed in, and asking would make the page vary by visitor.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            self._check(request)
        return self.get_response(request)

    def _check(self, request):
        now = timezone.now().timestamp()
        session = request.session
        began, seen = session.get(BEGAN, now), session.get(SEEN, now)
        idle, lasts = limits_for(request.user)
        if now - seen > idle.total_seconds() or now - began > lasts.total_seconds():
            logout(request)
            messages.info(request, ENDED)
        elif BEGAN not in session:
            session[BEGAN] = session[SEEN] = now
        elif now - seen > STEP.total_seconds() and not request.path.startswith(BY_ITSELF):
            session[SEEN] = now
