"""Another address for somebody: personal links change with it, everything else stays."""

from django.db import IntegrityError, models, transaction

from members.addresses import normalise_address
from members.audit import record
from members.enums import SecurityKind
from members.mail.outbox import send
from members.models import Person, User
from members.models.board_contact import new_check_token
from members.page_cache import raise_content_version
from members.security_log import tell
from members.signals import address_changed

NEW_REASON = "Dit adres staat sinds vandaag bij jouw naam op onze site."
OLD_REASON = "Tot vandaag stond dit adres bij jouw naam op onze site."


class AddressRefusal(models.TextChoices):
    GONE = "gone", "Deze persoon is intussen gewist of samengevoegd."
    COLLEAGUE = (
        "colleague",
        "Dit is het account van een collega. Die wijzigt het adres zelf, op de eigen pagina.",
    )
    ACCOUNT_TAKEN = "account_taken", "Er is al een account met dit e-mailadres."
    OTHERS_THERE = (
        "others_there",
        "Achter deze postbus kennen we meer dan één persoon. Geef de anderen eerst een eigen "
        "adres, of voeg dubbele personen samen.",
    )
    NO_ADDRESS = "no_address", "Van deze persoon kennen we geen e-mailadres."


class AddressRefused(Exception):
    def __init__(self, refusal: AddressRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


class AddressTaken(Exception):
    """We know somebody else by this address: probably the same human (`other`), so merge."""

    def __init__(self, other: Person):
        super().__init__("We kennen al iemand met dit e-mailadres.")
        self.other = other


@transaction.atomic
def change_address(person: Person, email: str, *, by) -> Person:
    """Give the person another address; links in mails to the former one retire.

    The new address gets a mail with the links of today. Where somebody else than the person
    changed it, the former address gets one too, and the account follows: its new address still
    has to prove itself at the next sign-in. The same address changes nothing.
    Raises `InvalidAddress`, `AddressRefused` and `AddressTaken`.
    """
    address = normalise_address(email)
    person = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if person.erased_at or person.merged_into_id:
        raise AddressRefused(AddressRefusal.GONE)
    if address == person.email:
        return person
    shared = Person.objects.reads_shared(address)
    if other := _known_there(person, address, shared):
        raise AddressTaken(other)
    if by != person:
        _let_account_follow(person, address)
    old = person.email
    _save(person, address, shared)
    links = _retire_links(person, old, by)
    send(
        "address_new", address, {"person": person, "links": links}, reason=NEW_REASON, person=person
    )
    if old and by != person:
        send("address_old", old, {"person": person}, reason=OLD_REASON, person=person)
    record(person, "members.address_changed", by=by)
    raise_content_version()
    tell(SecurityKind.ADDRESS_CHANGED, by=by, person=person)
    return person


def _known_there(person, address, shared):
    others = Person.objects.filter(email=address).exclude(pk=person.pk)
    if shared:
        others = others.filter(
            first_name__iexact=person.first_name, last_name__iexact=person.last_name
        )
    return others.first()


def _save(person, address, shared):
    person.email, person.shared_mailbox = address, shared
    try:
        with transaction.atomic():
            person.save(update_fields=["email", "shared_mailbox"])
    except IntegrityError:  # somebody else took it a moment ago
        raise AddressTaken(Person.objects.get(email=address)) from None


def _let_account_follow(person, address):
    user = getattr(person, "user", None)
    if user is None or user.email == address:
        return
    if user.is_staff or user.is_superuser:
        raise AddressRefused(AddressRefusal.COLLEAGUE)
    if User.objects.filter(email__iexact=address).exclude(pk=user.pk).exists():
        raise AddressRefused(AddressRefusal.ACCOUNT_TAKEN)
    user.email = address
    user.save(update_fields=["email"])
    user.emailaddress_set.all().delete()
    user.emailaddress_set.create(email=address, primary=True, verified=False)


def _retire_links(person, old, by) -> list[tuple[str, str]]:
    for contact in person.board_contacts.all():
        contact.check_token = new_check_token()
        contact.save(update_fields=["check_token"])
    answers = address_changed.send(Person, person=person, old=old, by=by)
    return [link for _, links in answers for link in links or ()]


@transaction.atomic
def follow_account(person: Person, email: str) -> Person:
    """The account behind `person` proved a new address. Returns the person it now belongs to.

    Where we know somebody else by that address, the account moves to that row: both are the
    same human, and staff merges the two later.
    """
    try:
        return change_address(person, email, by=person)
    except AddressTaken as taken:
        if not hasattr(taken.other, "user"):
            person.user.person = taken.other
            person.user.save(update_fields=["person"])
        return taken.other


@transaction.atomic
def mark_mailbox(person: Person, *, shared: bool, by) -> Person:
    """Say whether one or several people read the address of this person.

    Behind a shared mailbox each name is a person of its own from now on; a personal one is
    somebody's, whatever name is typed. Raises `AddressRefused` where others are behind it.
    """
    person = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if not person.email:
        raise AddressRefused(AddressRefusal.NO_ADDRESS)
    if person.shared_mailbox == shared:
        return person
    if not shared and Person.objects.filter(email=person.email).exclude(pk=person.pk).exists():
        raise AddressRefused(AddressRefusal.OTHERS_THERE)
    person.shared_mailbox = shared
    person.save(update_fields=["shared_mailbox"])
    record(person, "members.mailbox", by=by, data={"shared": shared})
    return person
