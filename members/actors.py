from members.addresses import is_shared_mailbox, normalise_address
from members.enums import PersonRole
from members.models import Person


def person_of(user) -> Person:
    """The person behind an account; made at first need, so that every actor has one."""
    if user.person_id:
        return user.person
    address = normalise_address(user.email)
    person = Person.objects.with_address(address).first() or Person.objects.create(
        email=address,
        shared_mailbox=is_shared_mailbox(address),
        first_name=user.first_name,
        last_name=user.last_name,
        role=PersonRole.OTHER if user.is_staff else PersonRole.EMPLOYEE,
    )
    if hasattr(person, "user") and person.user.pk != user.pk:
        raise ValueError(f"Person {person.pk} already has another account")
    user.person = person
    user.save(update_fields=["person"])
    return person
