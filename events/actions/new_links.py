"""Personal links after a change of address: the old ones retire, the new ones are mailed."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from events.actions import letters
from events.models import Registration, RetiredLink
from events.models.registration import new_token
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
    coming = Registration.objects.of_person(person).active().to_come().for_overview()
    return [(_words(row), settings.SITE_URL + row.url) for row in coming]


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
