"""The contact register: who speaks for a municipality about equal opportunities."""

from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from members.actions.people import find_or_create_person
from members.audit import record
from members.enums import ContactRefusal, ContactRole, OrganisationKind, PersonRole
from members.mail.outbox import send
from members.models import BoardContact, Organisation
from members.models.board_contact import new_check_token

ROLES = {ContactRole.OFFICER: PersonRole.EMPLOYEE, ContactRole.ALDERMAN: PersonRole.MANDATARY}


class ContactRefused(Exception):
    """A contact that is not kept as asked, and why."""

    def __init__(self, refusal: ContactRefusal):
        self.refusal = refusal
        super().__init__(refusal.label)


@transaction.atomic
def add_contact(
    municipality: Organisation,
    role: ContactRole,
    *,
    email: str,
    first_name: str,
    last_name: str,
    function_title: str = "",
    since: date | None = None,
    by,
) -> BoardContact:
    """Keep whom to ask in a municipality; whoever is new becomes a person.

    Raises `ContactRefused` and `InvalidAddress`.
    """
    if municipality.kind != OrganisationKind.MUNICIPALITY:
        raise ContactRefused(ContactRefusal.NOT_A_MUNICIPALITY)
    person = find_or_create_person(
        email=email,
        first_name=first_name,
        last_name=last_name,
        organisation=municipality,
        role=ROLES[ContactRole(role)],
        function_title=function_title,
        by=by,
    )
    try:
        with transaction.atomic():
            contact = BoardContact.objects.create(
                municipality=municipality,
                person=person,
                role=role,
                since=since or timezone.localdate(),
            )
    except IntegrityError:
        raise ContactRefused(ContactRefusal.KNOWN) from None
    record(contact, "members.contact_added", by=by)
    return contact


@transaction.atomic
def change_contact(
    contact: BoardContact, *, role, since: date, until: date | None, by
) -> BoardContact:
    """Another role or another term. Raises `ContactRefused`."""
    if until and until < since:
        raise ContactRefused(ContactRefusal.ENDS_BEFORE_START)
    contact.role, contact.since, contact.until = role, since, until
    try:
        with transaction.atomic():
            contact.save(update_fields=["role", "since", "until"])
    except IntegrityError:
        raise ContactRefused(ContactRefusal.KNOWN) from None
    record(contact, "members.contact_changed", by=by)
    return contact


@transaction.atomic
def confirm_contact(contact: BoardContact, *, by) -> None:
    """Somebody looked and it is still right."""
    contact.checked_on = timezone.localdate()
    contact.save(update_fields=["checked_on"])
    record(contact, "members.contact_checked", by=by)


def confirm_board(contact: BoardContact) -> int:
    """The officer says that the contacts of the municipality are still right; returns how many."""
    rows = BoardContact.objects.current().filter(municipality=contact.municipality)
    with transaction.atomic():
        for row in rows:
            confirm_contact(row, by=contact.person)
    return len(rows)


def ask_due(today: date | None = None, limit: int = 50) -> int:
    """Ask the officers "klopt dit nog?" whose contact nobody looked at for a year.

    Each is asked once a year, also where two workers do this at once or it runs again. Returns how
    many mails were promised; at most `limit` in one turn.
    """
    today = today or timezone.localdate()
    due = BoardContact.objects.to_ask(today).of_officers().exclude(person__email="")
    asked = 0
    for contact in due.select_related("municipality", "person").order_by("pk")[:limit]:
        asked += _ask(contact, today)
    return asked


@transaction.atomic
def _ask(contact: BoardContact, today: date) -> int:
    token = new_check_token()
    taken = BoardContact.objects.filter(pk=contact.pk, asked_on=contact.asked_on).update(
        asked_on=today, check_token=token
    )
    if not taken:
        return 0
    send(
        "contact_check",
        contact.person.email,
        {
            "person": contact.person,
            "municipality": contact.municipality,
            "role": contact.get_role_display().lower(),
            "url": f"{settings.SITE_URL}{reverse('contact_check', args=[token])}",
        },
        reason="Je staat in ons contactregister als "
        f"{contact.get_role_display().lower()} van {contact.municipality.full_name}. "
        "Eens per jaar vragen we of dat nog klopt.",
        person=contact.person,
    )
    record(contact, "members.contact_asked", by=None)
    return 1


def municipalities_without_contact(role: str = "", today: date | None = None):
    """The municipalities of today of which we know nobody (in this role).

    A contact of a municipality that merged counts for its successor.
    """
    today = today or timezone.localdate()
    contacts = BoardContact.objects.current(today)
    if role:
        contacts = contacts.filter(role=role)
    board = Organisation.objects.counted_as(today)
    reached = {board[pk] for pk in contacts.order_by().values_list("municipality", flat=True)}
    boards = Organisation.objects.on(today).municipalities()
    return boards.exclude(pk__in=reached).order_by("name")


def contacts_of(organisations, today: date | None = None):
    """The contacts of today of these organisations, officers first."""
    contacts = BoardContact.objects.current(today).filter(municipality__in=organisations)
    return contacts.select_related("person", "municipality").order_by("-role", "pk")
