"""Who gets the newsletter, told to Mailchimp until it says that it knows.

Our rows are the truth: nobody is put on its list but who confirmed here. What Mailchimp confirmed
is remembered per address, so that a lost answer is simply told again; telling twice changes
nothing there.
"""

import hashlib
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.utils import timezone

from newsletter.enums import DispatchState, MemberState, Way
from newsletter.mailchimp.client import NotThere, Refused, Unknown, ask, tell
from newsletter.models import Delivery, Dispatch, MailchimpMember, Subscription
from newsletter.models.mailchimp import member_hash
from newsletter.suppression import suppression_check

log = logging.getLogger(__name__)
BATCH = 500  # the most that Mailchimp takes at once
SINGLY = 20  # so few go one by one, which tells more about each
ON_ITS_WAY = (DispatchState.PREPARED, DispatchState.SENDING, DispatchState.PAUSED)
NOBODY_THERE = 3
CANNOT_RETURN = "Member In Compliance State"


@dataclass(frozen=True)
class Reader:
    """An address as Mailchimp should know it."""

    address: str
    state: MemberState
    token: str
    first_name: str
    last_name: str
    since: datetime

    @property
    def key(self) -> str:
        return member_hash(self.address)

    @property
    def told(self) -> str:
        """The same as long as there is nothing new to tell."""
        words = (self.state, self.token, self.first_name, self.last_name)
        return hashlib.sha256("\0".join(words).encode()).hexdigest()

    def as_member(self, state: str = "") -> dict:
        member = {
            "email_address": self.address,
            "status": state or self.state.value,
            "language": "nl",
            "merge_fields": {
                "FNAME": self.first_name,
                "LNAME": self.last_name,
                "TOKEN": self.token,
            },
        }
        if self.state == MemberState.SUBSCRIBED:  # when the reader opted in here
            member["timestamp_opt"] = self.since.isoformat(timespec="seconds")
        return member


@dataclass(frozen=True)
class Differences:
    erase: list[MailchimpMember]
    archive: list[MailchimpMember]
    tell: list[Reader]

    def __bool__(self):
        return bool(self.erase or self.archive or self.tell)


def readers() -> dict[str, Reader]:
    """Everybody who ever subscribed here and has an address, by Mailchimp's key."""
    reachable = set(Subscription.objects.reachable().values_list("pk", flat=True))
    is_suppressed = suppression_check()
    rows = (
        Subscription.objects.exclude(person__email="")
        .order_by("pk")
        .values_list(
            "pk",
            "person__email",
            "token",
            "person__first_name",
            "person__last_name",
            "confirmed_at",
        )
    )
    found: dict[str, Reader] = {}
    for pk, address, token, first, last, since in rows.iterator(chunk_size=1000):
        gets = pk in reachable and not is_suppressed(address)
        state = MemberState.SUBSCRIBED if gets else MemberState.UNSUBSCRIBED
        reader = Reader(address, state, token, first, last, since)
        # Two people behind one mailbox: it gets the newsletter as long as one of them wants it.
        if reader.key not in found or gets:
            found[reader.key] = reader
    return found


def differences() -> Differences:
    """What Mailchimp has not confirmed yet."""
    known, wanted = {row.key: row for row in MailchimpMember.objects.all()}, readers()
    may_join = _who_may_join()
    gone = [row for key, row in known.items() if key not in wanted and not row.to_erase]
    return Differences(
        erase=[row for row in known.values() if row.to_erase],
        archive=[row for row in gone if row.state != MemberState.ARCHIVED],
        tell=[
            reader
            for key, reader in wanted.items()
            if _is_news(reader, known.get(key)) and may_join(reader, known.get(key))
        ],
    )


def _is_news(reader, row) -> bool:
    if row is None:
        return reader.state == MemberState.SUBSCRIBED
    return row.told != reader.told and not row.to_erase


