"""The municipality somebody works for, and what one may see of it."""

from dataclasses import dataclass

from members.enums import ContactRole, OrganisationKind
from members.models import BoardContact, Organisation, Person


@dataclass(frozen=True)
class MyMunicipality:
    """`organisations` are the ids of all that count as the board in the map of today.

    `is_contact`: the officer of the contact register, who sees colleagues that agreed to it.
    """

    board: Organisation
    organisations: frozenset[int]
    is_contact: bool


def municipality_of(person: Person) -> MyMunicipality | None:
    """None for whoever works for no municipality or OCMW that we know; three queries."""
    if not person.organisation_id:
        return None
    board_of = Organisation.objects.counted_as()
    board = Organisation.objects.get(pk=board_of[person.organisation_id])
    if board.kind != OrganisationKind.MUNICIPALITY:
        return None
    organisations = frozenset(pk for pk, counted in board_of.items() if counted == board.pk)
    officers = BoardContact.objects.current().filter(role=ContactRole.OFFICER, person=person)
    is_contact = officers.filter(municipality__in=organisations).exists()
    return MyMunicipality(board, organisations, is_contact)


def proposed_organisation(person: Person) -> Organisation | None:
    """Whose address somebody writes from, where we do not know yet for whom they work.

    None where several organisations share the domain (a provider, an association).
    """
    if person.organisation_id or not person.email:
        return None
    domain = person.email.rpartition("@")[2].lower()
    found = Organisation.objects.with_domain(domain)
    today = set(Organisation.objects.current().values_list("pk", flat=True))
    board_of = Organisation.objects.counted_as()
    meant = {each.pk if each.pk in today else board_of[each.pk] for each in found} & today
    return Organisation.objects.get(pk=meant.pop()) if len(meant) == 1 else None
