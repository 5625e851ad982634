import pytest
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from newsletter.actions.approving import approve, has_changed_since
from newsletter.actions.dispatching import prepare
from newsletter.enums import SendRefusal
from newsletter.models import IssueSnapshot
from newsletter.refusals import SendRefused
from tests.factories.members import StaffFactory
from tests.factories.newsletter import (
    INTRO,
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    prepared_issue,
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
