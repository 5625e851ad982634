"""What every mailbox of letters does alike: once only, no machines, no floods, files checked."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from members.models import GuardCount, OutboxMail
from members.uploads import check_upload
from networks.by_mail.letters import Letter
from networks.limits import FILE_KINDS, LARGEST_FILE, MOST_FILES
from networks.models import ReceivedMail
from networks.models.received import key_of

ANSWER_STRANGERS_AGAIN = timedelta(days=30)
HOUR = timedelta(hours=1)
MOST_ANSWERS_AN_HOUR = 5  # to one address: more is two machines talking


def key_of_letter(letter: Letter) -> str:
    """Nobody can use up the Message-ID of somebody else."""
    return key_of(f"{letter.sender} {letter.message_id}")


def known(letter: Letter) -> ReceivedMail | None:
    """What became of this mail when it came before."""
    return ReceivedMail.objects.filter(message_key=key_of_letter(letter)).first()


def note(letter: Letter, outcome, why: str, *, post=None, answered=False) -> ReceivedMail:
    return ReceivedMail.objects.create(
        message_key=key_of_letter(letter),
        sender_key=key_of(letter.sender),
        outcome=outcome,
        why=why[:40],
        post=post,
        answered=answered,
    )


def why_ignored(letter: Letter, *, is_ours: bool, limit: str, most_an_hour: int) -> str:
    """Why nothing is done with it: a machine, our own mail, or more than one person writes.

    `limit` names the count, one for each mailbox.
    """
    if letter.automatic:
        return letter.automatic
    if is_ours or OutboxMail.objects.filter(message_id=letter.message_id).exists():
        return "own-mail"
    return "rate" if used_in_hour(limit, letter.sender) > most_an_hour else ""


def used_in_hour(*parts: str) -> int:
    """Count one use; returns how many there were this hour."""
    key = GuardCount.window_key(HOUR, *parts)
    return GuardCount.objects.add([key], timezone.now() + HOUR)[key]


def may_answer_stranger(sender: str) -> bool:
    since = timezone.now() - ANSWER_STRANGERS_AGAIN
    before = ReceivedMail.objects.of_sender(sender).filter(answered=True, received_at__gte=since)
    return not before.exists()


def may_answer_again(sender: str) -> bool:
    lately = ReceivedMail.objects.of_sender(sender).filter(
        answered=True, received_at__gte=timezone.now() - HOUR
    )
    return lately.count() < MOST_ANSWERS_AN_HOUR


def checked_files(letter: Letter) -> tuple[list, list[str]]:
    """Attachments that may come along, and a sentence for each that may not."""
    files, complaints = [], []
    for number, attached in enumerate(letter.attached):
        upload = SimpleUploadedFile(attached.name, attached.content)
        try:
            check_upload(upload, kinds=FILE_KINDS, largest=LARGEST_FILE)
        except ValidationError as problem:
            complaints.append(f"{attached.name}: {' '.join(problem.messages)}")
            continue
        if number >= MOST_FILES:
            complaints.append(f"{attached.name}: er passen {MOST_FILES} bestanden bij een bericht.")
            continue
        files.append(upload)
    return files, complaints
