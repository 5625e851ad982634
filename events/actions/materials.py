"""Adding, changing and removing what stays of an event."""

from django.db import transaction

from events.enums import MaterialAccess, Refusal
from events.models import Event, Material
from events.refusals import ChangeRefused
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

FIELDS = ("title", "access", "link", "day", "is_recording", "until")


@transaction.atomic
def add_material(event: Event, *, by: Person, file=None, **values) -> Material:
    """A link or a file (an upload that was checked). Raises `ChangeRefused`."""
    material = Material(event=event, added_by=by)
    _fill(material, file, values)
    record(event, "events.material", by=by, data={"material": material.pk})
    return material


@transaction.atomic
def change_material(material: Material, *, by: Person, file=None, **values) -> Material:
    """Without a new file the one there is stays; a link takes its place. Raises `ChangeRefused`."""
    material = Material.objects.select_for_update(of=("self",)).get(pk=material.pk)
    _fill(material, file, values)
    record(material.event, "events.change_material", by=by, data={"material": material.pk})
    return material


@transaction.atomic
def remove_material(material: Material, *, by: Person) -> None:
    """From now on nobody gets it; the file itself goes at night."""
    record(material.event, "events.remove_material", by=by, data={"material": material.pk})
    material.delete()
    raise_content_version()


def _fill(material, file, values):
    for name in FIELDS:
        if name in values:
            setattr(material, name, values[name])
    if file:
        material.file, material.file_name, material.link = file, file.name[-200:], ""
    elif material.link:
        material.file, material.file_name = "", ""
    if bool(material.link) == bool(material.file):
        raise ChangeRefused(Refusal.LINK_OR_FILE)
    if material.access == MaterialAccess.MEMBERS and not material.event.network_id:
        raise ChangeRefused(Refusal.NO_NETWORK)
    if material.day and material.day.session.event_id != material.event_id:
        raise ChangeRefused(Refusal.OTHER_SESSION)
    material.save()
    raise_content_version()
