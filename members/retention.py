"""How long we keep what: every term of the privacy register, in words and in days.

The days stand in `config/keeping.py`, as `settings.RETENTION`; nothing else in the house may hold a
number of its own.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone


@dataclass(frozen=True)
class Term:
    """`words` is a Dutch clause: "{period}" in it becomes the days of its setting, and another
    setting may be named too, as "{failed_sign_in}"."""

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
        named = {name: in_words(days) for name, days in settings.RETENTION.items()}
        period = named[self.setting] if self.setting else ""
        return self.words.format(period=period, **named)


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


WHILE_KNOWN = Term("zolang er een reden is om je te kennen, zoals een inschrijving of een account")
CALENDAR = Term("tot je het adres intrekt of je gegevens wist")
ACCOUNT = Term(
    "zolang je account bestaat; bevestigde je je adres nooit, dan {period}", "unconfirmed_account"
)
MEMBERSHIP = Term("zolang je in de groep zit; daarna blijft het gesprek leesbaar zonder je naam")
SUBSCRIPTION = Term("zolang je de nieuwsbrief krijgt")
CONTACT = Term("zolang je dit voor je gemeente doet")
ON_THE_SITE = Term("zolang de pagina of de activiteit online staat")
REPORT = Term("tot de drempel weg is")
WORK = Term("zolang je bij ons werkt; je naam verdwijnt samen met je account")
KEY = Term("blijft, want je naam staat er niet in")
CONSENT = Term("als bewijs, ook nadat we je naam wisten")
EVIDENCE = Term(
    "tot {period} na de afrekening van dat jaar, of langer als je nog aan iets meedoet",
    "evidence",
)
AFTER_LEAVING = Term(
    "tot {period} nadat je wegging, of langer als je nog aan iets meedoet", "after_leaving"
)
LOOSE_PERSON = Term("{period} als je nergens meer aan meedoet", "loose_person")
NEEDS = Term("tot {period} na de activiteit", "needs")
FAILED_SIGN_IN = Term("{period} na de poging", "failed_sign_in")
UNCONFIRMED_SUBSCRIPTION = Term("{period} na je aanvraag", "unconfirmed_subscription")
JOIN_LINK = Term("{period} na je aanvraag", "join_link")
TALK_DRAFT = Term("{period} nadat je er het laatst in schreef", "talk_draft")
TAKEN_BACK = Term(
    "zolang je in de groep zit; trek je een bericht in, dan verdwijnt de tekst na {period}",
    "taken_back",
)
GROUP_MAIL = Term("{period} na ontvangst", "group_mail")
INVITATION = Term("tot {period} na de laatste mail erover", "invitation")
JOIN_REQUEST = Term("tot {period} na de beslissing", "join_request")
PRACTICE_DRAFT = Term("{period} nadat je er het laatst in schreef", "practice_draft")
PRACTICE_PROPOSAL = Term(
    "tot {period} nadat je praktijk online kwam of we stopten", "practice_proposal"
)
QUESTION = Term(
    "tot {period} na het laatste bericht; daarna blijft de vraag zonder wie ze stelde", "question"
)
SURVEY_WORD = Term("{period}; de scores blijven", "survey_word")
SURVEY_REPORT = Term(
    "blijft, onder de naam van je bestuur; jouw naam halen we eruit als je die wist"
)
SURVEY_HALF = Term("tot {period} nadat je er het laatst in schreef", "survey_half")
SURVEY_INVITATION = Term("tot {period} nadat de bevraging sloot", "survey_invitation")
CORRECTION = Term("tot {period} nadat we het verbeterden", "correction")
FORMER_EMPLOYER = Term("tot {period} na de overstap", "former_employer")
PENDING_IMPORT = Term("hoogstens {period}", "pending_import")
MAIL_BODY = Term("{period} na het versturen", "mail_body")
MAIL_ROW = Term("{period} na het versturen", "mail_row")
DELIVERY = Term("{period} na het versturen", "delivery")
UNNAMED_FILE = Term("hoogstens {period} nadat de gegevens erbij weg zijn", "unnamed_file")
SESSION = Term("tot je afmeldt, en hoogstens {period}", "session")
GUARD_COUNT = Term("hoogstens {period}", "guard_count")
STAFF_LOG = Term("{period}", "staff_log")
SECURITY_CHAIN = Term("blijft, als bewijs; je naam staat er niet in")
SECURITY_LOG = Term("{period}; een mislukte aanmelding {failed_sign_in}", "security_log")
DRAFTS = Term("{period}", "drafts")
QUEUE = Term("hoogstens {period}", "queue_files")
KEPT_PAGE = Term("hoogstens {period}", "kept_pages")
SERVER_LOG = Term("hoogstens {period}", "server_log")
FORM_STATE = Term("hoogstens {period}", "form_state")
BACKUP = Term("hoogstens {period}", "backup")
YOUR_MAILBOX = Term("zolang jij ze bewaart")
PURGE_LOG = Term("{period}", "purge_log")
