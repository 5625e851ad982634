"""Telling what one needs, taking it back, and letting it go.

None of this is written in the log of a registration: colleagues read that, and even that somebody
told anything says something about their health. What somebody agreed to stands in `Consent`.
"""

from collections import Counter
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from events.actions.locking import locked_registration
from events.enums import Refusal
from events.models import Event, Needs, NeedsGone, NeedsReceipt, Registration
from events.provisions import Told
from events.refusals import RegistrationRefused
from events.rules.deadlines import change_deadline, is_too_late
from events.sealing import reseal
from members.actions.consents import say
from members.enums import ConsentPurpose
from members.key_rings import Unreadable
from members.models import Person

WITH_MOMENT = {NeedsGone.TERM, NeedsGone.EVENT_CANCELLED}
BATCH = 200


@transaction.atomic
def give_needs(
    registration: Registration, told: Told, *, by: Person, wording: str, route: str
) -> Needs:
    """Keep what the participant needs, in place of what was told before, with the consent to it.

    Only the participant tells it, until the last moment to change something; the same again
    changes nothing. `wording` is the text agreed to, `route` where. Raises `RegistrationRefused`.
    """
    registration, session = locked_registration(registration)
    if not registration.is_active or by.pk != registration.person_id:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
    if not may_still_tell(registration, session):
        raise RegistrationRefused(Refusal.TOO_LATE_TO_CANCEL)
    needs = Needs.objects.filter(registration=registration).first()
    if needs and needs.told == told:
        return needs
    needs = needs or Needs(registration=registration)
    needs.keep(told)
    needs.told_at = timezone.now()
    needs.save()
    say(by, ConsentPurpose.NEEDS, given=True, wording=wording, route=route)
    return needs


def may_still_tell(registration: Registration, session) -> bool:
    days = session.days.filter(cancelled_at__isnull=True).order_by("starts_at")
    deadline = change_deadline(
        first_start=days.values_list("starts_at", flat=True).first(),
        of_session=session.change_until,
        of_person=registration.change_until,
    )
    return not is_too_late(timezone.now(), deadline)


@transaction.atomic
def withdraw_needs(registration: Registration, *, by: Person, wording: str, route: str) -> bool:
    """Take the consent back: what was told goes at once, at any moment. Returns whether it was
    there; a second time changes nothing."""
    locked_registration(registration)
    if not drop_needs([registration.pk], NeedsGone.WITHDRAWN):
        return False
    say(by, ConsentPurpose.NEEDS, given=False, wording=wording, route=route)
    return True


@transaction.atomic
def drop_needs(registrations: Iterable[int], reason: NeedsGone, *, now=None) -> int:
    """Let go of what these registrations need, with a receipt per event. Returns how many went."""
    rows = Needs.objects.filter(registration__in=registrations)
    events = Counter(rows.order_by().values_list("registration__session__event", flat=True))
    if not events:
        return 0
    rows.delete()
    for event, count in events.items():
        _write_receipt(event, reason, count, now or timezone.now())
    return events.total()


def drop_needs_of_event(event: Event, reason: NeedsGone) -> int:
    rows = Registration.objects.filter(session__event=event).order_by()
    return drop_needs(rows.values("pk"), reason)


def _write_receipt(event, reason, count, now):
    if reason in WITH_MOMENT:
        NeedsReceipt.objects.create(event_id=event, reason=reason, count=count, at=now)
        return
    row, _ = NeedsReceipt.objects.get_or_create(event_id=event, reason=reason, at=None)
    NeedsReceipt.objects.filter(pk=row.pk).update(count=F("count") + count)


@transaction.atomic
def move_needs(goes: Registration, stays: Registration) -> None:
    """Two rows of one person become one: what was told last stays, beside the row that stays."""
    rows = Needs.objects.filter(registration__in=[goes, stays]).order_by("-told_at", "pk")
    latest = rows.first()
    if latest is None or latest.registration_id == stays.pk:
        return
    told = latest.told
    if told is None:
        return
    rows.filter(registration=stays).delete()
    latest.registration = stays
    latest.keep(told)
    latest.save()


def reseal_all() -> tuple[int, int]:
    """Lock everything with the first key. Returns how many were, and how many no key opens."""
    done = unreadable = 0
    keys = list(Needs.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        with transaction.atomic():
            for row in Needs.objects.select_for_update().filter(pk__in=keys[start : start + BATCH]):
                try:
                    row.sealed = reseal(row.sealed)
                except Unreadable:
                    unreadable += 1
                    continue
                row.save(update_fields=["sealed"])
                done += 1
    return done, unreadable
