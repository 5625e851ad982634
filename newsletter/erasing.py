"""The newsletter's part of erasing a person: no more mails, no address, the same month-ends."""

from collections.abc import Iterable

from django.db.models import Q

from members.enums import MailState
from members.models import Person
from members.slots import Erased
from members.traces import Traces
from newsletter.actions.month_end import take_missing
from newsletter.actions.subscribing import choose_themes, leave
from newsletter.enums import LeftBecause, SkipReason
from newsletter.models import (
    Delivery,
    MailchimpMember,
    RetiredLink,
    Subscription,
    SubscriptionRequest,
)
from newsletter.models.subscription import new_token
from newsletter.suppression import suppress

ROUTE = "wissen van gegevens"


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The newsletter's answer to `slots.erase_person`."""
    traces = Traces.of(person)
    subscription = Subscription.objects.filter(person=person).first()
    deliveries = Delivery.objects.filter(subscription=subscription) if subscription else None
    requests = _requests(person, subscription, traces)
    copies = MailchimpMember.objects.of_addresses({person.email, *traces.addresses})
    rows = (
        Erased(
            "Abonnement op de nieuwsbrief",
            1 if subscription else 0,
            kept=True,
            why="We weten nog dat er iemand inschreef en uitschreef, niet wie. Je krijgt niets "
            "meer en je themakeuze gaat weg.",
        ),
        Erased("Aanvragen van een abonnement", requests.count()),
        Erased(
            "Nummers die we je stuurden",
            deliveries.count() if subscription else 0,
            kept=True,
            why="We tellen nog hoeveel mails vertrokken. Je adres gaat weg.",
        ),
        Erased("Je adres bij Mailchimp", copies.count()),
    )
    done = [row for row in rows if row.count]
    if not dry_run:
        requests.delete()
        copies.update(to_erase=True)  # the row goes once Mailchimp says that it is done
        if subscription:
            take_missing()  # the themes of a month that is over, before they go
            leave(subscription, route=ROUTE)
            for address in {person.email, *traces.addresses} - {""}:
                suppress(address, LeftBecause.ERASED)
            _empty(subscription, deliveries)
    return done


def _requests(person, subscription, traces):
    """What was typed in the form, proved or not; behind a shared mailbox, under this name."""
    typed = Q(email__in=traces.addresses)
    if subscription:
        typed |= Q(subscription=subscription)
    if person.email and person.email not in traces.addresses:
        typed |= Q(
            email=person.email,
            first_name__iexact=person.first_name,
            last_name__iexact=person.last_name,
        )
    return SubscriptionRequest.objects.filter(typed)


def _empty(subscription, deliveries):
    """What a worker holds now it skips by itself: the reader is gone."""
    choose_themes(subscription, ())
    Subscription.objects.filter(pk=subscription.pk).update(token=new_token())
    RetiredLink.objects.filter(subscription=subscription).delete()
    deliveries.filter(state=MailState.PENDING).update(
        state=MailState.SKIPPED, reason=SkipReason.LEFT.label
    )
    # What a mail server answered may repeat the address.
    deliveries.exclude(state=MailState.SKIPPED).update(reason="")
    deliveries.update(address="")
