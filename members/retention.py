"""How long we keep what: every term of the privacy register, in words and in days.

The days stand in `settings.RETENTION`; nothing else in the house may hold a number of its own.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone


@dataclass(frozen=True)
class Term:
    """`words` is a Dutch clause; "{period}" in it becomes the days of the setting."""

    words: str
    setting: str = ""

    @property
    def days(self) -> int:
        return settings.RETENTION[self.setting]

    @property
    def period(self) -> timedelta:
        return timedelta(days=self.days)

    def before(self, now: datetime | None = None) -> datetime:
        """The moment before which rows have had their time."""
        return (now or timezone.now()) - self.period

    def __str__(self):
        return self.words.format(period=in_words(self.days)) if self.setting else self.words


def in_words(days: int) -> str:
    """'2 jaar', '90 dagen', '1 dag'; whole years are said in years."""
    if days and days % 365 == 0:
        return f"{days // 365} jaar"
    return "1 dag" if days == 1 else f"{days} dagen"


def identifiable_until(year: int) -> date:
    """The day until which it stays known who took part in something of that year.

    The agreement with Flanders asks for evidence until its settlement is closed, so the day is a
    setting per year; a year without one ends `evidence` days after the usual day of settlement.
    """
    if year in settings.IDENTIFIABLE_UNTIL:
        return settings.IDENTIFIABLE_UNTIL[year]
    month, day = settings.USUAL_SETTLEMENT
    return date(year + 1, month, day) + EVIDENCE.period


def years_past_evidence(today: date) -> int:
    """The last year whose participants need not be known any more; all before it neither."""
    year = today.year
    while identifiable_until(year) >= today:
        year -= 1
    return year


ALWAYS = Term("blijft, want het zegt niets meer over jou")
WHILE_KNOWN = Term("zolang er nog een reden is om je te kennen; daarna wissen we het")
ACCOUNT = Term("zolang je account bestaat")
MEMBERSHIP = Term("zolang je in de groep zit")
SUBSCRIPTION = Term("zolang je de nieuwsbrief krijgt")
ON_THE_SITE = Term("zolang de pagina online staat")
WORK = Term("zolang je bij ons werkt; je naam verdwijnt samen met je account")
CONSENT = Term("zolang we je gegevens hebben, als bewijs")
EVIDENCE = Term("tot {period} na de afrekening van dat jaar", "evidence")
AFTER_LEAVING = Term("tot {period} nadat je wegging", "after_leaving")
LOOSE_PERSON = Term("tot {period} nadat de laatste reden wegviel", "loose_person")
NEEDS = Term("tot {period} na de activiteit", "needs")
FAILED_SIGN_IN = Term("{period}", "failed_sign_in")
UNCONFIRMED_SUBSCRIPTION = Term("{period} als je niet bevestigt", "unconfirmed_subscription")
JOIN_LINK = Term("{period} als je niet bevestigt", "join_link")
JOIN_REQUEST = Term("{period} na de beslissing", "join_request")
MAIL_BODY = Term("de tekst {period} na het versturen", "mail_body")
MAIL_ROW = Term("{period} na het versturen", "mail_row")
DELIVERY = Term("{period} na het versturen", "delivery")
SESSION = Term("tot je afmeldt, en hoogstens {period}", "session")
GUARD_COUNT = Term("hoogstens {period}", "guard_count")
LOG = Term("{period}", "staff_log")
DRAFTS = Term("{period}", "drafts")
QUEUE = Term("hoogstens {period}", "queue_files")
KEPT_PAGE = Term("hoogstens {period}; er staan geen persoonlijke pagina's tussen", "kept_pages")
SERVER_LOG = Term("hoogstens {period}", "server_log")
