"""Ten thousand recipients, ten workers killed: everybody reached or accounted for, nobody twice.

The goal is 0 of both: `value` is how many were reached once or are known to be uncertain, and the
floor is how many there are.
"""

import tempfile
import time
from pathlib import Path

from django.conf import settings

from bench.figure import Figure
from bench.newsletter_rate import make_issue, make_readers
from members.enums import MailState
from newsletter.actions.dispatching import send_issue
from newsletter.models import Delivery
from newsletter.progress import progress_of
from tests.killed_workers import send_while_killing, shorten_leases
from tests.raw_sink import raw_sink

READERS, KILLS = 10_000, 10
LONGEST = 1.5  # seconds that a worker lives at most before it is killed


def run() -> list[Figure]:
    make_readers(READERS)
    issue = make_issue()
    began = time.perf_counter()
    send_issue(issue, by=None)
    prepared = time.perf_counter() - began
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    with tempfile.TemporaryDirectory() as folder, raw_sink(Path(folder)) as sink:
        settings.EMAIL_PORT = sink.port
        shorten_leases()
        send_while_killing(issue.pk, kills=KILLS, longest=LONGEST)
        reached = sink.reached
    uncertain = addresses_in(MailState.UNCERTAIN)
    doubles = [address for address, letters in reached.items() if letters > 1]
    accounted = (set(reached) | uncertain) - set(doubles)
    unseen = addresses_in(MailState.SENT) - set(reached)
    most = KILLS * settings.NEWSLETTER_CONNECTIONS  # one per connection
    progress = progress_of(issue)
    adds_up = progress.sent + progress.uncertain == progress.prepared == READERS
    print(f"  {len(doubles)} doubles, {len(unseen)} said sent and not, {len(uncertain)} uncertain")
    return [
        Figure(
            name="newsletter_killed",
            value=len(accounted),
            unit="recipients",
            floor=READERS,
            ratio=len(accounted) / READERS,
            target=f"all, none twice, at most {most} uncertain",
            met=len(accounted) == READERS and not unseen and adds_up and len(uncertain) <= most,
        ),
        Figure(
            name="newsletter_prepared",
            value=prepared,
            unit="s",
            floor=2,
            ratio=prepared / 2,
            target="10,000 recipients within 2 s",
            met=prepared <= 2,
        ),
    ]


def addresses_in(state) -> set[str]:
    return set(Delivery.objects.filter(state=state).values_list("address", flat=True))
