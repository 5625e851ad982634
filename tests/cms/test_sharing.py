"""Sharing a practice without an account, from the first word to the page that is online."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.actions.proposal_gates import chase, pass_gates
from cms.actions.site import seed_gates
from cms.models import PracticePage, PracticeProposal
from cms.proposal_enums import Gate, ProposalState
from members import purging
from members.models import OutboxMail
from tests.cms.sharing import SHARE, link_in_last_mail, mails, post
from tests.factories.cms import (
    PracticeIndexPageFactory,
    TargetGroupFactory,
    WorkFormFactory,
)
from tests.factories.members import OrganisationFactory, StaffFactory
from tests.factories.proposals import TYPED, before_owner, draft, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home):
    seed_gates()
    return PracticeIndexPageFactory()


def road(html) -> str:
    return re.sub(
        r"\s+", " ", re.sub(r"<[^>]+>", " ", re.search(r'<ol class="road".*?</ol>', html, re.S)[0])
    )


def test_a_practice_from_a_closed_browser_to_online(client, site):
    """Scenario 3: kept, found again, sent, returned with two remarks, mended, accepted."""
    half = {"approach": "", "themes": [], "summary": ""}
    kept = post(client, SHARE, "later", **half)
    assert "rik.maes@bankdorp.example" in kept.text
    assert mails() == ["proposal_kept"]

    author = Client()  # the browser was closed: no cookie, only the mail
    mailed = link_in_last_mail()
    shown = author.get(mailed)
    assert 'value="Een bank op elke straathoek"' in shown.text
    assert PracticeProposal.objects.get().state == ProposalState.DRAFT

    done = post(author, mailed, "verstuur")
    assert mails()[1:] == ["proposal_received"]
    assert "Redactie nu: we lezen" in road(done.text)
    page = PracticePage.objects.get()
    assert not page.live
    assert page.theme_disability
    assert "<ul><li>eerst luisteren</li><li>dan tekenen</li></ul>" in str(page.approach)

    staff = Client()
    colleague = StaffFactory()
    staff.force_login(colleague)
    proposal = PracticeProposal.objects.get()
    review = f"/beheer/praktijken/ingezonden/lees/{proposal.pk}/"
    assert proposal.title in staff.get("/beheer/praktijken/ingezonden/").text
    remarks = {
        "opmerking-summary": "Hoeveel mensen zitten er?",
        "opmerking-cost": "Wat kostte een bank?",
    }
    staff.post(review, {"doe": "terug", **remarks})
    assert mails()[2:] == ["proposal_returned"]

    again = author.get(link_in_last_mail())
    for field, text in (("summary", "Hoeveel mensen"), ("cost", "Wat kostte een bank?")):
        described = re.search(rf'id="id_{field}"[^>]*aria-describedby="([^"]*)"', again.text)
        described = described or re.search(
            rf'aria-describedby="([^"]*)"[^>]*id="id_{field}"', again.text
        )
        beside = described[1].split()[-1]
        assert text in re.search(rf'id="{beside}">(.*?)</div>', again.text, re.S)[1]
    assert "Redactie" in road(again.text)

    first = page.get_latest_revision()
    post(author, link_in_last_mail(), "verstuur", summary="Dertig mensen per dag.", cost="€ 900")
    assert mails()[3:] == ["proposal_received"]
    page.refresh_from_db()
    last = page.get_latest_revision()
    compared = staff.get(f"/beheer/pages/{page.pk}/revisions/compare/{first.pk}...{last.pk}/")
    assert "Dertig mensen per dag." in compared.text
    assert not proposal.remarks.open().exists()
    assert "Verwerkt" in staff.get(review).text

    staff.post(review, {"doe": "goed", "poort": "editing"})
    assert "Redactie akkoord op" in road(author.get(mailed).text)
    staff.post(review, {"doe": "goed", "poort": "content"})
    assert mails()[4:] == ["proposal_edited", "proposal_checked"]
    asked = author.get(link_in_last_mail())
    assert "Dertig mensen per dag." in asked.text
    assert "Akkoord van de eigenaar nu:" in road(asked.text)
    page.refresh_from_db()
    assert not page.live
    assert TYPED["email"] in asked.text
    assert not page.get_latest_revision_as_object().contact_agreed  # nobody proved it yet

    author.post(link_in_last_mail(), {"doe": "akkoord", "versie": asked.context["version"]})
    assert mails()[6:] == ["proposal_published"]
    page.refresh_from_db()
    assert page.live
    online = Client().get(page.url).text
    assert "Dertig mensen per dag." in online
    assert "rik.maes@bankdorp.example" in online  # they ticked that it may
    assert "Akkoord van de eigenaar akkoord op" in road(author.get(mailed).text)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_the_list_of_practices_leads_to_the_form_and_the_form_is_not_kept(client, site):
    html = client.get("/praktijken/").text
    assert f'href="{SHARE}"' in html
    response = client.get(SHARE)
    assert "no-store" in response["Cache-Control"]
    assert 'name="website"' in response.text


def test_every_answer_lands_on_the_page(client, site):
    TargetGroupFactory(slug="ouderen", name="Ouderen")
    WorkFormFactory(slug="plan", name="Beleidsplan")
    board = OrganisationFactory(name="Bankdorp")
    rest = {
        "organisation": board.full_name,
        "target_groups": ["ouderen"],
        "work_form": "plan",
        "since": "2024",
        "lessons": "Vraag eerst.\n1. bellen\n2. gaan",
        "results": "Meer volk.",
        "is_lesson": "on",
        "holder": "Databank Noord",
        "address_elsewhere": "https://noord.example/bank",
    }
    post(client, SHARE, "verstuur", **rest)
    page = PracticePage.objects.get()
    page = page.get_latest_revision_as_object()
    assert page.organisation == board
    assert [group.slug for group in page.target_groups.all()] == ["ouderen"]
    assert (page.work_form.slug, page.since, page.is_lesson) == ("plan", 2024, True)
    assert page.lessons == "<p>Vraag eerst.</p><ol><li>bellen</li><li>gaan</li></ol>"
    assert (page.holder, page.address_elsewhere) == ("Databank Noord", rest["address_elsewhere"])
    assert page.contact_email == TYPED["email"]


def test_get_changes_nothing_and_what_lies_with_us_is_not_overwritten(
    client, site, django_assert_max_num_queries
):
    proposal, token = before_owner()
    address = f"{SHARE}{token}/"
    before = PracticeProposal.objects.values().get()
    with django_assert_max_num_queries(20):
        client.get(address)
    with django_assert_max_num_queries(20):
        client.get(SHARE)
    assert PracticeProposal.objects.values().get() == before
    answer = post(client, address, "verstuur", title="Iets heel anders")
    assert "ligt nu bij ons" in answer.text
    proposal.refresh_from_db()
    assert proposal.title == TYPED["title"]


def test_the_owner_agrees_with_what_they_read_and_with_nothing_else(client, site):
    proposal, token = before_owner()
    address = f"{SHARE}{token}/"
    read = client.get(address).context["version"]
    page = proposal.page.get_latest_revision_as_object()
    page.summary = "Intussen anders."
    page.save_revision()
    refused = client.post(address, {"doe": "akkoord", "versie": read}, follow=True)
    assert "wijzigde terwijl je las" in refused.text
    for no_version in ("9" * 5000, "²"):
        client.post(address, {"doe": "akkoord", "versie": no_version})
    assert not PracticePage.objects.get().live
    client.post(address, {"doe": "akkoord", "versie": refused.context["version"]})
    assert PracticePage.objects.get().summary == "Intussen anders."


def test_the_owner_may_change_instead_and_all_gates_look_again(client, site):
    proposal, token = before_owner()
    address = f"{SHARE}{token}/"
    count = OutboxMail.objects.count()
    answer = client.post(address, {"doe": "aanpassen"}, follow=True)
    assert "Verstuur je praktijk" in answer.text
    assert OutboxMail.objects.count() == count  # they know what they did
    post(client, address, "verstuur", summary="Beter.")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.edited_at) == (ProposalState.EDITING, None)
    states = WorkflowState.objects.order_by("pk").values_list("status", flat=True)
    assert list(states) == ["cancelled", "in_progress"]


def test_what_a_colleague_mended_on_the_page_survives_the_next_version(client, site):
    proposal, token = sent()
    page = proposal.page.get_latest_revision_as_object()
    page.title, page.cost = "Een bank om de honderd meter", "ongeveer € 900"
    page.save_revision()
    state = WorkflowState.objects.get().current_task_state
    state.reject(comment="Mag de zin korter?")
    shown = client.get(f"{SHARE}{token}/")
    assert "Mag de zin korter?" in shown.text
    post(client, f"{SHARE}{token}/", "verstuur", summary="Zitten kan overal.")
    page = PracticePage.objects.get().get_latest_revision_as_object()
    assert (page.title, page.cost) == ("Een bank om de honderd meter", "ongeveer € 900")
    assert page.summary == "Zitten kan overal."


def test_a_draft_is_warned_of_and_goes_after_sixty_days(client, site):
    proposal, token = draft()
    draft(email="")
    rows = PracticeProposal.objects.all()
    rows.update(saved_at=timezone.now() - timedelta(days=54))
    chase()
    chase()
    assert mails() == ["proposal_expiring"]
    rows.update(saved_at=timezone.now() - timedelta(days=61))
    proposal, _ = sent()
    purging.run("practice_drafts")
    assert list(rows) == [proposal]
    assert client.get(f"{SHARE}{token}/").status_code == 404


def test_a_draft_can_be_thrown_away_and_what_was_sent_cannot(client, site):
    _, token = draft()
    client.post(f"{SHARE}{token}/", {"doe": "weg"})
    assert not PracticeProposal.objects.exists()
    _, token = sent()
    client.post(f"{SHARE}{token}/", {"doe": "weg"})
    assert PracticeProposal.objects.count() == 1


def test_no_name_shows_where_the_owner_did_not_tick_it(client, site):
    _, token = before_owner(contact_agreed=False)
    asked = client.get(f"{SHARE}{token}/")
    assert "Je gegevens komen niet op de site" in asked.text
    client.post(f"{SHARE}{token}/", {"doe": "akkoord", "versie": asked.context["version"]})
    html = client.get(PracticePage.objects.get().url).text
    assert "Rik Maes" not in html
    assert TYPED["email"] not in html


def test_passing_twice_is_a_sentence_and_no_error(site):
    proposal, _ = sent()
    by = StaffFactory().person
    pass_gates(proposal, through=Gate.EDITING, by=by)
    assert mails()[-1] == "proposal_edited"
