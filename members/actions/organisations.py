from dataclasses import dataclass

from django.db import transaction

from members.audit import record
from members.models import Employment, FormerName, Organisation, Person
from members.page_cache import raise_content_version
from members.signals import organisation_linked, organisations_renamed
from members.slots import typed_organisations
from members.text_keys import text_key


@dataclass
class UnlinkedName:
    """One name as people typed it, in its ways of writing, with how many rows wait for it."""

    key: str
    typed: str
    count: int


def unlinked_names() -> list[UnlinkedName]:
    """What people typed and nobody linked yet, the most frequent first."""
    names: dict[str, UnlinkedName] = {}
    for row in typed_organisations.collect():
        key = text_key(row.typed)
        name = names.setdefault(key, UnlinkedName(key, row.typed, 0))
        name.count += row.count
    return sorted(names.values(), key=lambda name: (-name.count, name.key))


@transaction.atomic
def link_typed_organisation(typed: str, organisation: Organisation, *, by) -> int:
    """People meant `organisation` by what they typed. Returns how many rows now point to it."""
    key = text_key(typed)
    count = link_rows(Person.objects.unlinked(), key, organisation)
    count += link_rows(Employment.objects.unlinked(), key, organisation)
    answers = organisation_linked.send(
        Organisation, typed=typed, key=key, organisation=organisation, by=by
    )
    count += sum(answer or 0 for _, answer in answers)
    record(organisation, "members.linked", by=by, data={"typed": typed, "rows": count})
    raise_content_version()
    return count


def link_rows(rows, key: str, organisation: Organisation) -> int:
    """Let unlinked rows whose typed name has this key point to the organisation."""
    waiting = rows.values_list("pk", "organisation_typed")
    meant = [pk for pk, typed in waiting if text_key(typed) == key]
    return rows.model.objects.filter(pk__in=meant).update(
        organisation=organisation, organisation_typed=""
    )


@transaction.atomic
def save_organisation(organisation: Organisation, *, by) -> Organisation:
    """Keep what staff changed; a former name goes on being found."""
    before = Organisation.objects.filter(pk=organisation.pk).first()
    action = "members.organisation_changed" if before else "members.organisation_added"
    organisation.save()
    if before and text_key(before.name) != text_key(organisation.name):
        FormerName.objects.get_or_create(organisation=organisation, name=before.name)
    names = organisation.former_names.order_by("name").values_list("name", flat=True)
    organisation.search_text = organisation.make_search_text(names)
    organisation.save(update_fields=["search_text"])
    if before and before.name != organisation.name:
        organisations_renamed.send(Organisation, organisations=[organisation])
    record(organisation, action, by=by)
    raise_content_version()
    return organisation
