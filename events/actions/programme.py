"""What staff do with the programme of a day. Calendars that carry it are told of the change."""

from django.db import transaction
from django.utils import timezone

from events.models import ProgrammePart, SessionDay, Speaker
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

PART_FIELDS = ("starts", "ends", "title", "description", "place", "round")
SPEAKER_FIELDS = ("name", "function", "organisation", "portrait", "option")


@transaction.atomic
def save_part(
    day: SessionDay, part: ProgrammePart | None, *, values: dict, speakers: list[dict], by: Person
) -> ProgrammePart:
    """Add a part, or change this one; `speakers` are all of its speakers, in their order."""
    part = part or ProgrammePart(day=day)
    for name in PART_FIELDS:
        setattr(part, name, values[name])
    part.save()
    part.speakers.all().delete()
    Speaker.objects.bulk_create(
        Speaker(part=part, position=number, **{name: row[name] for name in SPEAKER_FIELDS})
        for number, row in enumerate(speakers, 1)
    )
    _changed(day, by)
    return part


@transaction.atomic
def delete_part(part: ProgrammePart, *, by: Person) -> None:
    part.delete()
    _changed(part.day, by)


@transaction.atomic
def copy_programme(source: SessionDay, day: SessionDay, *, by: Person) -> int:
    """Add the parts and speakers of another day. Returns how many parts came along."""
    count = copy_parts(source, day)
    _changed(day, by)
    return count


def copy_parts(
    source: SessionDay, day: SessionDay, rounds: dict | None = None, options=None
) -> int:
    """The copying itself; in another event a round and its workshops are those of that event."""
    parts = list(source.parts.prefetch_related("speakers"))
    for part in parts:
        speakers = list(part.speakers.all())
        part.pk, part.day = None, day
        part._state.adding = True
        if rounds is not None:
            part.round = rounds.get(part.round_id)
        part.save()
        for speaker in speakers:
            speaker.pk, speaker.part = None, part
            if options is not None:
                speaker.option = options.get(speaker.option_id)
        Speaker.objects.bulk_create(speakers)
    return len(parts)


def _changed(day, by):
    """The hours of the day stay, so that no calendar asks anybody anything: only its text."""
    SessionDay.objects.filter(pk=day.pk).update(changed_at=timezone.now())
    record(day.session, "events.programme", by=by, data={"day": day.pk})
    raise_content_version()
