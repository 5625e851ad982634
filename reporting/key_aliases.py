"""Keys of persons who turned out to be one: written when they merge, read when a year is
counted again."""

from members.models import Person
from members.slots import Merged
from reporting.models import FrozenRecord, PersonKeyAlias


class KeyAliases:
    """Whom every old key stands for today, in one query."""

    def __init__(self):
        self._newer = dict(PersonKeyAlias.objects.values_list("old_key", "new_key"))

    def now(self, key: str) -> str:
        while key in self._newer:
            key = self._newer[key]
        return key


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> list[Merged]:
    """The answer of figures to `slots.merge_person`: frozen years keep the old key."""
    if not dry_run:
        PersonKeyAlias.objects.get_or_create(old_key=duplicate.key, defaults={"new_key": kept.key})
    values = FrozenRecord.objects.filter(person_key=duplicate.key).values("value__frozen")
    years = values.distinct().count()
    if not years:
        return []
    note = "Daar blijft de oude sleutel staan; we onthouden voor wie ze staat."
    return [Merged("bevroren jaar waarin deze persoon telt", years, note)]
