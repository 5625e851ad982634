from django.db import IntegrityError, transaction

from members.addresses import is_shared_mailbox, normalise_address
from members.audit import record
from members.employers import former_employment
from members.enums import PersonRole
from members.models import Person
from members.ready_queries import ReadyQuery, ask_together
from members.returning import GONE, gone_under, welcome_back

# Everybody of an address with their account, if any: whoever acts next is asked for it.
KNOWN = ReadyQuery(
    lambda address: Person.objects.filter(email=address).select_related("user").order_by("pk"),
    "address",
)


def find_or_create_person(
    *,
    email,
    first_name="",
    last_name="",
    organisation=None,
    organisation_typed="",
    role=PersonRole.EMPLOYEE,
    function_title="",
    by=None,
) -> Person:
    """The one person of this address, made when new.

    A stranger who fills in somebody's address changes nothing of what we know of that person:
    only empty fields are completed. Behind a shared mailbox each name is a person of its own.
    Who was erased and comes back is known again by a hash, and counts once.
    Raises `InvalidAddress`.
    """
    address = normalise_address(email)
    facts = {
        "first_name": first_name.strip(),
        "last_name": last_name.strip(),
        "organisation": organisation,
        "organisation_typed": "" if organisation else organisation_typed.strip(),
        "function_title": function_title.strip(),
    }
    shared = is_shared_mailbox(address)
    names = {name: facts[name] for name in ("first_name", "last_name")}
    known, gone = ask_together(
        (KNOWN, {"address": address}), (GONE, gone_under(address, shared=shared, **names))
    )
    if known and known[0].shared_mailbox != shared:
        shared, gone = known[0].shared_mailbox, None
    found = _find(address, facts) if shared else _own(known)
    if found is None:
        try:
            with transaction.atomic():
                found = _returning(address, shared, facts, role, gone) or _newcomer(
                    email=address, shared_mailbox=shared, role=role, **facts
                )
        except IntegrityError:  # two tabs at once: the other one was first
            found = _find(address, facts) if shared else _own(KNOWN(address=address))
    return _complete(found, facts)


def _own(known):
    """The one of a personal address, among all who have the address."""
    return next((person for person in known if not person.shared_mailbox), None)


def _find(address, facts):
    return Person.objects.filter(
        email=address,
        shared_mailbox=True,
        first_name__iexact=facts["first_name"],
        last_name__iexact=facts["last_name"],
    ).first()


def _newcomer(**facts):
    person = Person.objects.create(**facts)
    # So that the log need not ask for an account that cannot be there yet.
    Person._meta.get_field("user").set_cached_value(person, None)
    return person


def _returning(address, shared, facts, role, gone):
    names = {name: facts[name] for name in ("first_name", "last_name")}
    person = welcome_back(address, shared=shared, gone=gone, **names)
    if person is None:
        return None
    if facts["organisation"] or facts["organisation_typed"]:
        person.organisation = facts["organisation"]
    person.role = role
    person.save(update_fields=["organisation", "role"])
    return person


def _complete(person, facts):
    if person.organisation_id:
        facts = {k: v for k, v in facts.items() if not k.startswith("organisation")}
    missing = {name: value for name, value in facts.items() if value and not getattr(person, name)}
    if missing:
        for name, value in missing.items():
            setattr(person, name, value)
        person.save(update_fields=list(missing))
    return person


@transaction.atomic
def change_details(
    person: Person,
    *,
    first_name,
    last_name,
    organisation,
    organisation_typed,
    function_title,
    role,
    by,
    was_mistake=False,
) -> Person:
    """Somebody corrects who they are. What was done for a former employer stays with it.

    Another organisation means another employer, and the former one is kept, unless it
    `was_mistake`.
    """
    values = {
        "first_name": first_name.strip(),
        "last_name": last_name.strip(),
        "organisation": organisation,
        "organisation_typed": "" if organisation else organisation_typed.strip(),
        "function_title": function_title.strip(),
        "role": role,
    }
    changed = [name for name, value in values.items() if getattr(person, name) != value]
    if changed:
        if not was_mistake and {"organisation", "organisation_typed"} & set(changed):
            former = former_employment(person, organisation, values["organisation_typed"])
            if former:
                former.save()
        for name in changed:
            setattr(person, name, values[name])
        person.save(update_fields=changed)
        record(person, "members.details_changed", by=by, data={"fields": changed})
    return person
