"""A demo of the contact register: the invented officials speak for a good part of the boards."""

from datetime import timedelta

from members.components import COLLEAGUES_WORDING
from members.enums import ConsentPurpose, ContactRole, OrganisationKind, PersonRole
from members.models import BoardContact, BoardCorrection, Consent, Organisation, Person

ABOUT_EQUALITY = ("diversiteitsambtenaar", "gelijke kansen", "samenleven", "toegankelijkheid")
CORRECTIONS = (
    "Onze vorige schepen stopte na de zomer. Wie volgt, geven we over een maand door.",
    "In de lijst ontbreekt onze deelname aan het werkbezoek van vorig jaar. We waren met drie.",
)


def load(now, random, people: list[Person], official: Person) -> None:
    """Contacts, what colleagues may see, and two corrections that wait. Makes no new people."""
    today = now.date()
    contacts, boards = [], _people_per_board(people)
    for board, mine in boards.items():
        officer = official if official in mine else _officer(mine)
        alderman = next((each for each in mine if each.role == PersonRole.MANDATARY), None)
        chosen = [(officer, ContactRole.OFFICER), (alderman, ContactRole.ALDERMAN)]
        for person, role in chosen:
            if person is None or (person != official and random.random() < 0.15):
                continue
            contacts.append(
                BoardContact(
                    municipality=board,
                    person=person,
                    role=role,
                    since=today - timedelta(days=random.randint(400, 1400)),
                    checked_on=today - timedelta(days=random.randint(5, 480)),
                )
            )
    BoardContact.objects.bulk_create(contacts, 200)
    Consent.objects.bulk_create(
        Consent(
            person=person,
            purpose=ConsentPurpose.COLLEAGUES,
            wording=COLLEAGUES_WORDING,
            route="mijn pagina",
        )
        for person in people
        if random.random() < 0.4
    )
    telling = [each for each in contacts if each.role == ContactRole.OFFICER][: len(CORRECTIONS)]
    BoardCorrection.objects.bulk_create(
        BoardCorrection(organisation=each.municipality, person=each.person, text=text)
        for each, text in zip(telling, CORRECTIONS, strict=False)
    )


def _officer(people: list[Person]) -> Person | None:
    employees = [each for each in people if each.role == PersonRole.EMPLOYEE]
    fitting = [
        each for each in employees if any(word in each.function_title for word in ABOUT_EQUALITY)
    ]
    return next(iter([*fitting, *employees]), None)


def _people_per_board(people: list[Person]) -> dict[Organisation, list[Person]]:
    board_of = Organisation.objects.counted_as()
    boards = {
        each.pk: each
        for each in Organisation.objects.current().filter(kind=OrganisationKind.MUNICIPALITY)
    }
    found: dict[Organisation, list[Person]] = {}
    for person in people:
        board = boards.get(board_of[person.organisation_id])
        if board:
            found.setdefault(board, []).append(person)
    return found
