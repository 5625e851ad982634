"""What follows on an event: material for each group, a recording that ends, a question asked."""

from datetime import timedelta

from django.utils import timezone

from events.enums import EventKind, MaterialAccess
from events.models import Event, Material, Reconfirmation

LATEST = 12
RECORDED = timedelta(days=180)


def make_following(rows, now) -> None:
    Material.objects.bulk_create(_materials(rows.by, now))
    session = rows.queues[0]
    day = session.days.first()
    Reconfirmation.objects.bulk_create(
        Reconfirmation(
            registration=each,
            day=day,
            asked_at=now - timedelta(days=1),
            answered_at=None if number % 3 else now - timedelta(hours=number + 1),
        )
        for number, each in enumerate(session.registrations.confirmed())
    )


def _materials(by, now):
    past = Event.objects.published().not_cancelled().past(now).only("pk", "kind", "network")
    for number, event in enumerate(past[:LATEST]):
        facts = {"event": event, "added_by": by, "added_at": now - timedelta(days=1)}
        address = f"https://materiaal.example/{event.pk}"
        yield Material(
            title="Presentatie",
            link=f"{address}/presentatie",
            access=MaterialAccess.PUBLIC if number % 4 == 0 else MaterialAccess.PARTICIPANTS,
            **facts,
        )
        if event.kind == EventKind.WEBINAR:
            yield Material(
                title="Opname van het webinar",
                link=f"{address}/opname",
                access=MaterialAccess.PARTICIPANTS,
                is_recording=True,
                until=timezone.localdate(now + RECORDED),
                **facts,
            )
        else:
            yield Material(
                title="Oefeningen om zelf mee te werken",
                link=f"{address}/oefeningen",
                access=MaterialAccess.MEMBERS if event.network_id else MaterialAccess.PRESENT,
                **facts,
            )
