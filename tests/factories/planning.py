"""People who read the plan."""

import itertools

from django.contrib.auth.models import Permission
from django.db.models import Q

from members.models import Person, User

numbers = itertools.count(1)


def plan_reader(*, superuser: bool = False) -> User:
    """A colleague who may enter the staff screens and read the plan."""
    address = f"lezer{next(numbers)}@vvsg.example"
    person = Person.objects.create(email=address, first_name="Lee", last_name="Zer")
    user = User.objects.create_user(address, person=person, is_staff=True, is_superuser=superuser)
    granted = Q(codename="access_admin") | Q(
        content_type__app_label="planning", codename__startswith="view_"
    )
    user.user_permissions.set(Permission.objects.filter(granted))
    return user
