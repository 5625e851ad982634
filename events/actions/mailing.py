"""Writing to a selection of those who registered: one by one, each person once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.enums import Refusal
from events.models import Event, Mailing, MailingCopy, Registration
from events.refusals import ChangeRefused
from members.audit import record
from members.mail.enqueue import enqueue
from members.models import Person

BATCH = 50  # short transactions, whatever the number of people


def once_per_person(registrations: Iterable[Registration]) -> list[Registration]:
    """One row per person who can be mailed: whoever stands in two sessions gets one copy."""
    by_person = {}
    for registration in registrations:
        if registration.person.email:
            by_person.setdefault(registration.person_id, registration)
    return list(by_person.values())


@transaction.atomic
def send_mailing(
    event: Event,
    registrations: Iterable[Registration],
    *,
    subject: str,
    text: str,
    said: str,
    form_key: str,
    by: Person,
    thanks: bool = False,
) -> Mailing:
    """Promise everybody in the selection a copy. The same form a second time sends nothing.

    Raises `ChangeRefused` where there is nobody to write to.
    """
    event = Event.objects.select_for_update().get(pk=event.pk)
    if done := Mailing.objects.filter(form_key=form_key).first():
        return done
    chosen = once_per_person(registrations)
    if not chosen:
        raise ChangeRefused(Refusal.NOBODY_TO_MAIL)
    mailing = Mailing.objects.create(
        event=event,
        subject=subject,
        text=text,
        said=said[:300],
        thanks=thanks,
        form_key=form_key,
        sent_by=by,
    )
    MailingCopy.objects.bulk_create(
        [MailingCopy(mailing=mailing, registration=each) for each in chosen], 500
    )
    record(event, "events.mailing", by=by, data={"mailing": mailing.pk, "people": len(chosen)})
    # Inline: the tasks module imports this one.
    from events.tasks import tell_news

    enqueue(tell_news)
    return mailing


def put_out_copies(limit: int = BATCH) -> int:
    """Hand copies that wait over to the outbox. Returns how many were handled."""
    waiting = MailingCopy.objects.filter(put_out_at__isnull=True).order_by("pk")
    done = 0
    for pk in list(waiting.values_list("pk", flat=True)[:limit]):
        done += _put_out(pk)
    return done


@transaction.atomic
def _put_out(pk: int) -> int:
    """A conditional update, so that two workers never mail the same copy twice."""
    now = timezone.now()
    if not MailingCopy.objects.filter(pk=pk, put_out_at__isnull=True).update(put_out_at=now):
        return 0
    copies = MailingCopy.objects.select_related(
        "mailing", "registration__person", "registration__session__event"
    )
    copy = copies.get(pk=pk)
    if copy.registration.person.email:  # else erased between the promise and the worker
        copy.mail = letters.send_selected(copy.registration, copy.mailing)
        copy.save(update_fields=["mail"])
    return 1
