"""What somebody may see of the material of one event."""

from dataclasses import dataclass

from events.enums import MaterialAccess
from events.models.attendance import Attendance
from events.models.event import Event
from events.models.material import Material
from events.models.registration import Registration
from events.rules.materials import Rights, may_see
from networks.models import Membership

SEES_ALL = "events.change_event"


@dataclass(frozen=True)
class MaterialLine:
    """One line of a list; `url` leads there by a view that asks again."""

    material: Material
    url: str

    @property
    def words(self) -> str:
        return "Opname" if self.material.is_recording else self.kind

    @property
    def kind(self) -> str:
        if not self.material.file:
            return "Link"
        return self.material.file_name.rpartition(".")[2].upper() or "Bestand"


def rights_of(user, event: Event) -> Rights:
    """Of whoever is signed in; a visitor is nothing to the event."""
    if user is None or not user.is_authenticated:
        return Rights()
    if user.has_perm(SEES_ALL):
        return Rights(staff=True)
    if not user.person_id:
        return Rights()
    seats = Registration.objects.confirmed().filter(session__event=event, person=user.person_id)
    present = Attendance.objects.counted().filter(
        day__session__event=event, registration__person=user.person_id
    )
    member = Membership.objects.active().filter(network=event.network_id, person=user.person_id)
    return Rights(
        member=bool(event.network_id) and member.exists(),
        sessions=frozenset(seats.values_list("session", flat=True)),
        days=frozenset(present.values_list("day", flat=True)),
    )


def rights_of_link(registration: Registration) -> Rights:
    """Of whoever holds the link of one registration: what this one gives and nothing more.

    A link can be handed on, so it does not make its reader a member of the network.
    """
    if not registration.is_confirmed:
        return Rights()
    present = Attendance.objects.counted().filter(registration=registration)
    return Rights(
        sessions=frozenset([registration.session_id]),
        days=frozenset(present.values_list("day", flat=True)),
    )


def fits(material: Material, rights: Rights) -> bool:
    return may_see(
        material.access,
        rights,
        session=material.day.session_id if material.day_id else None,
        day=material.day_id,
        expired=material.is_expired,
    )


def on_event_page(event: Event, user) -> dict:
    """For the public page: the lines, and whether there is more for whoever was registered."""
    found = list(event.materials.shown().select_related("day"))
    closed = any(each.access != MaterialAccess.PUBLIC for each in found)
    rights = rights_of(user, event) if closed else Rights()
    mine = [each for each in found if fits(each, rights)]
    return {
        "materials": [MaterialLine(each, f"/agenda/materiaal/{each.pk}/") for each in mine],
        "more_materials": len(mine) < len(found),
    }


def on_personal_page(registration: Registration) -> list[MaterialLine]:
    found = list(registration.session.event.materials.shown().select_related("day"))
    if not found:
        return []
    rights = rights_of_link(registration)
    return [
        MaterialLine(each, f"{registration.url}materiaal/{each.pk}/")
        for each in found
        if fits(each, rights)
    ]
