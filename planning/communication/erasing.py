"""The calendar's part of erasing and merging people: no names in texts, one address each."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Erased, Merged
from members.traces import Traces
from planning.models import CommunicationFeed, Initiative, Publication

# Words of colleagues in which somebody may be named.
WORDS = (
    (Initiative, ("title", "format", "audience", "note")),
    (Publication, ("url", "link_key")),
)


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The calendar's answer to `slots.erase_person`: what was made stays, without the person."""
    feeds = CommunicationFeed.objects.filter(person=person)
    owned = Initiative.objects.filter(owner=person)
    counts = (
        Erased("Adres van de communicatiekalender", feeds.count()),
        Erased("Communicatie die je trok", owned.count(), kept=True, why="Zonder je naam."),
    )
    done = [each for each in counts if each.count]
    if not dry_run:
        feeds.delete()
        owned.update(owner=None)
        _take_names_out(Traces.of(person))
    return done


def _take_names_out(traces: Traces) -> None:
    for model, fields in WORDS:
        for row in model.objects.filter(traces.anywhere(*fields)):
            for name in fields:
                limit = model._meta.get_field(name).max_length
                setattr(row, name, traces.out_of(getattr(row, name))[:limit])
            row.save(update_fields=fields)


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by=None) -> Iterable[Merged]:
    """One person has one address; the other one answers no more."""
    if not dry_run and CommunicationFeed.objects.filter(person=kept).exists():
        CommunicationFeed.objects.filter(person=duplicate).delete()
    return []
