"""Files that programs leave below VAR_DIR: no person waits for them, and rows are the truth."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings

from members import retention
from members.purging import BATCH, purge


def _old_files(folder, pattern: str, before):
    """Remove files last written before that moment, a batch at a time."""
    gone = 0
    for file in Path(folder).glob(pattern):
        try:
            if file.stat().st_mtime < before.timestamp():
                file.unlink()
                gone += 1
        except FileNotFoundError:
            continue  # another program was first
        if gone == BATCH:
            yield gone
            gone = 0
    yield gone


@purge("queue_files", "Berichten die niemand ophaalde")
def queue_files(now):
    """A message is a nudge: what it was about stands in a row that the ticks find."""
    if folder := getattr(settings, "QUEUE_DIR", None):
        yield from _old_files(folder, "*.msg", retention.QUEUE.before(now))
        yield from _old_files(folder / "control", "*.part", retention.QUEUE.before(now))


@purge("kept_pages", "Openbare pagina's die klaarstonden")
def kept_pages(now):
    """A cache in files removes only what somebody asks for again; Redis does it by itself."""
    cache = settings.CACHES["default"]
    if cache["BACKEND"].endswith("FileBasedCache"):
        yield from _old_files(cache["LOCATION"], "*.djcache", retention.KEPT_PAGE.before(now))


@purge("demo_mails", "Mails van de proefopstelling")
def demo_mails(now):
    yield from _old_files(settings.MAILBOX_DIR, "*.log", retention.MAIL_BODY.before(now))


@purge("group_mail_files", "Mails aan groepen en aan de helpdesk, als bestand")
def group_mail_files(now):
    """A Maildir is read by us alone; a mailbox elsewhere has somebody who empties it."""
    for mailbox in (settings.NETWORKS_MAILBOX, settings.ADVICE_MAILBOX):
        address = urlsplit(mailbox)
        if address.scheme == "file":
            folder = Path(unquote(address.path)) / "cur"
            yield from _old_files(folder, "*", retention.GROUP_MAIL.before(now))
