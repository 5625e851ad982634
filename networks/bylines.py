"""Who said something, as readers see it. Who left or was erased is shown as "Oud-lid"."""

from dataclasses import dataclass

from networks.enums import AuthorRole
from networks.models import Membership

FORMER = "Oud-lid"
BY_ITSELF = "Agenda van de groep"
ROLE_WORDS = {
    AuthorRole.MEMBER: "",
    AuthorRole.MENTOR: "mentor",
    AuthorRole.MODERATOR: "begeleider",
    AuthorRole.STAFF: "VVSG",
    AuthorRole.SYSTEM: "",
}


@dataclass(frozen=True)
class Byline:
    name: str
    organisation: str = ""
    role: str = ""
    initials: str = ""
    is_former: bool = False


def initials(first_name: str, last_name: str) -> str:
    return "".join(name[:1] for name in (first_name, last_name.split(" ")[-1])).upper()


def byline(written, active: set[int]) -> Byline:
    """`active` holds the ids of the persons who take part today."""
    author, role = written.author, AuthorRole(written.author_role)
    if role is AuthorRole.SYSTEM:
        return Byline(BY_ITSELF, initials="A")
    is_present = author.pk in active or role is AuthorRole.STAFF
    if author.erased_at or not is_present or not author.name:
        return Byline(FORMER, is_former=True)
    return Byline(
        name=author.name,
        organisation=written.organisation.name if written.organisation else "",
        role=ROLE_WORDS[role],
        initials=initials(author.first_name, author.last_name),
    )


def signed(network, written) -> list:
    """The rows with their byline on them (`row.byline`), for one query more in all."""
    written = list(written)
    authors = {row.author_id for row in written}
    active = set(
        Membership.objects.active()
        .filter(network=network, person__in=authors)
        .values_list("person_id", flat=True)
    )
    for row in written:
        row.byline = byline(row, active)
    return written
