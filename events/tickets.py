"""The QR code that somebody shows at the door, and whose it is.

Nothing is stored: the code follows from the registration and its personal link.
"""

import re
from datetime import datetime
from io import BytesIO

import segno
from django.conf import settings
from django.utils.crypto import constant_time_compare
from django.utils.safestring import SafeString, mark_safe

from events.models import Registration
from events.models.tokens import ticket_code

CODE = re.compile(r"(\d{1,18})-([A-Z2-7]{26})")
PICTURE_SCALE = 6  # pixels per module in a mail


def ticket_named(text: str) -> Registration | None:
    """Whose code this is: scanned as an address or typed as a code, in capitals or not."""
    found = CODE.search(text.strip().upper())
    if found is None:
        return None
    rows = Registration.objects.select_related("person", "organisation", "session__event")
    registration = rows.filter(pk=int(found[1])).first()
    if registration is None or not any(
        constant_time_compare(ticket_code(registration.pk, registration.token, secret), found[0])
        for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ):
        return None
    return registration


def drawn(registration: Registration) -> SafeString:
    """The code as inline SVG: black on white in a dark room too."""
    made = _made(registration)
    svg = made.svg_inline(scale=1, border=4, omitsize=True, light="#fff", svgclass=None)
    return mark_safe(svg)  # made of the code alone: digits and capitals


def pictured(registration: Registration) -> bytes:
    """The code as PNG, for a mail."""
    output = BytesIO()
    _made(registration).save(output, kind="png", scale=PICTURE_SCALE, border=4)
    return output.getvalue()


def ticket_shown(registration: Registration, days: list, now: datetime) -> dict[str, str] | None:
    """`svg` and `code` for the personal page: only while there is a door to come to."""
    to_come = any(day.mode != "digital" and day.ends_at >= now for day in days)
    event = registration.session.event
    shown = registration.is_confirmed and to_come and not event.is_cancelled
    return {"svg": drawn(registration), "code": registration.ticket} if shown else None


def _made(registration):
    return segno.make(f"{settings.SITE_URL}{registration.ticket_url}", error="m", micro=False)
