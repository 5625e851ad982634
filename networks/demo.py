"""A demo of groups that live: members of many boards, and what they told each other."""

from datetime import timedelta
from random import Random

from members.demo import REACH
from members.enums import OrganisationKind, PersonRole
from members.models import Organisation, Person
from networks.actions.seeding import seed_index_page
from networks.demo_content.groups import (
    GROUPS,
    KNOWLEDGE,
    POLARISATION,
    SOUNDING_BOARD,
    SUPPORT,
)
from networks.demo_content.people import FIRST_NAMES, FUNCTIONS, LAST_NAMES
from networks.demo_discussions import load_talks
from networks.demo_evaluations import load_evaluations
from networks.enums import JoinPolicy, MembershipRole, NetworkKind
from networks.models import Invitation, JoinRequest, Membership, Network, Pairing
from planning.themes import theme_field

PEOPLE = 190
BOARDS_REACHED = 0.44  # of the municipalities in the province where most take part
GUIDE = "organisator@vvsg.example"
OFFICIAL = "medewerker@stad.example"
CONTACTS = ("Lies Vandamme", "Karim Benali", "Tess Aerden")


def load(now):
    """Does nothing where there are networks already."""
    seed_index_page()
    if Network.objects.exists():
        return
    random = Random(2026)
    people = make_people(random)
    guide = find_guide()
    networks = make_networks(now)
    make_memberships(networks, people, guide, now, random)
    make_requests(networks[POLARISATION], people, now)
    make_invitations(networks[SOUNDING_BOARD], guide, now)
    load_talks(networks, now, random)
    make_pairings(guide, now)
    load_evaluations(networks, now)


def make_people(random) -> list[Person]:
    boards = list(Organisation.objects.current().municipalities().order_by("nis_code"))
    boards = [each for each in boards if random.random() < BOARDS_REACHED * REACH[each.province]]
    names = [(first, last) for first in FIRST_NAMES for last in LAST_NAMES]
    people = []
    for number, (first, last) in enumerate(random.sample(names, PEOPLE)):
        board = boards[number % len(boards)] if boards else None
        place = mail_part(board.name) if board else "gemeente"
        people.append(
            Person(
                email=f"{mail_part(first)}.{mail_part(last)}@{place}.example",
                first_name=first,
                last_name=last,
                organisation=board,
                role=PersonRole.MANDATARY if number % 11 == 5 else PersonRole.EMPLOYEE,
                function_title="schepen" if number % 11 == 5 else random.choice(FUNCTIONS),
            )
        )
    taken = set(Person.objects.values_list("email", flat=True))
    return Person.objects.bulk_create(person for person in people if person.email not in taken)


def mail_part(name: str) -> str:
    return "".join(sign for sign in name.lower() if sign.isascii() and sign.isalpha())


def find_guide() -> Person:
    """The colleague of the association who guides every group."""
    association = Organisation.objects.filter(kind=OrganisationKind.ASSOCIATION).first()
    guide, _ = Person.objects.get_or_create(
        email=GUIDE,
        shared_mailbox=False,
        defaults={"first_name": "Lies", "last_name": "Vandamme", "organisation": association},
    )
    return guide


def make_networks(now) -> dict[str, Network]:
    rows = [
        Network(
            slug=group.slug,
            kind=group.kind,
            title=group.title,
            summary=group.summary,
            purpose=group.purpose,
            audience=group.audience,
            approach=group.approach,
            house_rules=group.house_rules,
            join_policy=group.policy,
            contact_name=CONTACTS[number % len(CONTACTS)],
            contact_email="gelijkekansen@vvsg.example",
            published_at=now - timedelta(days=640 - 20 * number),
            **{theme_field(theme): True for theme in group.themes},
        )
        for number, group in enumerate(GROUPS)
    ]
    return {row.slug: row for row in Network.objects.bulk_create(rows)}


def make_memberships(networks, people, guide, now, random):
    rows = []
    for group in GROUPS:
        network = networks[group.slug]
        chosen = random.sample(people, min(len(people), group.members + group.left))
        for number, person in enumerate(chosen):
            rows.append(membership_of(network, person, now, random, mentor=number < group.mentors))
            if number >= group.members:
                row = rows[-1]
                row.joined_at = now - timedelta(days=random.randint(300, 560))
                row.left_at = row.joined_at + timedelta(days=random.randint(80, 290))
        rows.append(
            Membership(
                network=network,
                person=guide,
                organisation=guide.organisation,
                role=MembershipRole.MODERATOR,
                joined_at=network.published_at,
            )
        )
    rows += known_official(networks, now)
    Membership.objects.bulk_create(rows)


