"""The security log: who signed in, who got which role, who took which list along.

    tell(SecurityKind.ROLE_CHANGED, by=colleague, person=person, details={"rollen": ["redactie"]})

Every row is chained to the one before it: its hash covers the previous hash, its number, moment,
kind, the keys of actor and subject, what it is about and the digest of its details. The hash is
keyed with `settings.SECURITY_LOG_KEY`, which the database does not hold.

What this makes impossible, and what not:

- Changing, inserting, swapping or removing rows is found by `check()`, at the end of the chain too
  (`SecurityHead` says where it should end). Triggers refuse it beforehand: PostgreSQL refuses
  UPDATE, DELETE and TRUNCATE, SQLite UPDATE and DELETE (it has no TRUNCATE).
- Whoever owns the database can drop a trigger; then only the chain is left. Who also puts back an
  older head can cut off the end unseen, and who also has the key can write another history.
  Against those two only a copy elsewhere helps: `verify_security_log` prints number and hash,
  and takes such a pair of an earlier day with `--known`.
- Details that identify somebody may be deleted: the chain holds only their salted digest. It does
  not tell whether a missing detail was erased as it should or by mistake.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from members.enums import SecurityKind
from members.models import SecurityDetail, SecurityEvent, SecurityHead

HEAD = 1
BATCH = 1000


@transaction.atomic
def tell(kind: SecurityKind, *, by=None, person=None, about=None, details: dict | None = None):
    """Append one row, in the caller's transaction, and return it.

    `by` is the Person who acted (None: the system or somebody unknown), `person` whom it concerns,
    `about` any saved row. `details` must fit in JSON and may be erased later. Call it last in a
    transaction: it holds the one lock of the log until the commit.
    """
    head = _locked_head()
    event = SecurityEvent(
        number=head.number + 1,
        at=timezone.now(),
        kind=SecurityKind(kind),
        actor_key=by.key if by else "",
        subject_key=person.key if person else "",
        about=label_of(about) if about else "",
        previous=head.hash,
    )
    detail = None
    if details:
        text = json.dumps(details, ensure_ascii=False, sort_keys=True)
        detail = SecurityDetail(event=event, salt=secrets.token_hex(16), text=text)
        event.details_digest = digest_of(detail)
    event.hash = hash_of(event)
    event.save(force_insert=True)
    if detail:
        detail.save(force_insert=True)
    head.number, head.hash = event.number, event.hash
    head.save()
    return event


def label_of(row) -> str:
    """How a row is named in the log, whatever becomes of it: "members.organisation:12"."""
    return f"{row._meta.label_lower}:{row.pk}"


def digest_of(detail: SecurityDetail) -> str:
    return hashlib.sha256(f"{detail.salt}{detail.text}".encode()).hexdigest()


def hash_of(event: SecurityEvent) -> str:
    parts = [
        event.previous,
        event.number,
        event.at.astimezone(UTC).isoformat(),
        event.kind,
        event.actor_key,
        event.subject_key,
        event.about,
        event.details_digest,
    ]
    return salted_hmac(
        "members.security_log",
        json.dumps(parts),
        secret=settings.SECURITY_LOG_KEY,
        algorithm="sha256",
    ).hexdigest()


def _locked_head() -> SecurityHead:
    """The head, locked until the commit, so that rows are appended one after the other.

    SQLite locks the whole file when the transaction begins (`transaction_mode` IMMEDIATE).
    """
    heads = SecurityHead.objects.select_for_update()
    head, is_new = heads.get_or_create(pk=HEAD)
    last = SecurityEvent.objects.order_by("-number").first() if is_new else None
    if last:
        # Somebody took the head away. Signing in goes on; the number left out stays a hole that
        # every later check names.
        head.number = last.number + 1
    return head


@dataclass(frozen=True)
class Checked:
    """How far the chain is whole, and at which row it breaks (None: nowhere)."""

    count: int
    number: int
    hash: str
    broken_at: int | None = None
    why: str = ""


def check(known: tuple[int, str] | None = None) -> Checked:
    """Walk the whole chain, in batches; `known` is a number and hash noted down earlier."""
    # First: rows that are appended while we walk are not looked at.
    head = SecurityHead.objects.filter(pk=HEAD).first()
    number, last_hash = 0, ""
    for event in _events_until(head.number if head else None):
        why = _fault(event, number, last_hash)
        if not why and known and event.number == known[0] and event.hash != known[1]:
            why = "de hash verschilt van de eerder genoteerde"
        if why:
            broken_at = min(event.number, number + 1)
            return Checked(number, number, last_hash, broken_at, why)
        number, last_hash = event.number, event.hash
    why = _fault_at_the_end(head, number, last_hash, known)
    return Checked(number, number, last_hash, number + 1 if why else None, why)


def _events_until(last_number: int | None) -> Iterator[SecurityEvent]:
    events = SecurityEvent.objects.select_related("detail").order_by("number")
    if last_number is not None:
        events = events.filter(number__lte=last_number)
    seen = 0
    while batch := list(events.filter(number__gt=seen)[:BATCH]):
        yield from batch
        seen = batch[-1].number


def _fault(event, number, last_hash) -> str:
    if event.number != number + 1:
        return f"regel {number + 1} ontbreekt"
    if event.previous != last_hash:
        return "de regel sluit niet aan op de vorige"
    if not constant_time_compare(event.hash, hash_of(event)):
        return "de inhoud werd gewijzigd"
    detail = getattr(event, "detail", None)
    if detail and digest_of(detail) != event.details_digest:
        return "de details werden gewijzigd"
    return ""


def _fault_at_the_end(head, number, last_hash, known) -> str:
    if head is None:
        return "het einde van het log ontbreekt" if number or known else ""
    if head.number != number:
        return f"het log stopt bij {number}, maar telde {head.number} regels"
    if head.hash != last_hash:
        return "het einde van het log werd gewijzigd"
    if known and known[0] > number:
        return f"het log stopt bij {number}, maar telde eerder {known[0]} regels"
    return ""
