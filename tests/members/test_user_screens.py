import pytest

from members.models import User
from tests.factories.members import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
USERS = "/beheer/users/"


def test_an_administrator_makes_and_changes_accounts_in_wagtail(client):
    client.force_login(StaffFactory())
    other = UserFactory()
    assert client.get(USERS).status_code == 200
    assert other.email in client.get(USERS, {"q": other.first_name}).text
    assert client.get(f"{USERS}edit/{other.pk}/").status_code == 200
    answer = client.post(
        f"{USERS}new/",
        {
            "email": "nieuw@vvsg.example",
            "first_name": "Nieuwe",
            "last_name": "Collega",
            "password1": "vloertegel-9",
            "password2": "vloertegel-9",
            "is_superuser": "",
        },
    )
    assert answer.status_code == 302, answer.context["form"].errors
    assert User.objects.get(email="nieuw@vvsg.example").check_password("vloertegel-9")


def test_ones_own_settings_in_wagtail_open(client):
    client.force_login(StaffFactory())
    answer = client.get("/beheer/account/")
    assert answer.status_code == 200
    # An address that nobody proved would be an account for somebody else's mailbox.
    assert 'type="email"' not in answer.text
    assert 'type="password"' not in answer.text
