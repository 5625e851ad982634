from collections import Counter, defaultdict

from django.db import transaction

from members.enums import OrganisationKind
from members.models import FormerName, Organisation
from members.organisation_tables import TableRow, all_rows
from members.page_cache import raise_content_version
from members.signals import organisations_renamed

BATCH = 200


@transaction.atomic
def load_organisations() -> Counter:
    """Bring the organisations in line with the tables; a second time changes nothing.

    What staff filled in or renamed stays: bodies keep their own name, an empty cell in the tables
    overwrites nothing. Returns how many rows were made, changed and left alone.
    """
    rows = all_rows()
    loaded = _Loaded()
    counts = Counter()
    for linked in (False, True):  # the rows that others point to come first
        wave = [row for row in rows if bool(row.successor or row.counts_with) == linked]
        counts += _load_wave(wave, loaded)
    counts["former_names"] = _load_former_names(rows, loaded)
    if counts["made"] or counts["changed"]:
        raise_content_version()
    return counts


class _Loaded:
    """What the database holds, by the key of the tables."""

    def __init__(self):
        organisations = list(Organisation.objects.all())
        self.by_key = {each.load_key: each for each in organisations if each.load_key}
        # What staff entered before a table knew it is adopted, not doubled.
        self.by_identity = {
            (each.kind, each.name, each.nis_code): each
            for each in organisations
            if not each.load_key
        }
        self.former_names = defaultdict(set)
        for pk, name in FormerName.objects.values_list("organisation_id", "name"):
            self.former_names[pk].add(name)

    def find(self, row: TableRow) -> Organisation | None:
        return self.by_key.get(row.key) or self.by_identity.get(row.identity)

    def pk(self, key: str) -> int | None:
        return self.by_key[key].pk if key else None


def _load_wave(wave, loaded) -> Counter:
    made, changed, renamed, touched = [], [], [], set()
    for row in wave:
        organisation = loaded.find(row)
        if organisation is None:
            is_member = row.facts["kind"] == OrganisationKind.MUNICIPALITY
            organisation = Organisation(load_key=row.key, is_member=is_member)
            made.append(organisation)
        values = _wanted(row, organisation, loaded)
        different = {name for name, value in values.items() if getattr(organisation, name) != value}
        for name in different:
            setattr(organisation, name, values[name])
        if different and organisation.pk:
            changed.append(organisation)
            touched |= different
            if "name" in different:
                renamed.append(organisation)
        loaded.by_key[row.key] = organisation
    Organisation.objects.bulk_create(made, BATCH)
    if changed:
        Organisation.objects.bulk_update(changed, sorted(touched), BATCH)
    if renamed:
        organisations_renamed.send(Organisation, organisations=renamed)
    same = len(wave) - len(made) - len(changed)
    return Counter(made=len(made), changed=len(changed), unchanged=same)


def _wanted(row, organisation, loaded) -> dict:
    values = dict(row.facts)
    if organisation.pk and not values.get("nis_code"):
        values = {}  # a body is staff's once it is there
    if organisation.pk and {*row.facts.get("postal_codes", "").split()} <= {
        *organisation.postal_codes.split()
    }:
        values.pop("postal_codes", None)  # a merger that staff entered added some
    for name, value in row.proposals.items():
        if value and not getattr(organisation, name):
            values[name] = value
    if row.successor:
        values["successor_id"] = loaded.pk(row.successor)
    if row.counts_with:
        values["counts_with_id"] = loaded.pk(row.counts_with)
    values["load_key"] = row.key
    former = loaded.former_names[organisation.pk] if organisation.pk else set()
    values["search_text"] = _search_text(organisation, values, former | set(row.former_names))
    return values


def _search_text(organisation, values, former_names) -> str:
    described = Organisation(
        **{
            name: values.get(name, getattr(organisation, name))
            for name in ("kind", "name", "is_city", "nis_code", "postal_codes")
        }
    )
    return described.make_search_text(sorted(former_names))


def _load_former_names(rows, loaded) -> int:
    missing = [
        FormerName(organisation=loaded.by_key[row.key], name=name)
        for row in rows
        for name in row.former_names
        if name not in loaded.former_names[loaded.by_key[row.key].pk]
    ]
    FormerName.objects.bulk_create(missing, BATCH)
    return len(missing)
