"""The mails of a network. Each is promised in the transaction of the verb that causes it."""

from django.conf import settings
from django.db.models import Case, Count, Q, Value, When
from django.urls import reverse

from members.mail.outbox import send
from networks.models import Invitation, JoinLink, JoinRequest, Membership, Minutes, Pairing, Topic


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def _send(template, person, network, *, reason, **context):
    """A person whose data were erased has no address and gets no mail."""
    if not person.email:
        return None
    context = {
        "person": person,
        "network": network,
        "network_url": absolute(network.get_absolute_url()),
        **context,
    }
    return send(template, person.email, context, reason=reason, person=person)


def to_who_guides(template, network, **context) -> int:
    """To the moderators; where nobody guides, to the contact of the group or the desk. How many."""
    rows = network.memberships.active().moderators().select_related("person")
    found = [(row.person.email, row.person) for row in rows if row.person.email]
    found = found or [(network.contact_email or settings.CONTACT_EMAIL, None)]
    context |= {"network": network, "network_url": absolute(network.get_absolute_url())}
    reason = f"Je krijgt deze mail omdat je {network.title} begeleidt."
    for address, person in found:
        send(template, address, {**context, "person": person}, reason=reason, person=person)
    return len(found)


GOOD_TOPICS = 3


def good_topics(network) -> list[Topic]:
    """What a new member reads first: solved, much appreciated, of late."""
    thanks = Count("posts__reactions", filter=Q(posts__hidden_at=None, posts__deleted_at=None))
    is_solved = Case(When(solution__isnull=False, then=Value(0)), default=Value(1))
    rows = network.topics.visible().annotate(thanks=thanks, place=is_solved)
    rows = rows.select_related("network").order_by("place", "-thanks", "-last_post_at", "-pk")
    found = list(rows[:GOOD_TOPICS])
    for topic in found:
        topic.absolute_url = absolute(topic.get_absolute_url())
    return found


def welcome(membership: Membership):
    network = membership.network
    return _send(
        "network_welcome",
        membership.person,
        network,
        reason=f"Je krijgt deze mail omdat je lid werd van {network.title}.",
        topics_url=absolute(network.topics_url),
        leave_url=absolute(network.leave_url),
        role_label=membership.get_role_display().lower(),
        good_topics=good_topics(network),
    )


def goodbye(membership: Membership, *, removed: bool):
    network = membership.network
    return _send(
        "network_goodbye",
        membership.person,
        network,
        reason=f"Je krijgt deze mail omdat je lid was van {network.title}.",
        removed=removed,
    )


def without_moderator(network):
    """To the desk: nobody answers for this group any more."""
    context = {
        "network": network,
        "members_url": absolute(f"{reverse('networks_memberships:index')}?network={network.pk}"),
    }
    reason = "Je krijgt deze mail omdat de laatste begeleider van een groep wegging."
    return send("network_without_moderator", settings.CONTACT_EMAIL, context, reason=reason)


def join_link(link: JoinLink):
    context = {
        "link": link,
        "network": link.network,
        "confirm_url": absolute(reverse("networks:join_confirm", args=[link.token])),
    }
    reason = f"Iemand vulde dit adres in om lid te worden van {link.network.title}."
    return send("network_join_link", link.email, context, reason=reason)


def invitation(asked: Invitation):
    """Whoever is invited and the board stand in it as the inviter typed them."""
    context = {
        "invitation": asked,
        "network": asked.network,
        "network_url": absolute(asked.network.get_absolute_url()),
        "inviter": asked.invited_by.name or "Een begeleider",
        "accept_url": absolute(reverse("networks:invitation", args=[asked.token])),
    }
    reason = f"Een begeleider van {asked.network.title} nodigde je uit op dit adres."
    return send("network_invitation", asked.email, context, reason=reason)


def request_received(request: JoinRequest):
    """To whoever asked, and to the moderators who can answer."""
    network = request.network
    _send(
        "network_request_received",
        request.person,
        network,
        reason=f"Je krijgt deze mail omdat je vroeg om lid te worden van {network.title}.",
    )
    to_who_guides(
        "network_request_waiting",
        network,
        request=request,
        members_url=absolute(network.members_url),
    )


def request_refused(request: JoinRequest):
    return _send(
        "network_request_refused",
        request.person,
        request.network,
        reason=f"Je krijgt deze mail omdat je vroeg om lid te worden van {request.network.title}.",
        request=request,
    )


def minutes_published(minutes: Minutes, membership: Membership):
    network = membership.network
    return _send(
        "network_minutes",
        membership.person,
        network,
        reason=f"Je krijgt deze mail omdat je lid bent van {network.title}.",
        minutes=minutes,
        minutes_url=absolute(minutes.get_absolute_url()),
        settings_url=absolute(network.mail_settings_url),
    )


def mentor_asked(pairing: Pairing):
    """To the moderators, who pair."""
    network = pairing.network
    to_who_guides(
        "network_mentor_asked",
        network,
        pairing=pairing,
        mentors_url=absolute(network.mentors_url),
    )


def paired(pairing: Pairing):
    """To who asked, and to the mentors of the board that helps."""
    for person in _both_sides(pairing):
        _about_pairing("network_paired", pairing, person)


def pairing_ended(pairing: Pairing):
    for person in _both_sides(pairing):
        _about_pairing("network_pairing_ended", pairing, person)


def _both_sides(pairing) -> list:
    mentors = pairing.network.memberships.active().mentors().filter(organisation=pairing.mentor)
    people = [pairing.asked_by, *(row.person for row in mentors.select_related("person"))]
    return list({person.pk: person for person in people}.values())


def _about_pairing(template, pairing, person):
    network = pairing.network
    return _send(
        template,
        person,
        network,
        reason=f"Je krijgt deze mail omdat je deelneemt aan {network.title}.",
        pairing=pairing,
        mentors_url=absolute(network.mentors_url),
    )
