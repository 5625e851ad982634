"""Joining and leaving the newsletter: what the owner of an address can do."""

from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from members.actions.people import find_or_create_person
from members.addresses import normalise_address
from members.enums import ConsentPurpose
from members.mail.outbox import send
from members.models import Consent, OutboxMail
from members.models.retired_token import digest_of
from newsletter.enums import ChangeKind, SubscriptionState
from newsletter.models import RetiredLink, Subscription, SubscriptionChange, SubscriptionRequest
from newsletter.models.subscription import new_token
from newsletter.suppression import lift
from planning.enums import Theme
from planning.themes import theme_field

ONE_MAIL_PER = timedelta(hours=1)
CONFIRM_REASON = "Iemand vulde dit adres in op het formulier van onze nieuwsbrief."
KNOWN_REASON = "Je bent ingeschreven op onze nieuwsbrief en iemand vulde dit adres opnieuw in."
LINK_REASON = "Iemand vroeg op onze site een nieuwe link voor dit adres."
JOIN_WORDING = (
    "Ik wil de nieuwsbrief Gelijke kansen lokaal ontvangen op dit adres. "
    "Ik kan me in elk nummer uitschrijven."
)
LEAVE_WORDING = "Ik wil de nieuwsbrief niet meer ontvangen."


@transaction.atomic
def request_subscription(*, email, first_name="", last_name="", themes=()) -> None:
    """Somebody typed an address: mail its owner, who decides.

    Known and unknown addresses get the same answer and the same work. At most one mail per
    address per hour. Raises `InvalidAddress`.
    """
    address = normalise_address(email)
    if known := Subscription.objects.confirmed().of_address(address).first():
        _mail_links("newsletter_known", known, reason=KNOWN_REASON)
        return
    request, new = _waiting_request(address)
    request.first_name, request.last_name = first_name.strip(), last_name.strip()
    _set_themes(request, themes)
    request.requested_at = timezone.now()
    request.save()
    if new or not _mailed_lately("newsletter_confirm", address):
        send(
            "newsletter_confirm",
            address,
            {"confirm_url": _url("newsletter:confirm", request.token)},
            reason=CONFIRM_REASON,
        )


def _waiting_request(address):
    """Locked: of two at the same moment, the second sees what the first mailed."""
    waiting = SubscriptionRequest.objects.waiting().select_for_update(no_key=True)
    try:
        with transaction.atomic():
            return waiting.get_or_create(email=address)
    except IntegrityError:  # the same form sent twice at once
        return waiting.get(email=address), False


def mail_choices_link(*, email) -> None:
    """Mail the personal link to its owner; an unknown address gets nothing, and the same answer.

    Raises `InvalidAddress`.
    """
    known = Subscription.objects.of_address(normalise_address(email))
    if subscription := known.order_by("state").first():  # confirmed before left
        _mail_links("newsletter_choices", subscription, reason=LINK_REASON)


def rotate_link(person) -> list[tuple[str, str]]:
    """The address changed: a new personal link; the old one is only recognised.

    Returns (words, address) for the mail to the new address.
    """
    subscription = Subscription.objects.filter(person=person).first()
    if subscription is None:
        return []
    RetiredLink.objects.create(subscription=subscription, digest=digest_of(subscription.token))
    RetiredLink.objects.filter(subscription=subscription).update(still_opens=False)
    subscription.token = new_token()
    subscription.save(update_fields=["token"])
    words = "Je keuzes voor de nieuwsbrief" if subscription.is_confirmed else "De nieuwsbrief"
    return [(words, _url("newsletter:choices", subscription.token))]


def mail_new_link(subscription: Subscription) -> None:
    """Mail the link of today to whoever holds one from before the address changed."""
    _mail_links("newsletter_choices", subscription, reason=LINK_REASON)


