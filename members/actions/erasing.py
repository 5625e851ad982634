"""Erasing a person: every app does its part, the counts stay.

An app fills `slots.erase_person` with `erase(*, person, dry_run)` in `<app>/erasing.py`; apps to
the right go first, ours (`members/erasing.py`) last. What stands in the way comes from
`slots.erasure_blocks`.
"""

import logging
from functools import partial

from django.db import models, transaction

from members import slots
from members.audit import record
from members.enums import SecurityKind
from members.mail.outbox import send
from members.models import Person
from members.page_cache import raise_content_version
from members.security_log import tell

log = logging.getLogger(__name__)

GOODBYE_REASON = "Je gegevens bij ons zijn gewist. Dit is de laatste mail die we je sturen."


class ErasureReason(models.TextChoices):
    """Who asked, for the log; free words could hold the name that has to go."""

    SELF = "self", "Zelf gewist op de site"
    MAIL = "mail", "Vroeg het per mail"
    PHONE = "phone", "Vroeg het aan de telefoon"
    LETTER = "letter", "Vroeg het met een brief"
    IN_PERSON = "in_person", "Vroeg het in een gesprek"
    NOT_NEEDED = "not_needed", "We hebben de gegevens niet meer nodig"


class ErasureRefused(Exception):
    """Carries every `slots.ErasureBlock` that has to be mended first."""

    def __init__(self, blocks):
        super().__init__(" ".join(block.text for block in blocks))
        self.blocks = blocks


def preview_erasure(person: Person) -> list[slots.Erased]:
    """What `erase` would answer now; changes nothing."""
    return slots.erase_person.collect(person=person, dry_run=True)


def erasure_blocks(person: Person) -> list[slots.ErasureBlock]:
    return slots.erasure_blocks.collect(person=person)


@transaction.atomic
def erase(person: Person, *, by, reason=ErasureReason.SELF) -> list[slots.Erased]:
    """Take the human being out of everything we keep; returns what `preview_erasure` told.

    The row, its key, organisation and role stay, so that every figure stays what it was. A second
    time changes nothing. Whoever asked for it is promised a last mail first, which is forgotten
    once it left; what we wipe of our own accord is no news. Raises `ErasureRefused`.
    """
    # No key update: whoever registers this person now holds a share of the row and goes on.
    person = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if person.erased_at or person.merged_into_id:
        return []
    if blocks := erasure_blocks(person):
        raise ErasureRefused(blocks)
    told = preview_erasure(person)  # counted now: what follows writes rows of its own
    reason = ErasureReason(reason)
    if person.email and reason != ErasureReason.NOT_NEEDED:
        send("person_erased", person.email, {}, reason=GOODBYE_REASON, person=person)
    slots.erase_person.collect(person=person, dry_run=False)
    person = Person.objects.get(pk=person.pk)
    by = person if by == person else by
    record(person, "members.erased", by=by, data={"reason": reason.value})
    raise_content_version()
    # A backup that is put back does not know it; the server's log tells whom to erase again.
    transaction.on_commit(partial(log.info, "Erased person %s", person.key))
    tell(SecurityKind.PERSON_ERASED, by=by, person=person, details={"reason": reason.value})
    return told
