import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from newsletter.actions.dispatching import send_issue
from newsletter.models import Dispatch, Issue
from tests.factories.newsletter import (
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    prepared_issue,
    released_issue,
    sent_issue,
)

pytestmark = pytest.mark.django_db
INDEX = "/nieuwsbrief/"


@pytest.fixture
def reader():
    return SubscriptionFactory()


def test_an_empty_archive_shows_the_next_step(client):
    page = client.get(INDEX)
    assert "Het eerste nummer komt nog" in page.text
    assert reverse("newsletter:subscribe") in page.text


def test_what_went_out_is_in_the_archive_and_drafts_are_not(client, reader):
    sent, draft, prepared = sent_issue(), IssueFactory(), prepared_issue()
    page = client.get(INDEX)
    assert sent.title in page.text
    assert draft.title not in page.text
    assert prepared.title not in page.text
    for hidden in (draft, prepared, approved_issue()):
        assert client.get(hidden.get_absolute_url()).status_code == 404


def test_the_archive_shows_what_was_approved_and_not_what_was_typed_later(client, reader):
    issue = sent_issue(title="Zoals verstuurd")
    issue.title = "Later gewijzigd"
    issue.save_revision().publish()
    page = client.get(issue.get_absolute_url())
    assert "Zoals verstuurd</h1>" in page.text
    assert "toegankelijke loketten" in page.text


def test_the_online_link_works_from_the_first_mail_on(client, reader):
    issue = approved_issue()
    send_issue(issue, by=None)
    assert Dispatch.objects.get().state == "sending"
    assert client.get(issue.get_absolute_url()).status_code == 200


def test_the_archive_holds_no_personal_link(client, reader):
    page = client.get(sent_issue().get_absolute_url())
    assert reader.token not in page.text
    assert "0TOKEN" not in page.text


def test_issues_link_to_the_one_before_and_after(client, reader):
    first, second, third = sent_issue(), sent_issue(), sent_issue()
    page = client.get(second.get_absolute_url())
    assert first.get_absolute_url() in page.text
    assert third.get_absolute_url() in page.text


def test_an_issue_has_one_h1_and_no_style_of_its_own(client, reader):
    page = client.get(sent_issue().get_absolute_url())
    assert page.text.count("<h1") == 1
    assert "style=" not in page.text
    assert not page.cookies


def test_no_issue_hides_a_page_of_the_site():
    with pytest.raises(ValidationError, match="gebruikt de site zelf"):
        Issue(title="Inschrijven", slug="inschrijven").full_clean()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_queries_however_long(
    count, client, reader, django_assert_max_num_queries
):
    for _ in range(count):
        released_issue()
    client.get(INDEX + "?pagina=9")  # what the site itself looks up once
    with django_assert_max_num_queries(2):
        client.get(INDEX + f"?pagina=1&aantal={count}")
