"""What several stories about looking after pages begin with."""

from datetime import datetime

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone

from members.enums import Role
from tests.factories.members import StaffFactory


def online(page, day: str):
    """As if the page had come online on that day."""
    moment = timezone.make_aware(datetime.fromisoformat(f"{day} 12:00"))
    type(page).objects.filter(pk=page.pk).update(first_published_at=moment)
    return page


def colleague(role=Role.EDITOR, **names):
    call_command("seed_roles", verbosity=0)
    user = StaffFactory(is_superuser=False, **names)
    user.groups.add(Group.objects.get(name=role.value))
    return user
