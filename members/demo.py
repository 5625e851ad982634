"""A demo of people: four accounts to sign in with and officials of many municipalities."""

from itertools import product
from math import sqrt
from random import Random

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction

from members import demo_contacts
from members.actions.roles import seed_roles
from members.enums import OrganisationKind, PersonRole, Province, Role
from members.models import Organisation, Person, User
from members.text_keys import text_key

PASSWORD = "tegelvloer"
PEOPLE = 700
# How far the work has come in each province, for what the other apps invent.
REACH = {
    Province.ANTWERP: 1.0,
    Province.EAST_FLANDERS: 0.85,
    Province.FLEMISH_BRABANT: 0.65,
    Province.WEST_FLANDERS: 0.35,
    Province.LIMBURG: 0.2,
}

FIRST_NAMES = (
    *("Aaron", "Adam", "Alma", "Amina", "An", "Anke", "Anneleen", "Arne", "Ayoub", "Bart"),
    *("Bavo", "Bieke", "Bram", "Carla", "Ceren", "Chaima", "Dirk", "Dorien", "Ebru", "Eline"),
    *("Elke", "Ellen", "Emiel", "Fatma", "Femke", "Filip", "Frauke", "Geert", "Gülsen", "Hanne"),
    *("Hendrik", "Hilde", "Ilias", "Ilse", "Imane", "Inge", "Jef", "Jelle", "Jonas", "Josefien"),
    *("Kaat", "Karel", "Katrien", "Kevin", "Klaas", "Kobe", "Lander", "Leen", "Leila", "Lieselot"),
    *("Linde", "Loes", "Lore", "Lotte", "Luc", "Maaike", "Maarten", "Mariam", "Marijke", "Matteo"),
    *("Mehdi", "Merel", "Mieke", "Nadia", "Nathalie", "Nele", "Nico", "Noor", "Nour", "Olivia"),
    *("Peter", "Pieter", "Rania", "Robbe", "Roos", "Rune", "Sander", "Sara", "Sien", "Sofie"),
    *("Stef", "Stijn", "Tijl", "Tine", "Tom", "Veerle", "Wannes", "Wim", "Yasmina", "Zeynep"),
)
LAST_NAMES = (
    *("Adriaens", "Aerts", "Amrani", "Baert", "Bakkali", "Beckers", "Benali", "Blommaert"),
    *("Bogaerts", "Bossuyt", "Callens", "Christiaens", "Claes", "Cools", "Coppens", "D’hondt"),
    *("De Backer", "De Clercq", "De Cock", "De Graeve", "De Meyer", "De Smet", "Debruyne"),
    *("Declerck", "Demir", "Desmet", "Dewulf", "Dierckx", "El Idrissi", "Engelen", "Geerts"),
    *("Goossens", "Haddad", "Hermans", "Heylen", "Huysmans", "Jacobs", "Janssens", "Kaya"),
    *("Lambrecht", "Lauwers", "Leemans", "Maes", "Martens", "Mertens", "Michiels", "Moens"),
    *("Ngoma", "Nijs", "Öztürk", "Pauwels", "Peeters", "Raes", "Roels", "Segers", "Simons"),
    *("Smets", "Stevens", "Thijs", "Timmermans", "Van Acker", "Van Damme", "Van den Broeck"),
    *("Van Hecke", "Van Looy", "Vandenberghe", "Vanhoutte", "Verbeke", "Vercauteren", "Verhaegen"),
    *("Verlinden", "Vermeersch", "Verstraete", "Wauters", "Willems", "Wouters", "Yildiz"),
)
FUNCTIONS = (
    "diversiteitsambtenaar",
    "medewerker gelijke kansen",
    "coördinator samenleven",
    "beleidsmedewerker welzijn",
    "toegankelijkheidsambtenaar",
    "hr-medewerker",
    "jeugdconsulent",
    "diensthoofd vrije tijd",
    "stafmedewerker sociaal beleid",
    "preventieadviseur",
    "communicatiemedewerker",
    "maatschappelijk werker",
)
MANDATES = (
    "schepen van gelijke kansen",
    "schepen van welzijn",
    "gemeenteraadslid",
    "raadslid voor maatschappelijk welzijn",
    "voorzitter bijzonder comité",
)
# What people typed where we did not recognise their organisation.
TYPED = (
    *("Gem. Merelbeeke", "OCMW Gendt", "Stad Brugge, dienst Samenleven", "Buurthuis De Brug"),
    *("Kempense welzijnsraad", "stad kortrijck"),
)
# address, first name, last name, role in the house, function
COLLEAGUES = (
    ("redactie@vvsg.example", "Tess", "Aerden", Role.EDITOR, "redacteur"),
    ("organisator@vvsg.example", "Lies", "Vandamme", Role.ORGANISER, "projectmedewerker"),
    ("coordinator@vvsg.example", "Karim", "Benali", Role.COORDINATOR, "coördinator"),
)
OFFICIAL = ("medewerker@stad.example", "Noor", "Hermans", "diversiteitsambtenaar")
OFFICIALS_CITY = "Mechelen"


