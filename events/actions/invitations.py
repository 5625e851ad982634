"""The calendar entries of one person: invited, told of a change, withdrawn."""

from dataclasses import asdict

from django.conf import settings
from django.utils import timezone

from events.calendar import files
from events.models import PersonalInvitation, Registration, SessionDay
from events.rules.invitation_sequence import Standing, after_cancel, after_request, sequence
from members.ready_queries import ReadyQuery

REQUEST, CANCEL = "REQUEST", "CANCEL"
STANDINGS = ReadyQuery(
    lambda person, day: PersonalInvitation.objects.filter(person=person, day=day).values_list(
        "offset", "withdrawn"
    ),
    *("person", "day"),
)


def request_for(registration: Registration, day: SessionDay) -> tuple[str, bytes]:
    """`(method, bytes)` that puts the day, as it is now, in the person's calendar."""
    standing = _move(registration, day, after_request)
    return REQUEST, files.invitation(day, **_details(registration, day, standing))


def withdrawal_for(registration: Registration, day: SessionDay) -> tuple[str, bytes]:
    """`(method, bytes)` that takes the day out of the person's calendar again."""
    standing = _move(registration, day, after_cancel)
    return CANCEL, files.withdrawal(day, **_details(registration, day, standing))


def _move(registration, day, step) -> Standing:
    asked = {"person": registration.person_id, "day": day.pk}
    known = next((Standing(*row) for row in STANDINGS(**asked)), None)
    told = step(known or Standing())
    if known is None:
        row = PersonalInvitation(person_id=registration.person_id, day=day, **asdict(told))
        PersonalInvitation.objects.bulk_create([row], ignore_conflicts=True)
    elif told != known:
        PersonalInvitation.objects.filter(**asked).update(**asdict(told))
    return told


def _details(registration, day, standing) -> dict:
    return {
        "person": registration.person,
        "sequence": sequence(day.sequence, standing),
        "changed_at": timezone.now(),
        "link": f"{settings.SITE_URL}{registration.url}",
    }