def _who_may_join():
    """Not who joined after the readers of an issue were frozen: the next issue is the first."""
    way_out = Dispatch.objects.by(Way.MAILCHIMP).filter(state__in=ON_ITS_WAY)
    issues = list(way_out.values_list("issue_id", flat=True))
    rows = Delivery.objects.filter(issue_id__in=issues)
    frozen = set(rows.values_list("subscription__person__email", flat=True)) if issues else set()

    def may_join(reader, row) -> bool:
        leaves = reader.state != MemberState.SUBSCRIBED
        stays = bool(row) and row.state == MemberState.SUBSCRIBED
        return leaves or stays or not issues or reader.address in frozen

    return may_join


def tell_changes() -> None:
    """Tell Mailchimp what it does not know, leaving first. Raises `Unknown`; the rest waits."""
    found = differences()
    news = sorted(found.tell, key=lambda reader: reader.state == MemberState.SUBSCRIBED)
    if len(news) <= SINGLY:
        joining = [partial(_put, reader) for reader in news]
    else:
        pieces = range(0, len(news), BATCH)
        joining = [partial(_put_many, news[start : start + BATCH]) for start in pieces]
    _call_each(
        [
            *(partial(_erase, row) for row in found.erase),
            *(partial(_archive, row) for row in found.archive),
            *joining,
        ]
    )


def _call_each(calls) -> None:
    """One that gets no answer does not hold up the others; a few say that nobody is there."""
    problems = []
    for call in calls:
        try:
            call()
        except Unknown as problem:
            problems.append(problem)
            if len(problems) == NOBODY_THERE:
                break
    if problems:
        raise problems[0]


def erase_pending() -> None:
    """Only what has to be wiped there, also when issues leave by another way by now."""
    _call_each([partial(_erase, row) for row in MailchimpMember.objects.filter(to_erase=True)])


def _erase(row):
    with suppress(NotThere):  # that is what was asked
        tell("lists.delete_list_member_permanent", settings.MAILCHIMP["list"], row.key)
    row.delete()


def _archive(row):
    """An address nobody here has any more; in the archive it is mailed nothing."""
    try:
        tell("lists.delete_list_member", settings.MAILCHIMP["list"], row.key)
    except NotThere:
        row.delete()
        return
    except Refused as refusal:
        if refusal.status != 405:  # it was in the archive already
            raise
    MailchimpMember.objects.filter(pk=row.pk).update(state=MemberState.ARCHIVED, told="")


def _put(reader, state=""):
    _before_leaving([reader])
    member = {**reader.as_member(state), "status_if_new": state or reader.state.value}
    try:
        ask("lists.set_list_member", settings.MAILCHIMP["list"], reader.key, member)
    except Refused as refusal:
        if refusal.title == CANNOT_RETURN and not state:  # left there: has to confirm there as well
            _put(reader, MemberState.PENDING.value)
            return
        log.warning("Mailchimp refuses a member: %s", refusal.title)
        _note(reader, "", trouble=refusal.title or "geweigerd")
        return
    _note(reader, state or reader.state)


def _put_many(batch):
    _before_leaving(batch)
    body = {"members": [reader.as_member() for reader in batch], "update_existing": True}
    answer = ask("lists.batch_list_members", settings.MAILCHIMP["list"], body)
    done = {
        str(member["email_address"]).lower()
        for name in ("new_members", "updated_members")
        for member in answer.get(name, [])
    }
    errors = {
        str(error["email_address"]).lower(): str(error.get("error", "geweigerd"))
        for error in answer.get("errors", [])
    }
    for reader in batch:
        if reader.address.lower() in done:
            _note(reader, reader.state)
        elif reader.address.lower() in errors:
            _put(reader)  # alone, which says whether it can be mended


def _before_leaving(batch):
    """Written first, so that the echo of our own call is not taken for the reader's wish."""
    leaving = [reader.key for reader in batch if reader.state == MemberState.UNSUBSCRIBED]
    MailchimpMember.objects.filter(key__in=leaving).update(state=MemberState.UNSUBSCRIBED)


def _note(reader, state, trouble=""):
    MailchimpMember.objects.update_or_create(
        key=reader.key,
        defaults={
            "state": state,
            "told": reader.told,
            "told_at": timezone.now(),
            "trouble": trouble[:200],
        },
    )
