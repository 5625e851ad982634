"""What networks keep about a person, as that person may read it."""

from members.models import Person
from members.slots import PersonalData
from networks.models import Invitation, JoinLink, PostFile, PostVersion


def collect(person: Person) -> list[PersonalData]:
    """Memberships, requests and everything the person wrote; answers `slots.export_person`."""
    memberships = person.memberships.select_related("network", "organisation")
    requests = person.join_requests.select_related("network", "organisation")
    posts = person.posts.select_related("topic__network").in_order()
    return [
        PersonalData("Groepen", [_membership(row) for row in memberships]),
        PersonalData("Aanvragen om mee te doen", [_request(row) for row in requests]),
        PersonalData("Nog niet bevestigde aanmeldingen", [_link(row) for row in _links(person)]),
        PersonalData(
            "Uitnodigingen voor een groep", [_invited(row) for row in _invitations(person)]
        ),
        PersonalData("Berichten in gesprekken", [_post(row) for row in posts]),
        PersonalData("Vorige teksten van je berichten", _versions(person)),
        PersonalData("Bestanden bij je berichten", _files(person)),
        PersonalData("Reacties onder berichten", _reactions(person)),
        PersonalData("Waar je bij naam genoemd wordt", _mentions(person)),
        PersonalData("Berichten die je meldde", _reports(person)),
        PersonalData("Bijeenkomsten waar je was", _attended(person)),
        PersonalData("Vragen om een mentorbestuur", _pairings(person)),
        PersonalData("Concepten", _drafts(person)),
        PersonalData("Gesprekken die je volgt of niet wil horen", _attentions(person)),
        PersonalData("Tot waar je las", _readings(person)),
        PersonalData("Wanneer een groep je mailt", _mail_choices(person)),
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
    links = JoinLink.objects.filter(used_at=None)
    return _named(links, person).order_by("created_at")


def _invitations(person):
    return _named(Invitation.objects.all(), person).order_by("invited_at")


def _named(rows, person):
    """What stands on this address; behind a shared mailbox only what carries this name: the rest
    is somebody else's."""
    rows = rows.filter(email=person.email).exclude(email="")
    if person.shared_mailbox:
        rows = rows.filter(first_name__iexact=person.first_name, last_name__iexact=person.last_name)
    return rows.select_related("network", "organisation")


def _link(row):
    return {
        "groep": row.network.title,
        "naam": f"{row.first_name} {row.last_name}".strip(),
        "organisatie": row.organisation.name if row.organisation else row.organisation_typed,
        "motivatie": row.motivation,
        "gevraagd op": row.created_at,
    }


def _invited(row):
    return {
        "groep": row.network.title,
        "naam": row.name,
        "organisatie": row.organisation_name,
        "uitgenodigd op": row.invited_at,
        "stand": row.state.label,
    }


def _post(row):
    return {
        "groep": row.topic.network.title,
        "gesprek": row.topic.title,
        "geschreven op": row.written_at,
        "bericht": row.text,
        "verborgen omdat": row.hidden_reason,
    }


def _versions(person):
    rows = PostVersion.objects.filter(post__author=person).select_related("post__topic")
    return [
        {"gesprek": row.post.topic.title, "tekst": row.text, "vervangen op": row.replaced_at}
        for row in rows
    ]


def _files(person):
    rows = PostFile.objects.filter(post__author=person).select_related("post__topic")
    return [{"gesprek": row.post.topic.title, "bestand": row.name} for row in rows]


def _reactions(person):
    rows = person.reactions.select_related("post__topic").order_by("reacted_at")
    return [
        {
            "gesprek": row.post.topic.title,
            "reactie": row.get_kind_display(),
            "op": row.reacted_at,
        }
        for row in rows
    ]


def _mentions(person):
    rows = person.mentions.select_related("post__topic").order_by("pk")
    return [{"gesprek": row.post.topic.title, "als": row.written} for row in rows]


def _reports(person):
    rows = person.reports.select_related("post__topic").order_by("reported_at")
    return [
        {"gesprek": row.post.topic.title, "reden": row.reason, "gemeld op": row.reported_at}
        for row in rows
    ]


def _attended(person):
    rows = person.attended_minutes.select_related("minutes", "organisation")
    return [
        {
            "bijeenkomst": row.minutes.title,
            "op": row.minutes.held_on,
            "organisatie": row.organisation.name if row.organisation else "",
        }
        for row in rows.order_by("minutes__held_on", "pk")
    ]


def _pairings(person):
    rows = person.asked_pairings.select_related("network", "board", "mentor").in_order()
    return [
        {
            "groep": row.network.title,
            "bestuur": row.board.name,
            "vraag": row.wish,
            "gevraagd op": row.asked_at,
            "mentorbestuur": row.mentor.name if row.mentor else "",
            "beëindigd op": row.ended_at,
        }
        for row in rows
    ]


def _drafts(person):
    rows = person.talk_drafts.select_related("network").order_by("saved_at")
    return [
        {
            "groep": row.network.title,
            "onderwerp": row.title,
            "tekst": row.text,
            "bewaard op": row.saved_at,
        }
        for row in rows
    ]


def _attentions(person):
    rows = person.attentions.select_related("topic").order_by("pk")
    return [{"gesprek": row.topic.title, "hoe": row.get_attention_display()} for row in rows]


def _readings(person):
    rows = person.readings.select_related("topic").order_by("read_until")
    return [{"gesprek": row.topic.title, "gelezen tot": row.read_until} for row in rows]


def _mail_choices(person):
    rows = person.mail_choices.select_related("network").order_by("pk")
    return [
        {
            "groep": row.network.title,
            "ritme": row.get_rhythm_display(),
            "verteld tot": row.told_until,
        }
        for row in rows
    ]