@transaction.atomic
def _mail_links(template, subscription, *, reason):
    locked = Subscription.objects.select_for_update(of=("self",), no_key=True)
    subscription = locked.select_related("person").get(pk=subscription.pk)
    person = subscription.person
    if not person.email or _mailed_lately(template, person.email):
        return
    links = {
        "choices_url": _url("newsletter:choices", subscription.token),
        "leave_url": _url("newsletter:leave", subscription.token),
    }
    send(template, person.email, links, reason=reason, person=person)


def _mailed_lately(template, address):
    since = timezone.now() - ONE_MAIL_PER
    return OutboxMail.objects.filter(template=template, to=address, created_at__gte=since).exists()


def _url(name, token):
    return settings.SITE_URL + reverse(name, args=[token])


@transaction.atomic
def confirm_subscription(request: SubscriptionRequest) -> Subscription:
    """The owner of the address pressed the button in the page behind the mailed link.

    Pressing twice changes nothing. Who left before is back on the old row, so that the links in
    mails of then go on working.
    """
    request = SubscriptionRequest.objects.select_for_update().get(pk=request.pk)
    if request.confirmed_at:
        return request.subscription
    subscription = Subscription.objects.of_address(request.email).confirmed().first()
    if subscription is None:
        person = find_or_create_person(
            email=request.email, first_name=request.first_name, last_name=request.last_name
        )
        subscription = _joined(person, request.themes)
    lift(request.email)  # the mail with the link arrived, and its owner wants more
    request.confirmed_at = timezone.now()
    request.subscription = subscription
    request.save(update_fields=["confirmed_at", "subscription"])
    return subscription


def _joined(person, themes):
    now = timezone.now()
    subscription, new = Subscription.objects.get_or_create(
        person=person, defaults={"confirmed_at": now}
    )
    if not new and subscription.is_confirmed:
        return subscription
    subscription.state = SubscriptionState.CONFIRMED
    subscription.confirmed_at, subscription.left_at = now, None
    subscription.left_because, subscription.paused_until = "", None
    _set_themes(subscription, themes)
    subscription.save()
    _note_joined(subscription, now, route="formulier en bevestigingsmail")
    return subscription


def _note_joined(subscription, now, *, route):
    SubscriptionChange.objects.create(subscription=subscription, kind=ChangeKind.JOINED, at=now)
    Consent.objects.create(
        person=subscription.person,
        purpose=ConsentPurpose.NEWSLETTER,
        wording=JOIN_WORDING,
        route=route,
    )


@transaction.atomic
def leave(subscription: Subscription, *, route) -> bool:
    """No more newsletters from now on. Returns whether anything changed."""
    now = timezone.now()
    left = (
        Subscription.objects.filter(pk=subscription.pk)
        .confirmed()
        .update(state=SubscriptionState.LEFT, left_at=now)
    )
    if left:
        SubscriptionChange.objects.create(subscription=subscription, kind=ChangeKind.LEFT, at=now)
        Consent.objects.create(
            person_id=subscription.person_id,
            purpose=ConsentPurpose.NEWSLETTER,
            given=False,
            wording=LEAVE_WORDING,
            route=route,
        )
    subscription.refresh_from_db()
    return bool(left)


@transaction.atomic
def rejoin(subscription: Subscription, *, route) -> None:
    """Back after leaving, by the personal link: who holds it owns the mailbox."""
    now = timezone.now()
    back = Subscription.objects.filter(pk=subscription.pk, state=SubscriptionState.LEFT).update(
        state=SubscriptionState.CONFIRMED,
        confirmed_at=now,
        left_at=None,
        left_because="",
        paused_until=None,
    )
    subscription.refresh_from_db()
    if back:
        lift(subscription.person.email)
        _note_joined(subscription, now, route=route)


def pause_reading(subscription: Subscription, until) -> None:
    """No issues until a day; then they come again by themselves. None: they come again now."""
    subscription.paused_until = until
    subscription.save(update_fields=["paused_until"])


def choose_themes(subscription: Subscription, themes) -> None:
    _set_themes(subscription, themes)
    subscription.save(update_fields=[theme_field(theme) for theme in Theme])


def _set_themes(row, themes):
    for theme in Theme:
        setattr(row, theme_field(theme), theme.value in themes)
