"""Starting an issue: the subject is enough."""

import pytest
from django.urls import reverse

from newsletter.models import Issue
from tests.factories.members import StaffFactory
from tests.factories.newsletter import IssueFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def add(client):
    client.force_login(StaffFactory(is_superuser=True))

    def post(**fields):
        form = {"number": "40", "title": "Een nieuw begin", "preview_text": "", "slug": ""}
        form |= {"body-count": "0", **fields}
        return client.post(reverse(Issue.snippet_viewset.get_url_name("add")), form, follow=True)

    return post


def test_an_issue_without_an_address_gets_one_from_its_subject(add):
    add()
    assert Issue.objects.get().slug == "een-nieuw-begin"


def test_a_subject_that_came_before_gets_its_number_in_the_address(add):
    IssueFactory(slug="een-nieuw-begin", number=39)
    add()
    assert Issue.objects.get(number=40).slug == "een-nieuw-begin-40"


def test_an_address_of_the_site_itself_is_refused(add):
    assert "Dit webadres gebruikt de site zelf" in add(slug="bevestigen").text
    assert not Issue.objects.exists()
