"""Approving and sending may be the same person, unless the association asks for four eyes."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from members.enums import Role
from newsletter.actions.approving import approve
from newsletter.actions.dispatching import prepare, send_issue
from newsletter.enums import DispatchState, SendRefusal
from newsletter.models import Delivery, Dispatch
from newsletter.refusals import SendRefused
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.newsletter import IssueFactory, SubscriptionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver():
    return PersonFactory()


@pytest.fixture
def issue(approver):
    SubscriptionFactory()
    made = IssueFactory()
    approve(made, by=approver)
    return made


def test_by_default_one_person_does_both(issue, approver):
    send_issue(issue, by=approver)
    assert Dispatch.objects.get().state == DispatchState.SENDING


@pytest.mark.parametrize("verb", [prepare, send_issue])
def test_with_four_eyes_the_approver_does_not_send(settings, issue, approver, verb):
    settings.NEWSLETTER_FOUR_EYES = True
    with pytest.raises(SendRefused) as refused:
        verb(issue, by=approver)
    assert refused.value.refusal is SendRefusal.SAME_PERSON
    assert not Dispatch.objects.exists()
    assert not Delivery.objects.exists()


def test_with_four_eyes_the_approver_does_not_release_what_a_colleague_prepared(
    settings, issue, approver
):
    settings.NEWSLETTER_FOUR_EYES = True
    prepare(issue, by=PersonFactory())
    with pytest.raises(SendRefused):
        send_issue(issue, by=approver)
    assert Dispatch.objects.get().state == DispatchState.PREPARED


def test_with_four_eyes_a_colleague_sends(settings, issue):
    settings.NEWSLETTER_FOUR_EYES = True
    send_issue(issue, by=PersonFactory())
    assert Dispatch.objects.get().state == DispatchState.SENDING


def test_the_screen_says_why_and_nothing_leaves(client, settings):
    call_command("seed_roles", verbosity=0)
    settings.NEWSLETTER_FOUR_EYES = True
    colleague = UserFactory(is_staff=True)
    colleague.groups.set(colleague.groups.model.objects.filter(name=Role.COMMUNICATION))
    client.force_login(colleague)
    SubscriptionFactory()
    issue = IssueFactory()
    approve(issue, by=colleague.person)
    url = reverse("wagtailsnippets_newsletter_issue:send", args=[issue.pk])
    page = client.post(url, {"doe": "stuur", "zeker": "1"}, follow=True)
    assert SendRefusal.SAME_PERSON.label in page.text
    assert not Dispatch.objects.exists()
