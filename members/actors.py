from members.addresses import normalise_address
from members.enums import PersonRole
from members.models import Person
from members.returning import welcome_back


def person_of(user) -> Person:
    """The person behind an account; made at first need, so that every actor has one."""
    if user.person_id:
        return user.person
    address = normalise_address(user.email)
    names = {"first_name": user.first_name, "last_name": user.last_name}
    shared = Person.objects.reads_shared(address)
    person = (
        Person.objects.with_address(address).first()
        or welcome_back(address, shared=shared, **names)
        or Person.objects.create(
            email=address,
            shared_mailbox=shared,
            **names,
            role=PersonRole.OTHER if user.is_staff else PersonRole.EMPLOYEE,
        )
    )
    if hasattr(person, "user") and person.user.pk != user.pk:
        raise ValueError(f"Person {person.pk} already has another account")
    user.person = person
    user.save(update_fields=["person"])
    return person
