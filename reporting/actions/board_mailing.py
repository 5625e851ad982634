"""Writing to the contacts of municipalities, each person once."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from members.audit import record
from members.mail import outbox
from members.models import BoardContact, Person
from reporting.models import BoardMailing, MailedBoard
from reporting.refusals import MailRefusal, MailRefused

WHY = "Je staat in ons register als contact voor gelijke kansen van je gemeente."


def contacts_of(municipalities: Iterable[int], roles: Iterable[str]) -> list[BoardContact]:
    """Who can be written to, in the order of their municipality; one row per contact."""
    rows = BoardContact.objects.current().filter(
        municipality__in=list(municipalities), role__in=list(roles), person__email__gt=""
    )
    return list(rows.select_related("person", "municipality").order_by("municipality__name", "pk"))


@transaction.atomic
def send_to_boards(
    contacts: Iterable[BoardContact],
    *,
    subject: str,
    text: str,
    form_key: str,
    counts_as: Mapping[int, int],
    by: Person,
) -> BoardMailing:
    """Promise every contact a mail of their own. The same form a second time sends nothing.

    `counts_as`: for each municipality the board that it counts as today. Raises `MailRefused`
    where there is nobody to write to.
    """
    contacts = list(contacts)
    if not contacts:
        raise MailRefused(MailRefusal.NOBODY)
    mailing, is_new = BoardMailing.objects.get_or_create(
        form_key=form_key, defaults={"subject": subject, "text": text, "sent_by": by}
    )
    if not is_new:
        return mailing
    people: dict[int, set[int]] = {}
    written: set[int] = set()
    for contact in contacts:
        board = counts_as.get(contact.municipality_id, contact.municipality_id)
        people.setdefault(board, set()).add(contact.person_id)
        if contact.person_id not in written:
            written.add(contact.person_id)
            context = {"person": contact.person, "subject": subject, "text": text}
            outbox.send(
                "board_message",
                contact.person.email,
                context,
                reason=WHY,
                person=contact.person,
                nudge=False,
            )
    MailedBoard.objects.bulk_create(
        [
            MailedBoard(mailing=mailing, municipality_id=board, people=len(found))
            for board, found in people.items()
        ]
    )
    data = {"people": len(written), "boards": len(people)}
    record(mailing, "reporting.mail_boards", by=by, data=data)
    outbox.wake()
    return mailing
