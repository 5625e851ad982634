"""A page planned for later appears by itself, and one with an end goes."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from cms.tasks import publish_scheduled
from tests.factories.cms import NewsPageFactory

pytestmark = pytest.mark.django_db


def test_a_planned_message_appears_at_its_moment(home, client, django_capture_on_commit_callbacks):
    now = timezone.now()
    page = NewsPageFactory(title="Morgen pas", live=False)
    page.go_live_at = now + timedelta(hours=1)
    page.save_revision().publish()

    publish_scheduled()
    assert client.get(page.url).status_code == 404

    with time_machine.travel(now + timedelta(hours=2), tick=False):
        with django_capture_on_commit_callbacks(execute=True):
            publish_scheduled()
        assert client.get(page.url).status_code == 200


def test_an_expired_message_goes(home, client, django_capture_on_commit_callbacks):
    now = timezone.now()
    page = NewsPageFactory(expire_at=now + timedelta(hours=1))
    client.get(page.url)

    with time_machine.travel(now + timedelta(hours=2), tick=False):
        with django_capture_on_commit_callbacks(execute=True):
            publish_scheduled()
        assert client.get(page.url).status_code == 404