@transaction.atomic
def load(now):
    """Does nothing where the demo's accounts already exist. Needs the organisations."""
    if User.objects.filter(email=OFFICIAL[0]).exists():
        return
    make_accounts()
    random = Random(2026)
    taken = set(Person.objects.values_list("email", flat=True))
    invented = [each for each in invent_people(random) if each.email not in taken]
    Person.objects.bulk_create(invented, 200)
    official = Person.objects.get(email=OFFICIAL[0])
    demo_contacts.load(now, Random(2027), people(), official)


def people() -> list[Person]:
    """The invented officials and partners, always in the same order, with their organisation.

    For the demos of the other apps; the colleagues of the association are not among them.
    """
    return list(
        Person.objects.filter(email__endswith=".example", organisation__isnull=False)
        .exclude(organisation__kind=OrganisationKind.ASSOCIATION)
        .select_related("organisation")
        .order_by("pk")
    )


def make_accounts() -> None:
    groups = seed_roles()
    password = make_password(PASSWORD)  # once: hashing is slow on purpose
    association = Organisation.objects.filter(kind=OrganisationKind.ASSOCIATION).first()
    for email, first_name, last_name, role, function in COLLEAGUES:
        person = _person(email, first_name, last_name, association, function, PersonRole.OTHER)
        _account(person, password, is_staff=True).groups.add(groups[role])
    email, first_name, last_name, function = OFFICIAL
    city = Organisation.objects.current().municipalities().filter(name=OFFICIALS_CITY).first()
    person = _person(email, first_name, last_name, city, function, PersonRole.EMPLOYEE)
    _account(person, password)


def _person(email, first_name, last_name, organisation, function, role) -> Person:
    person, _ = Person.objects.get_or_create(
        email=email,
        shared_mailbox=False,
        defaults={
            "first_name": first_name,
            "last_name": last_name,
            "organisation": organisation,
            "function_title": function,
            "role": role,
        },
    )
    return person


def _account(person, password, **fields) -> User:
    user = User.objects.create(
        email=person.email,
        person=person,
        first_name=person.first_name,
        last_name=person.last_name,
        password=password,
        **fields,
    )
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def invent_people(random) -> list[Person]:
    """Larger municipalities send more people; a third of the smallest sends nobody yet."""
    boards = list(Organisation.objects.current().municipalities().order_by("nis_code"))
    ocmw = {
        each.counts_with_id: each
        for each in Organisation.objects.current().filter(kind=OrganisationKind.OCMW)
    }
    partners = list(Organisation.objects.filter(kind=OrganisationKind.PARTNER).order_by("name"))
    if not boards:
        return []
    names = random.sample(list(product(FIRST_NAMES, LAST_NAMES)), PEOPLE)
    weights = [max(sqrt(board.population or 0) - 75, 0) for board in boards]
    chosen = random.choices(boards, weights, k=PEOPLE)
    invented = []
    for number, ((first, last), board) in enumerate(zip(names, chosen, strict=True)):
        mandate = random.random() < 0.12
        organisation = board if mandate or random.random() < 0.75 else ocmw.get(board.pk, board)
        role = PersonRole.MANDATARY if mandate else PersonRole.EMPLOYEE
        function = random.choice(MANDATES if mandate else FUNCTIONS)
        if partners and number % 20 == 19:
            organisation, role = random.choice(partners), PersonRole.PARTNER
            function = random.choice(("projectmedewerker", "beleidsmedewerker", "vormingswerker"))
        typed = TYPED[number // 90] if number % 90 == 45 and number // 90 < len(TYPED) else ""
        invented.append(
            Person(
                key=f"{random.getrandbits(128):032x}",
                email=f"{_part(first)}.{_part(last)}@{_place(typed or organisation.name)}.example",
                first_name=first,
                last_name=last,
                organisation=None if typed else organisation,
                organisation_typed=typed,
                role=role,
                function_title=function,
            )
        )
    return invented


def _part(name: str) -> str:
    return text_key(name).replace(" ", "")


def _place(name: str) -> str:
    return text_key(name.partition(" (")[0].removeprefix("OCMW ")).replace(" ", "-")
