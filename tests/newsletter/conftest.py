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


@pytest.fixture
def mailchimp(settings, monkeypatch):
    """A fake of Mailchimp, and this site sending its newsletter by it."""
    # Inline: this file is read before Django is set up.
    from tests.newsletter.mailchimp_fake import LIST, SECRET, FakeMailchimp

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with FakeMailchimp() as fake:
        settings.NEWSLETTER_WAY_OUT = "mailchimp"
        settings.MAILCHIMP = {
            "api_key": "k-us1",
            "list": LIST,
            "webhook_secret": SECRET,
            "signing_key": "",
            "timeout": 0.4,
            "url": fake.url,
        }
        yield fake
    assert fake.complaints == []
    assert fake.most_at_once <= 10
