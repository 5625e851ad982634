"""The calendar entries of one person: invited, told of a change, withdrawn."""

from django.conf import settings
from django.utils import timezone

from events.calendar import files
from events.models import PersonalInvitation, Registration, SessionDay
from events.rules.invitation_sequence import Standing, after_cancel, after_request, sequence

REQUEST, CANCEL = "REQUEST", "CANCEL"


def request_for(registration: Registration, day: SessionDay) -> tuple[str, bytes]:
    """`(method, bytes)` that puts the day, as it is now, in the person's calendar."""
    standing = _move(registration, day, after_request)
    return REQUEST, files.invitation(day, **_details(registration, day, standing))


def withdrawal_for(registration: Registration, day: SessionDay) -> tuple[str, bytes]:
    """`(method, bytes)` that takes the day out of the person's calendar again."""
    standing = _move(registration, day, after_cancel)
    return CANCEL, files.withdrawal(day, **_details(registration, day, standing))


def _move(registration, day, step) -> Standing:
    row, _ = PersonalInvitation.objects.get_or_create(person=registration.person, day=day)
    standing = step(Standing(row.offset, row.withdrawn))
    if (row.offset, row.withdrawn) != (standing.offset, standing.withdrawn):
        row.offset, row.withdrawn = standing.offset, standing.withdrawn
        row.save(update_fields=["offset", "withdrawn"])
    return standing


def _details(registration, day, standing) -> dict:
    return {
        "person": registration.person,
        "sequence": sequence(day.sequence, standing),
        "changed_at": timezone.now(),
        "link": f"{settings.SITE_URL}{registration.url}",
    }
