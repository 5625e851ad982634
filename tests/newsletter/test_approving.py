import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from newsletter.actions.approving import approve, draft_of, has_changed_since
from newsletter.actions.dispatching import prepare, send_issue
from newsletter.enums import SendRefusal
from newsletter.models import Issue, IssueSnapshot
from newsletter.refusals import SendRefused
from tests.factories.members import StaffFactory
from tests.factories.newsletter import (
    INTRO,
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    prepared_issue,
    released_issue,
)

pytestmark = pytest.mark.django_db


def test_approval_freezes_what_was_saved_last():
    issue = IssueFactory(title="Eerste titel")
    issue.title = "Tweede titel"
    issue.save_revision()
    snapshot = approve(issue, by=None)
    assert snapshot.subject == "Tweede titel"
    assert "Tweede titel" in snapshot.html
    assert len(snapshot.sha256) == 64


def test_an_empty_issue_cannot_be_approved():
    with pytest.raises(SendRefused) as refused:
        approve(IssueFactory(body=[INTRO]), by=None)
    assert refused.value.refusal == SendRefusal.NOT_READY
    assert not IssueSnapshot.objects.exists()


def test_what_is_saved_later_is_not_in_it_until_approved_again():
    SubscriptionFactory()
    issue = approved_issue()
    issue.title = "Toch anders"
    issue.save_revision()
    issue.refresh_from_db()
    assert has_changed_since(issue.snapshot, issue)
    with pytest.raises(SendRefused) as refused:
        prepare(issue, by=None)
    assert refused.value.refusal == SendRefusal.CHANGED
    approve(issue, by=None)
    assert prepare(issue, by=None).snapshot.subject == "Toch anders"


def test_nothing_goes_out_without_approval():
    SubscriptionFactory()
    with pytest.raises(SendRefused) as refused:
        prepare(IssueFactory(), by=None)
    assert refused.value.refusal == SendRefusal.NOT_APPROVED


def test_an_issue_on_its_way_cannot_be_approved_again():
    SubscriptionFactory()
    issue = prepared_issue()
    with pytest.raises(SendRefused) as refused:
        approve(issue, by=None)
    assert refused.value.refusal == SendRefusal.ALREADY


@pytest.fixture
def workflow():
    workflow = Workflow.objects.create(name="Nalezen")
    task = GroupApprovalTask.objects.create(name="Coördinator leest na")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    return workflow


def test_a_workflow_that_approves_freezes_the_revision_it_approved(workflow):
    editor = StaffFactory()
    issue = IssueFactory(title="Wat nagelezen werd")
    state = workflow.start(issue, editor)
    issue.title = "Intussen gewijzigd"
    issue.save_revision(changed=False)
    state.current_task_state.refresh_from_db()
    approved = state.current_task_state.revision
    state.current_task_state.approve(user=editor)
    snapshot = IssueSnapshot.objects.get()
    assert snapshot.revision == approved
    assert snapshot.approved_by == editor.person


def test_publishing_alone_approves_nothing():
    issue = IssueFactory()
    issue.latest_revision.publish()
    assert not IssueSnapshot.objects.exists()


def retyped(issue, **values):
    """The same issue, as an editor saves it again: a revision, and the row stays what it was."""
    draft = draft_of(issue)
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision()
    return issue


def test_the_link_and_the_archive_follow_what_was_approved_last(client):
    SubscriptionFactory()
    issue = retyped(IssueFactory(title="Zonder naam"), title="Loket", slug="loket", number=77)
    snapshot = approve(issue, by=None)
    send_issue(issue, by=None)
    online = "/nieuwsbrief/loket/"
    assert f'{online}"' in snapshot.html
    assert "Nieuwsbrief 77" in client.get(online).text
    retyped(issue, title="Achteraf").latest_revision.publish()
    for page in ("/nieuwsbrief/", "/nieuwsbrief/rss.xml", "/zoeken/?q=loket"):
        assert "Loket</" in client.get(page).text, page
        assert "Achteraf" not in client.get(page).text, page


@pytest.mark.parametrize("same", [{"slug": "loket"}, {"number": 77}])
def test_two_drafts_with_one_address_are_not_both_approved(same):
    first, second = retyped(IssueFactory(), **same), retyped(IssueFactory(), **same)
    approve(first, by=None)
    with pytest.raises(SendRefused) as refused:
        approve(second, by=None)
    assert refused.value.refusal == SendRefusal.TAKEN
    assert IssueSnapshot.objects.get().issue == first


def test_a_change_to_what_left_says_that_it_is_not_in_it(client, sign_in):
    sign_in()
    SubscriptionFactory()
    issue = retyped(released_issue(), title="Achteraf")
    screen = client.get(reverse(Issue.snippet_viewset.get_url_name("send"), args=[issue.pk]))
    assert "zit niet in dit nummer" in screen.text
    form = client.get(reverse(Issue.snippet_viewset.get_url_name("edit"), args=[issue.pk]))
    assert "Dit nummer vertrok" in form.text
