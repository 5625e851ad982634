"""What networks keep about a person, as that person may read it."""

from members.models import Person
from members.slots import PersonalData
from networks.models import JoinLink


def collect(person: Person) -> list[PersonalData]:
    """Memberships, requests and everything the person wrote; answers `slots.export_person`."""
    memberships = person.memberships.select_related("network", "organisation")
    requests = person.join_requests.select_related("network", "organisation")
    posts = person.posts.select_related("topic__network").in_order()
    return [
        PersonalData("Groepen", [_membership(row) for row in memberships]),
        PersonalData("Aanvragen om mee te doen", [_request(row) for row in requests]),
        PersonalData("Nog niet bevestigde aanmeldingen", [_link(row) for row in _links(person)]),
        PersonalData("Berichten in gesprekken", [_post(row) for row in posts]),
    ]


def _membership(row):
    return {
        "groep": row.network.title,
        "rol": row.get_role_display(),
        "organisatie": row.organisation_name(),
        "lid sinds": row.joined_at,
        "weg sinds": row.left_at,
    }


def _request(row):
    return {
        "groep": row.network.title,
        "organisatie": row.organisation_name(),
        "motivatie": row.motivation,
        "gevraagd op": row.requested_at,
        "beslist op": row.decided_at,
        "beslissing": row.get_decision_display(),
        "reden": row.reason,
    }


def _links(person):
    """Behind a shared mailbox only what carries this name: the rest is somebody else's."""
    links = JoinLink.objects.filter(email=person.email, used_at=None).exclude(email="")
    if person.shared_mailbox:
        links = links.filter(
            first_name__iexact=person.first_name, last_name__iexact=person.last_name
        )
    return links.select_related("network", "organisation").order_by("created_at")


def _link(row):
    return {
        "groep": row.network.title,
        "naam": f"{row.first_name} {row.last_name}".strip(),
        "organisatie": row.organisation.name if row.organisation else row.organisation_typed,
        "motivatie": row.motivation,
        "gevraagd op": row.created_at,
    }


def _post(row):
    return {
        "groep": row.topic.network.title,
        "gesprek": row.topic.title,
        "geschreven op": row.written_at,
        "bericht": row.text,
        "verborgen omdat": row.hidden_reason,
    }
