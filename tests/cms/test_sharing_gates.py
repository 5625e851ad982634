"""The three gates of a shared practice: who may, in one click, and what happens in silence."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState, Workflow, WorkflowState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.actions.proposal_gates import (
    chase,
    decide_in_silence,
    gates_for,
    pass_gates,
    send_back,
    stop,
)
from cms.actions.site import seed_gates
from cms.models import PracticeGate, PracticePage, PracticeProposal, ProposalRemark
from cms.proposal_collectors import monday_lines
from cms.proposal_enums import Gate, ProposalRefusal, ProposalRefused, ProposalState
from cms.tasks import chase_proposals
from members import purging, slots
from members.actions.addresses import change_address
from members.actions.erasing import erase
from members.actions.organisations import link_typed_organisation
from members.actions.roles import seed_roles
from members.enums import Role
from members.models import OutboxMail
from tests.cms.sharing import SHARE, mails
from tests.factories.cms import PracticeIndexPageFactory
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory, UserFactory
from tests.factories.proposals import TYPED, before_owner, draft, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home):
    return PracticeIndexPageFactory()


def colleague(*roles):
    groups = seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.set([groups[role] for role in roles])
    return user


def review(proposal) -> str:
    return f"/beheer/praktijken/ingezonden/lees/{proposal.pk}/"


def refusal(verb, *arguments, **named) -> ProposalRefusal:
    with pytest.raises(ProposalRefused) as refused:
        verb(*arguments, **named)
    return refused.value.refusal


def test_the_gates_are_seeded_once(db):
    seed_gates()
    PracticeGate.objects.filter(gate=Gate.CONTENT).update(name="Kennisploeg")
    Workflow.objects.update(name="Delen")
    workflow = seed_gates()
    assert (
        Workflow.objects.filter(workflow_tasks__task__practicegate__isnull=False).distinct().get()
        == workflow
    )
    assert [task.name for task in workflow.tasks] == [
        *("Redactie", "Kennisploeg", "Akkoord van de eigenaar"),
    ]


def test_one_click_passes_two_gates_and_mails_once(client, site):
    proposal, _ = sent()
    user = colleague(Role.EDITOR, Role.ADVISER)
    client.force_login(user)
    html = client.get(review(proposal)).text
    assert "Keur goed tot en met Inhoudelijk" in html
    assert "Akkoord van de eigenaar</button>" not in html
    client.post(review(proposal), {"doe": "goed", "poort": "content"})
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.OWNER
    assert proposal.edited_at
    assert proposal.checked_at
    assert mails() == ["proposal_received", "proposal_checked"]
    approved = TaskState.objects.filter(status="approved")
    assert set(approved.values_list("finished_by", flat=True)) == {user.pk}


def test_each_role_passes_its_own_gate_and_nobody_the_owners(site):
    proposal, _ = sent()
    editor, adviser = colleague(Role.EDITOR), colleague(Role.ADVISER)
    assert gates_for(editor, proposal) == [Gate.EDITING]
    assert gates_for(adviser, proposal) == []
    assert gates_for(colleague(Role.COORDINATOR), proposal) == [Gate.EDITING, Gate.CONTENT]
    allow = {"through": Gate.CONTENT, "by": editor.person}
    assert refusal(pass_gates, proposal, **allow) == ProposalRefusal.NOT_ALLOWED
    remarks = {"title": "Korter?"}
    assert (
        refusal(send_back, proposal, remarks=remarks, by=adviser.person)
        == ProposalRefusal.NOT_ALLOWED
    )
    pass_gates(proposal, through=Gate.EDITING, by=editor.person)
    again = {"through": Gate.EDITING, "by": editor.person}
    assert refusal(pass_gates, proposal, **again) == ProposalRefusal.MOVED_ON
    pass_gates(proposal, through=Gate.CONTENT, by=adviser.person)
    by = StaffFactory().person
    assert refusal(pass_gates, proposal, through=Gate.OWNER, by=by) == ProposalRefusal.OWNERS_OWN


def test_a_draft_is_its_owners_alone_and_outsiders_read_nothing(client, site):
    unsent, _ = draft(title="Geheim ontwerp")
    proposal, _ = sent()
    user = colleague(Role.EDITOR)
    client.force_login(user)
    assert "Geheim ontwerp" not in client.get("/beheer/praktijken/ingezonden/").text
    assert client.get(review(unsent)).status_code == 404
    user.groups.set(Group.objects.filter(name=Role.ORGANISER))
    assert client.get(review(proposal)).status_code == 302


def test_approving_in_the_editor_of_the_page_moves_it_too(client, site):
    proposal, _ = sent()
    client.force_login(colleague(Role.EDITOR))
    state = WorkflowState.objects.get().current_task_state
    address = f"/beheer/pages/workflow/action/{proposal.page_id}/approve/{state.pk}/"
    client.post(address, {"comment": ""})
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.CONTENT
    assert mails()[-1] == "proposal_edited"


def test_publishing_in_the_editor_does_not_pass_by_the_owner(client, site):
    proposal, _ = sent()
    client.force_login(colleague(Role.EDITOR))
    page = PracticePage.objects.get()
    typed = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": "Korter gezegd.",
            **{name: rich_text("") for name in ("why", "goals", "building_blocks")},
            **{name: rich_text("") for name in ("conditions", "lessons")},
            "approach": streamfield([("paragraph", rich_text("<p>Wat we deden.</p>"))]),
            "results": streamfield([]),
            "attachments": streamfield([]),
            "comments": inline_formset([]),
        }
    )
    editor = f"/beheer/pages/{page.pk}/edit/"
    answer = client.post(editor, {**typed, "action-publish": "1"})
    assert answer.url == review(proposal)
    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision_as_object().summary == "Korter gezegd."  # kept all the same
    many = client.post(f"/beheer/bulk/wagtailcore/page/publish/?id={page.pk}")
    assert many.url == review(proposal)
    assert not PracticePage.objects.get().live


def test_while_the_owner_reads_nobody_changes_the_text(client, site):
    proposal, _ = before_owner()
    page = PracticePage.objects.get()
    assert page.get_lock().for_user(StaffFactory())
    assert page.get_lock().for_user(colleague(Role.COORDINATOR))
    adviser = {"remarks": {"": "Ik."}, "by": colleague(Role.ADVISER).person}
    assert refusal(send_back, proposal, **adviser) == ProposalRefusal.NOT_ALLOWED
    send_back(proposal, remarks={"": "Toch nog dit."}, by=colleague(Role.EDITOR).person)
    assert PracticePage.objects.get().get_lock() is None


def test_a_remark_is_demanded_and_what_was_typed_stays(client, site):
    proposal, _ = sent()
    client.force_login(colleague(Role.EDITOR))
    empty = client.post(review(proposal), {"doe": "terug", "opmerking-title": " "})
    assert "Schrijf bij minstens één veld" in empty.text
    assert not ProposalRemark.objects.exists()
    kept = client.post(review(proposal), {"doe": "stop", "reden": "", "opmerking-title": "Korter?"})
    assert ">Korter?</textarea>" in kept.text


def test_ten_working_days_of_silence_give_a_reminder_then_a_logged_decision(client, site):
    with time_machine.travel("2026-05-05 08:00Z", tick=False):  # a Tuesday; 14 May is a holiday
        proposal, token = before_owner()
        boss = colleague(Role.COORDINATOR).person
        assert proposal.silent_until.isoformat() == "2026-05-20"
    with time_machine.travel("2026-05-20 08:00Z", tick=False):
        chase_proposals()
        assert mails()[-1] == "proposal_checked"
        why = {"note": "Ze zijn verhuisd.", "by": boss}
        assert refusal(decide_in_silence, proposal, **why) == ProposalRefusal.TOO_EARLY
    with time_machine.travel("2026-05-21 08:00Z", tick=False):
        assert refusal(decide_in_silence, proposal, **why) == ProposalRefusal.TOO_EARLY
        assert chase() == 1
        assert chase() == 0
        assert mails()[-1] == "proposal_reminder"
        assert [line.permission for line in monday_lines()] == ["cms.decide_proposal"]
        empty = {"note": " ", "by": boss}
        assert refusal(decide_in_silence, proposal, **empty) == ProposalRefusal.NO_REASON
        client.force_login(boss.user)
        client.post(review(proposal), {"doe": "beslis", "waarom": "Ze zijn verhuisd."})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == (ProposalState.PUBLISHED, boss)
    assert PageLogEntry.objects.filter(action="cms.proposal_decided").count() == 1
    page = PracticePage.objects.get()
    assert page.live
    assert TYPED["contact_name"] not in Client().get(page.url).text  # they never agreed to it
    assert "beslist door onze ploeg" in Client().get(f"{SHARE}{token}/").text
    assert mails()[-1] == "proposal_published"


def test_who_may_not_decide_does_not_even_in_silence(client, site):
    proposal, _ = before_owner()
    PracticeProposal.objects.update(
        waiting_since=timezone.now() - timedelta(days=40), reminded_at=timezone.now()
    )
    client.force_login(colleague(Role.EDITOR, Role.ADVISER))
    assert "Beslissen zonder antwoord" not in client.get(review(proposal)).text
    client.post(review(proposal), {"doe": "beslis", "waarom": "Zomaar."})
    client.post(review(proposal), {"doe": "stop", "reden": "Zomaar."})
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.OWNER


def test_stopping_tells_the_owner_why_and_leaves_a_draft(client, site):
    proposal, token = sent()
    by = colleague(Role.COORDINATOR).person
    assert refusal(stop, proposal, reason="", by=by) == ProposalRefusal.NO_REASON
    stop(proposal, reason="Dit is reclame voor een product.", by=by)
    last = OutboxMail.objects.latest("pk")
    assert last.template == "proposal_stopped"
    assert "reclame" in last.body_text
    assert "We gaan hier niet mee verder" in client.get(f"{SHARE}{token}/").text
    assert not PracticePage.objects.get().live
    assert refusal(stop, proposal, reason="Nog eens.", by=by) == ProposalRefusal.MOVED_ON


def test_a_workflow_stopped_in_the_editor_and_a_page_thrown_away_end_it(site):
    proposal, _ = sent()
    WorkflowState.objects.get().cancel()
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.STOPPED
    other, _ = sent(title="Een andere bank")
    other.page.delete()
    other.refresh_from_db()
    assert (other.state, other.page) == (ProposalState.STOPPED, None)


def test_publishing_an_older_draft_moves_no_gate(client, site):
    _, token = before_owner()
    page = PracticePage.objects.get()
    older = page.get_latest_revision()
    version = client.get(f"{SHARE}{token}/").context["version"]
    client.post(f"{SHARE}{token}/", {"doe": "akkoord", "versie": version})
    facts = PracticeProposal.objects.values().get()
    page.refresh_from_db()
    page.summary = "Later verbeterd."
    page.save_revision().publish()
    older.publish()
    assert PracticeProposal.objects.values().get() == facts


def test_what_waits_is_told_to_whoever_may_act(site):
    sent()
    sent(title="Nog een bank")
    lines = slots.monday_mail.collect(user=None)
    (line,) = [line for line in lines if line.permission == "cms.pass_editing"]
    assert (line.count, line.text) == (2, "ingezonden praktijken wachten op de redactie")
    assert not [line for line in lines if "nog niet online" in line.text], "told of once"


def test_a_longer_list_asks_no_more_questions(client, site, django_assert_max_num_queries):
    client.force_login(StaffFactory())

    def questions():
        with django_assert_max_num_queries(80) as captured:
            assert client.get("/beheer/praktijken/ingezonden/").status_code == 200
        return len(captured)

    sent()
    questions()
    one = questions()
    before_owner(title="Twee")
    sent(title="Drie")
    assert questions() == one
    sheet = client.get("/beheer/praktijken/ingezonden/?export=csv")
    assert b"Een bank op elke straathoek" in b"".join(sheet.streaming_content)


def test_erasing_the_owner_stops_what_is_under_way_and_keeps_the_text(site):
    person = PersonFactory(first_name="Rik", last_name="Maes", email=TYPED["email"])
    other, _ = sent(title="Iets anders", email="an@elders.example", contact_name="An Wit")
    proposal, _ = before_owner(approach="Bel Rik Maes, hij weet het.")
    unsent, _ = draft()
    told = slots.export_person.collect(person=person)
    (mine,) = [each for each in told if each.label == "Praktijken die je deelt"]
    assert len(mine.rows) == 2
    erase(person, by=person)
    assert not PracticeProposal.objects.filter(pk=unsent.pk).exists()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.email) == (ProposalState.STOPPED, "")
    assert "Rik" not in str(proposal.answers) + str(proposal.handed_in)
    assert "hij weet het" in proposal.answers["approach"]
    other.refresh_from_db()
    assert other.state == ProposalState.EDITING


def test_how_it_came_online_goes_a_year_later_and_the_page_stays(site):
    proposal, _ = sent()
    stop(proposal, reason="Dubbel.", by=StaffFactory().person)
    PracticeProposal.objects.update(finished_at=timezone.now() - timedelta(days=366))
    purging.run("practice_proposals")
    assert not PracticeProposal.objects.exists()
    assert PracticePage.objects.count() == 1


def test_a_board_that_was_typed_is_linked_by_colleagues_and_so_is_the_page(site):
    proposal, _ = sent()
    assert "Bankdorp" in [each.typed for each in slots.typed_organisations.collect()]
    board = OrganisationFactory(name="Nieuw-Bankdorp")
    link_typed_organisation("bankdorp", board, by=StaffFactory().person)
    proposal.refresh_from_db()
    assert (proposal.organisation, proposal.organisation_typed) == (board, "")
    assert proposal.page.get_latest_revision_as_object().organisation == board
    assert slots.typed_organisations.collect() == []


def test_another_address_gets_the_practice_and_old_links_stop(client, site):
    person = PersonFactory(email=TYPED["email"])
    proposal, token = sent()
    change_address(person, "rik@elders.example", by=StaffFactory().person)
    proposal.refresh_from_db()
    assert proposal.email == "rik@elders.example"
    assert client.get(f"{SHARE}{token}/").status_code == 404
    assert SHARE in OutboxMail.objects.get(to="rik@elders.example").body_text