def membership_of(network, person, now, random, *, mentor) -> Membership:
    """Groups grow: most came in the first year, some last month."""
    days = int(620 * random.random() ** 1.6) + 2
    started = max(now - timedelta(days=days), network.published_at)
    return Membership(
        network=network,
        person=person,
        organisation=person.organisation,
        role=MembershipRole.MENTOR if mentor else MembershipRole.MEMBER,
        joined_at=started,
    )


def known_official(networks, now) -> list[Membership]:
    """The official with the demo login is in two groups, so that there is something to see."""
    official = Person.objects.filter(email=OFFICIAL).first()
    if official is None:
        return []
    return [
        Membership(
            network=networks[slug],
            person=official,
            organisation=official.organisation,
            joined_at=now - timedelta(days=days),
        )
        for slug, days in ((KNOWLEDGE, 190), (SUPPORT, 200))
    ]


def make_requests(network, people, now):
    """Two officials ask to take part, so that a moderator finds something to decide."""
    assert network.join_policy == JoinPolicy.REQUEST
    members = set(network.memberships.active().values_list("person_id", flat=True))
    askers = [person for person in people if person.pk not in members][:2]
    words = (
        "Na de herinrichting van ons marktplein liep een bewonersavond uit de hand. We willen "
        "beter voorbereid zijn, samen met onze communicatiedienst.",
        "Onze jeugdhuizen vragen steun bij discussies over identiteit. Mijn collega van preventie "
        "doet graag mee.",
    )
    JoinRequest.objects.bulk_create(
        JoinRequest(
            network=network,
            person=person,
            organisation=person.organisation,
            motivation=motivation,
            requested_at=now - timedelta(days=2 + 3 * number),
        )
        for number, (person, motivation) in enumerate(zip(askers, words, strict=False))
    )


INVITED = (
    ("Noura", "Vermeersch", 3, 0),
    ("Wouter", "Claessens", 41, 0),
    ("Ann", "De Backer", 20, 18),
)


def make_invitations(network, guide, now):
    """One waits, one is too old and one became nothing: each state has a row."""
    boards = Organisation.objects.current().municipalities().order_by("nis_code")
    for (first, last, sent, withdrawn), board in zip(INVITED, boards[40:43], strict=False):
        Invitation.objects.create(
            network=network,
            email=f"{mail_part(first)}.{mail_part(last)}@{mail_part(board.name)}.example",
            first_name=first,
            last_name=last,
            organisation=board,
            invited_by=guide,
            invited_at=now - timedelta(days=sent),
            sent_at=now - timedelta(days=sent),
            withdrawn_at=now - timedelta(days=withdrawn) if withdrawn else None,
        )


WISHES = (
    "We willen een overlegtafel met de jeugdwerkers starten. Hoe begonnen jullie eraan?",
    "Na een incident op het plein zoeken we een aanpak die blijft. Mogen we eens komen kijken?",
)


def make_pairings(guide, now):
    """In each learning network with mentors one board is helped and another one asks."""
    rows = []
    for network in Network.objects.of_kind(NetworkKind.LEARNING_NETWORK).order_by("pk"):
        active = network.memberships.active().exclude(organisation=None).order_by("pk")
        mentor = active.mentors().first()
        members = active.filter(role=MembershipRole.MEMBER)
        askers = {row.organisation_id: row for row in members if mentor}
        askers.pop(mentor and mentor.organisation_id, None)
        for number, row in enumerate(list(askers.values())[:2]):
            asked = now - timedelta(days=120 - 115 * number)
            pairing = Pairing(
                network=network,
                board_id=row.organisation_id,
                asked_by_id=row.person_id,
                wish=WISHES[number],
                asked_at=asked,
            )
            if number == 0:
                pairing.mentor_id, pairing.paired_by = mentor.organisation_id, guide
                pairing.paired_at = asked + timedelta(days=4)
            rows.append(pairing)
    Pairing.objects.bulk_create(rows)
