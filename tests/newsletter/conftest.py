import pytest
from django.core.management import call_command


@pytest.fixture
def sign_in(client):
    """A function: sign in as a colleague with this role, or as one who may do all."""
    # Inline: this file is read before Django is set up.
    from django.contrib.auth.models import Group

    from tests.factories.members import StaffFactory

    call_command("seed_roles", verbosity=0)

    def as_role(role=None):
        user = StaffFactory(is_superuser=role is None)
        if role:
            user.groups.add(Group.objects.get(name=role.value))
        client.force_login(user)
        return user

    return as_role
