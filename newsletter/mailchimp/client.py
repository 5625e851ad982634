"""One question to Mailchimp at a time, and what its answer is worth.

The library returns an error with an empty body as if all were well and raises for others; here
an answer is either what we asked for, a clear refusal, or unknown: then nothing may be concluded
but that somebody has to look.
"""

import uuid
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from newsletter.models import MailchimpLine

LINES = 10  # Mailchimp hangs up on whoever uses more connections at once
HOLD = timedelta(minutes=2)  # longer than any call: a dead worker's line comes free
UNCLEAR = {403, 408, 429}  # by a limit or a filter on the way as likely as by the question


class Unknown(Exception):
    """Nobody can tell whether Mailchimp did what was asked."""


class Refused(Exception):
    """Mailchimp answered in so many words that it did not do it."""

    def __init__(self, status: int, title: str, detail: str = ""):
        super().__init__(f"{title}: {detail}" if detail else title)
        self.status = status
        self.title = title


class NotThere(Refused):
    """What was asked for does not exist there (any more)."""


def ask(verb: str, *values, **query) -> dict:
    """The answer of a call such as `campaigns.get`. Raises `Unknown`, `Refused` or `NotThere`."""
    answer = _call(verb, *values, **query)
    if not isinstance(answer, dict):
        raise Unknown(_words_of(answer))
    return answer


def tell(verb: str, *values) -> None:
    """A call that is answered by 204 without a word; raises as `ask` does."""
    answer = _call(verb, *values)
    if getattr(answer, "status_code", None) != 204:
        raise Unknown(_words_of(answer))


def _call(verb, *values, **query):
    # Inline: the library is large, and only those who call need it.
    from mailchimp_marketing import Client
    from mailchimp_marketing.api_client import ApiClientError

    client = Client(
        {"api_key": settings.MAILCHIMP["api_key"], "timeout": settings.MAILCHIMP["timeout"]}
    )
    client.api_client.host = settings.MAILCHIMP["url"]
    group, name = verb.split(".")
    with _line():
        try:
            return getattr(getattr(client, group), name)(*values, **query)
        except ApiClientError as error:
            raise _judged(error) from None


def _judged(error) -> Exception:
    status, text = error.status_code, error.text
    if status is None:
        return Unknown(f"Geen antwoord ({type(text).__name__})")
    if status >= 500 or status in UNCLEAR or not isinstance(text, dict):
        return Unknown(f"Antwoord {status}")
    kind = NotThere if status == 404 else Refused
    return kind(status, str(text.get("title", "")), str(text.get("detail", "")))


def _words_of(answer) -> str:
    return f"Antwoord {getattr(answer, 'status_code', 'zonder betekenis')} zonder inhoud"


@contextmanager
def _line():
    """One of the connections that all workers together may use. Raises `Unknown` without one."""
    mine = uuid.uuid4().hex
    if not any(_take(number, mine) for number in range(1, LINES + 1)):
        raise Unknown("Alle verbindingen met Mailchimp zijn bezet")
    try:
        yield
    finally:
        MailchimpLine.objects.filter(holder=mine).update(holder="", held_until=None)


def _take(number, mine) -> bool:
    now = timezone.now()
    line, _ = MailchimpLine.objects.get_or_create(number=number)
    if line.holder and line.held_until > now:
        return False
    free = MailchimpLine.objects.filter(number=number, holder=line.holder)
    return bool(free.update(holder=mine, held_until=now + HOLD))
