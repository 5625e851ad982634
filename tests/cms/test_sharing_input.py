"""What people type, paste and send along: nothing is lost, little is refused, and in words."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cms.actions.site import seed_gates
from cms.models import PracticePage, PracticeProposal, ProposalFile, ProposalLink
from cms.pasted_text import as_markup, clean_pasted
from cms.proposal_enums import ProposalState
from cms.similar_titles import likeness
from tests.cms.sharing import SHARE, link_in_last_mail, mails, post
from tests.factories.cms import PracticeIndexPageFactory, PracticePageFactory
from tests.factories.members import StaffFactory
from tests.factories.proposals import TYPED, draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    seed_gates()
    return PracticeIndexPageFactory()


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Een\r\n\r\n\r\n\r\ntwee\xa0drie", "Een\n\ntwee drie"),
        ("\uf0b7\tbellen\n·  mailen\no\tgaan", "- bellen\n- mailen\n- gaan"),
        ("ge\xadlijke\u200b kansen", "gelijke kansen"),
        ("3 < 5 en 7 > 2", "3 < 5 en 7 > 2"),
        ("<style>p {color: red}</style><p>Tekst &amp; uitleg</p>", "Tekst & uitleg"),
        ("<ul><li>een\n lange lijn</li><li>twee</li></ul>", "- een lange lijn\n\n- twee"),
        ("<![if !supportLists]>1.<![endif]> <o:p>x</o:p>", "1. x"),
    ],
)
def test_what_was_pasted_is_brought_back_to_its_words(pasted, kept):
    assert clean_pasted(pasted) == kept


def test_words_become_paragraphs_and_lists_and_never_markup():
    assert as_markup("Een <b\n\n- a\n\n- b & c\n1. x\n2. y\nslot") == (
        "<p>Een &lt;b</p><ul><li>a</li><li>b &amp; c</li></ul>"
        "<ol><li>x</li><li>y</li></ol><p>slot</p>"
    )
    assert as_markup("") == ""


def test_titles_are_alike_whatever_their_accents_capitals_and_small_words():
    assert likeness("Eén bánk, in het park", "een BANK in het park!") == 1
    assert likeness("De bank in het park", "Een bank voor het park") == 1
    assert likeness("Een bank in het park", "Een loket in elke wijk") == 0
    assert likeness("", "Een bank") == 0


def test_only_five_answers_are_demanded_and_nothing_typed_is_lost(client, site):
    response = client.post(SHARE, {"cost": "€ 12", "why": "Omdat het kon.", "doe": "verstuur"})
    assert set(response.context["form"].errors) == {
        *("title", "summary", "approach", "themes", "contact_name", "email"),
    }
    assert 'value="€ 12"' in response.text
    assert "Omdat het kon." in response.text
    assert not PracticeProposal.objects.exists()  # a stranger's slips make no rows

    post(client, SHARE, "later", title="Half", approach="")
    address = link_in_last_mail()
    wrong = client.post(address, {"title": "Half", "why": "Al veel getypt.", "doe": "verstuur"})
    assert wrong.context["form"].errors
    assert "Al veel getypt." in Client().get(address).text  # kept, though it was not right


def test_text_from_word_is_cleaned(client, site):
    word = (
        "<!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoNormal>Tien&nbsp;banken."
        "<o:p></o:p></p>\n<p>·\xa0\xa0in het park</p>"
    )
    post(client, SHARE, "verstuur", approach=word, title="<b>Bank</b>")
    page = PracticePage.objects.get()
    assert page.title == "Bank"
    assert page.approach[0].value.source == "<p>Tien banken.</p><ul><li>in het park</li></ul>"
    assert "Mso" not in Client().get(link_in_last_mail()).text


def test_a_title_that_looks_like_another_is_suggested_and_never_blocks(client, site):
    known = PracticePageFactory(title="Een bánk op elke straathoek!")
    PracticePageFactory(title="Een loket in elke wijk")
    saved = client.post(SHARE, TYPED | {"doe": "bewaar"}, headers={"accept": "application/json"})
    assert saved.json()["similar"] == [{"title": known.title, "url": known.url}]
    done = post(client, saved.json()["url"], "verstuur")
    assert PracticeProposal.objects.get().state == ProposalState.EDITING
    assert done.status_code == 200


def test_the_script_keeps_a_draft_as_unfinished_as_it_is(client, site):
    json = {"accept": "application/json"}
    first = client.post(SHARE, {"title": "Ba", "email": "rik@", "doe": "bewaar"}, headers=json)
    address = first.json()["url"]
    assert "Bewaard om" in first.json()["text"]
    client.post(address, {"title": "Bank", "since": "20x", "doe": "bewaar"}, headers=json)
    proposal = PracticeProposal.objects.get()
    assert (proposal.title, proposal.answers["since"]) == ("Bank", "20x")
    assert ProposalLink.objects.count() == 1
    assert mails() == []
    for _ in range(25):  # an hour of typing does not shut the door on sending it
        client.post(address, TYPED | {"doe": "bewaar"}, headers=json)
    unready = client.post(address, {"title": "\0Bank", "doe": "verstuur"}, headers=json)
    assert unready.context["form"].errors
    post(client, address, "verstuur")
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.EDITING
    late = client.post(address, {"title": "Te laat", "doe": "bewaar"}, headers=json)
    assert late.status_code == 409
    robot = client.post(SHARE, {"title": "x", "website": "x", "doe": "bewaar"}, headers=json)
    assert robot.status_code == 422


def test_an_address_is_needed_to_go_on_later_and_a_guess_opens_nothing(client, site):
    response = post(client, SHARE, "later", email="rik.example", title="")
    assert set(response.context["form"].errors) == {"email"}
    assert client.get(f"{SHARE}geraden-geraden-geraden/").status_code == 404
    _, token = draft()
    assert token not in str(ProposalLink.objects.values())


def test_a_file_of_the_wrong_kind_names_the_right_ones_and_a_right_one_is_for_colleagues(
    client, site
):
    wrong = SimpleUploadedFile("bank.exe", b"MZ")
    answer = post(client, SHARE, "later", attachment=wrong)
    (error,) = answer.context["form"].errors["attachment"]
    assert "PDF, DOCX, ODT, PPTX, JPG of PNG" in error
    assert TYPED["title"] in answer.text

    plan = SimpleUploadedFile("plan.pdf", b"%PDF-1.4 een plan")
    post(client, SHARE, "later", attachment=plan)
    link, kept = link_in_last_mail(), ProposalFile.objects.get()
    staff = Client()
    staff.force_login(StaffFactory())
    assert "plan.pdf" in Client().get(link).text
    assert staff.get(kept.url).status_code == 404  # a draft is its owner's
    post(client, link, "verstuur")
    assert b"".join(staff.get(kept.url).streaming_content) == b"%PDF-1.4 een plan"
    assert client.get(kept.url).status_code == 404


def test_a_file_goes_with_its_button_and_with_its_draft(
    client, site, django_capture_on_commit_callbacks
):
    for way in ("button", "draft"):
        plan = SimpleUploadedFile(f"{way}.pdf", b"%PDF-1.4 een plan")
        post(client, SHARE, "later", attachment=plan)
        kept = ProposalFile.objects.get()
        path = Path(kept.file.path)
        assert path.exists()
        act = {"bestand": kept.pk, **TYPED} if way == "button" else {"doe": "weg"}
        with django_capture_on_commit_callbacks(execute=True):
            client.post(link_in_last_mail(), act)
        assert not ProposalFile.objects.exists()
        assert not path.exists()
