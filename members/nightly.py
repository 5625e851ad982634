"""Our own purges (`members/purging.py` holds the registry only), and whom we go on knowing."""

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.management.commands.purge_revisions import purge_revisions
from wagtail.models import ModelLogEntry, PageLogEntry

from members import retention
from members.actions.erasing import ErasureReason, ErasureRefused, erase
from members.enums import OPEN_MAIL_STATES, MailState, SecurityKind
from members.mail.forgetting import UNDECIDED
from members.models import (
    BoardContact,
    BoardCorrection,
    Employment,
    OutboxMail,
    PendingImport,
    Person,
    PurgeRun,
    SecurityDetail,
    User,
)
from members.private_files import remove_unnamed
from members.purging import in_batches, knows, purge, reasons_to_know

NO_BODY = {"body_text": "", "body_html": "", "headers": {}, "calendar": "", "calendar_method": ""}


@knows("accounts")
def has_account(now):
    return Exists(User.objects.filter(person=OuterRef("pk")))


@knows("board_contacts")
def speaks_for_a_board(now):
    left = timezone.localdate(retention.AFTER_LEAVING.before(now))
    recent = Q(until__isnull=True) | Q(until__gte=left)
    return Exists(BoardContact.objects.filter(recent, person=OuterRef("pk")))


@knows("promised_mails")
def waits_for_a_mail(now):
    return Exists(OutboxMail.objects.filter(state__in=OPEN_MAIL_STATES, person=OuterRef("pk")))


@purge("mail_bodies", "Teksten van verstuurde mails")
def mail_bodies(now):
    decided = OutboxMail.objects.exclude(state__in=OPEN_MAIL_STATES)
    old = decided.filter(created_at__lt=retention.MAIL_BODY.before(now))
    yield from in_batches(old.exclude(body_text="", body_html="", calendar=""), _empty_mails)


def _empty_mails(mails):
    """What has no text any more cannot be sent again, so it waits for nobody's decision."""
    mails.filter(state__in=UNDECIDED).update(state=MailState.SKIPPED)
    return mails.update(**NO_BODY)


@purge("mails", "Verstuurde mails")
def mails(now):
    decided = OutboxMail.objects.exclude(state__in=OPEN_MAIL_STATES)
    yield from in_batches(decided.filter(created_at__lt=retention.MAIL_ROW.before(now)))


@purge("sessions", "Sessies")
def sessions(now):
    yield from in_batches(Session.objects.filter(expire_date__lt=now))


@purge("unproved_accounts", "Accounts waarvan niemand het adres bevestigde")
def unproved_accounts(now):
    begun = User.objects.unproved()
    yield from in_batches(begun.filter(date_joined__lt=retention.ACCOUNT.before(now)))


@purge("security_details", "Bijzonderheden in het veiligheidslog")
def security_details(now):
    """Only what identifies: the chain stays whole without it."""
    failed = SecurityDetail.objects.filter(event__kind=SecurityKind.SIGN_IN_FAILED)
    yield from in_batches(failed.before(retention.FAILED_SIGN_IN.before(now)))
    yield from in_batches(SecurityDetail.objects.before(retention.SECURITY_LOG.before(now)))


@purge("pending_imports", "Lijsten die niet ingelezen werden")
def pending_imports(now):
    yield from in_batches(PendingImport.objects.expired(now))


@purge("private_files", "Besloten bestanden waar niets meer naar verwijst")
def private_files(now):
    yield from remove_unnamed(retention.UNNAMED_FILE.before(now))


@purge("corrections", "Verwerkte verbeteringen")
def corrections(now):
    handled = BoardCorrection.objects.filter(handled_at__lt=retention.CORRECTION.before(now))
    yield from in_batches(handled)


@purge("employments", "Vroegere werkgevers")
def employments(now):
    """What was done for them carries the organisation itself."""
    left = timezone.localdate(retention.FORMER_EMPLOYER.before(now))
    yield from in_batches(Employment.objects.filter(until__lt=left))


@purge("staff_logs", "Handelingen in het beheer")
def staff_logs(now):
    for model in (ModelLogEntry, PageLogEntry):
        old = model.objects.filter(timestamp__lt=retention.STAFF_LOG.before(now))
        yield from in_batches(old)


@purge("drafts", "Oude versies van teksten")
def drafts(now):
    """Wagtail's own: keeps the latest version, what is planned and what awaits approval."""
    yield purge_revisions(days=retention.DRAFTS.days)[0]


@purge("form_states", "Voorbeelden van onbewaarde teksten")
def form_states(now):
    old = FormState.objects.filter(last_updated_at__lt=retention.FORM_STATE.before(now))
    yield from in_batches(old)


@purge("purge_log", "Oude regels van deze lijst")
def purge_log(now):
    yield from in_batches(PurgeRun.objects.filter(at__lt=retention.PURGE_LOG.before(now)))


@purge("people", "Mensen die we niet meer hoeven te kennen")
def people(now):
    """One by one: erasing somebody looks through every log, and is a transaction of its own."""
    loose = Person.objects.known().filter(created_at__lt=retention.LOOSE_PERSON.before(now))
    for reason in reasons_to_know(now):
        loose = loose.exclude(reason)
    yield from in_batches(loose, _erase, size=1)


def _erase(people):
    for person in people:
        try:
            return bool(erase(person, by=None, reason=ErasureReason.NOT_NEEDED))
        except ErasureRefused:  # still named as a contact somewhere: next night again
            return 0
    return 0
