"""Personal links after a change of address: the old ones retire, the new ones are mailed."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.models import PersonalFeed, Registration, RegistrationGroup, RetiredLink
from events.models.tokens import new_token
from members.audit import record
from members.dutch import moment
from members.models import OutboxMail, Person
from members.models.retired_token import digest_of

ONE_MAIL_PER = timedelta(hours=1)


def rotate_links(person: Person) -> list[tuple[str, str]]:
    """Give every registration of the person a new link; the old one is only recognised.

    Returns (words, address) of the registrations still to come, for the mail to the new address.
    """
    rows = list(Registration.objects.of_person(person))
    RetiredLink.objects.bulk_create(
        RetiredLink(registration=row, digest=digest_of(row.token)) for row in rows
    )
    for row in rows:
        row.token = new_token()
    Registration.objects.bulk_update(rows, ["token"])
    # It hands out the new links: whoever kept it with the former address would have them too.
    PersonalFeed.objects.filter(person=person).delete()
    groups = _new_overviews(person)
    coming = Registration.objects.of_person(person).active().to_come().for_overview()
    own = [(_words(row), settings.SITE_URL + row.url) for row in coming]
    return own + [
        (f"{_words(group)}, voor je groep", settings.SITE_URL + group.url) for group in groups
    ]


def _new_overviews(person) -> list[RegistrationGroup]:
    groups = list(RegistrationGroup.objects.filter(contact=person).select_related("session__event"))
    for group in groups:
        group.token = new_token()
    RegistrationGroup.objects.bulk_update(groups, ["token"])
    coming = set(RegistrationGroup.objects.filter(contact=person).to_come().values_list("pk"))
    return [group for group in groups if (group.pk,) in coming]


def _words(registration) -> str:
    first = registration.session.days.not_over().order_by("starts_at").first()
    title = registration.session.event.title
    return f"{title}, {moment(first.starts_at)}" if first else title


@transaction.atomic
def mail_new_link(registration: Registration) -> None:
    """Mail how it stands to the address of today; at most once an hour, and never to nobody."""
    person = registration.person
    registration = registration.replaced_by or registration
    since = timezone.now() - ONE_MAIL_PER
    lately = OutboxMail.objects.filter(
        template="registration_link", person=person, created_at__gte=since
    )
    asked = any(registration.token in mail.body_text for mail in lately)
    if person.email and not asked:
        letters.send_link(registration)


def mail_my_links(address: str) -> None:
    """Mail what is still to come to everybody who reads this address; nothing to a stranger.

    Nothing here tells whether anybody was found.
    """
    rows = Registration.objects.filter(person__email__iexact=address).active().to_come()
    for registration in rows.with_event():
        mail_new_link(registration)
    for group in RegistrationGroup.objects.filter(contact__email__iexact=address).to_come():
        _mail_overview(group)


def _mail_overview(group):
    since = timezone.now() - ONE_MAIL_PER
    lately = OutboxMail.objects.filter(
        template="group_overview", person=group.contact, created_at__gte=since
    )
    if not any(group.token in mail.body_text for mail in lately):
        letters.send_group_overview(group)


@transaction.atomic
def allow_until(registration: Registration, until, *, by: Person) -> Registration:
    """Give one person another last moment to change or cancel; None takes it back."""
    registration.change_until = until
    registration.save(update_fields=["change_until"])
    record(registration, "events.exception", by=by, data={"until": str(until or "")})
    return registration
