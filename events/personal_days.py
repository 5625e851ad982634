"""The days of a registration with the SEQUENCE that this person's calendar is at."""

from events.models import PersonalInvitation, Registration


def personal_days(registration: Registration) -> list[tuple]:
    """`(day, sequence)` for every day that was not dropped."""
    offsets = dict(
        PersonalInvitation.objects.filter(
            person=registration.person_id, day__session=registration.session_id
        ).values_list("day", "offset")
    )
    days = registration.session.days.filter(cancelled_at__isnull=True)
    rows = []
    for day in days.select_related("municipality"):
        day.session = registration.session
        rows.append((day, day.sequence + offsets.get(day.pk, 0)))
    return rows
