"""How far the sending of an issue is; the numbers always add up to what was prepared."""

from dataclasses import dataclass

from members.enums import OPEN_MAIL_STATES, MailState
from newsletter.models import Delivery, Issue


@dataclass(frozen=True)
class Progress:
    prepared: int
    waiting: int
    sent: int
    skipped: int
    failed: int
    uncertain: int

    @property
    def percent_done(self) -> int:
        return 100 * (self.prepared - self.waiting) // self.prepared if self.prepared else 0

    @property
    def is_done(self) -> bool:
        return self.waiting == 0


def progress_of(issue: Issue) -> Progress:
    counts = Delivery.objects.filter(issue=issue).by_state()
    return Progress(
        prepared=sum(counts.values()),
        waiting=sum(counts[state] for state in OPEN_MAIL_STATES),
        sent=counts[MailState.SENT],
        skipped=counts[MailState.SKIPPED],
        failed=counts[MailState.FAILED],
        uncertain=counts[MailState.UNCERTAIN],
    )
