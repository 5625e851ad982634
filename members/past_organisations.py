"""Which organisation a file of earlier years means: also one that no longer exists."""

from collections import defaultdict
from datetime import date

from members.enums import OrganisationKind
from members.models import FormerName, Organisation
from members.text_keys import board_key, short_names

FIRST = (OrganisationKind.MUNICIPALITY, OrganisationKind.OCMW)


class PastOrganisations:
    """Every organisation of then and now, by name, former name and NIS code: two queries."""

    def __init__(self):
        rows = Organisation.objects.order_by("pk")
        self.by_pk = {each.pk: each for each in rows}
        self.by_key: dict[str, list[Organisation]] = defaultdict(list)
        self.former: dict[str, list[Organisation]] = defaultdict(list)
        for each in self.by_pk.values():
            names = {each.name, each.full_name, *short_names(each.name)}
            keys = {board_key(name) for name in names}
            if each.kind == OrganisationKind.MUNICIPALITY and each.nis_code:
                keys.add(each.nis_code)
            for key in filter(None, keys):
                self.by_key[key].append(each)
        for pk, name in FormerName.objects.values_list("organisation_id", "name"):
            self.former[board_key(name)].append(self.by_pk[pk])

    def find(self, typed: str, on: date) -> Organisation | None:
        """The organisation of that name as it was on that day.

        A municipality that merged is meant itself: figures roll it up to its successor. Where none
        of that name existed then, the one of today. None where nobody is called so.
        """
        key = board_key(typed)
        for found in (self.by_key.get(key, ()), self.former.get(key, ())):
            if found:
                return min(found, key=lambda each: _order(each, on))
        return None

    def town(self, typed: str, on: date) -> Organisation | None:
        """A municipality only."""
        found = self.find(typed, on)
        return found if found and found.kind == OrganisationKind.MUNICIPALITY else None


def _order(each: Organisation, on: date) -> tuple:
    """Who existed that day first, municipalities before other bodies of their name."""
    began = each.valid_from is None or each.valid_from <= on
    went_on = each.valid_to is None or each.valid_to >= on
    kind = FIRST.index(each.kind) if each.kind in FIRST else len(FIRST)
    return (not (began and went_on), kind, each.valid_to is not None, each.pk)
