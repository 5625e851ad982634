"""A practice's contact: asked by visitors without showing the address, and once a year by us."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from cms.actions.practice_contact import ask_due
from cms.models import Adoption, PracticeCheck, PracticePage
from members.actions.addresses import change_address
from members.actions.erasing import erase
from members.models import BoardCorrection, OutboxMail
from tests.factories.cms import AdoptionFactory, PracticePageFactory
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db

QUESTION = {
    "question": "Hoeveel kostte de oefening met de acteur?",
    "name": "An Devos, Kleinbeek",
    "email": "an@kleinbeek.example",
}


def years_online(page, days) -> PracticePage:
    moment = timezone.now() - timedelta(days=days)
    PracticePage.objects.filter(pk=page.pk).update(first_published_at=moment)
    return page


@pytest.fixture
def page(home):
    return years_online(
        PracticePageFactory(
            title="Loket zonder drempel",
            slug="loket",
            organisation=OrganisationFactory(name="Grootstad"),
            contact_name="Tom Decraene",
            contact_email="tom@grootstad.example",
        ),
        400,
    )


def test_a_question_reaches_the_contact_and_the_answer_the_visitor(client, page, deliver_mail):
    """Neither the page nor the form shows the address, and no word is kept once the mail left."""
    address = f"{page.url}vraag/"
    assert f'href="{address}"' in client.get(page.url).text
    form = client.get(address)
    assert "no-store" in form.headers["Cache-Control"]
    assert "tom@grootstad.example" not in form.text

    response = client.post(address, QUESTION, follow=True)

    assert "Je vraag is onderweg" in response.text
    assert "tom@grootstad.example" not in response.text
    mail = OutboxMail.objects.get()
    assert mail.to == "tom@grootstad.example"
    assert mail.headers == {"Reply-To": QUESTION["email"]}
    assert QUESTION["question"] in mail.body_text
    deliver_mail()
    mail.refresh_from_db()
    assert mail.state == "sent"
    assert (mail.to, mail.body_text, mail.body_html, mail.headers) == ("", "", "", {})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"question": " "}, "Schrijf je vraag."),
        ({"email": "an"}, "apenstaartje"),
        ({"website": "https://reclame.example"}, "moet blijven"),
    ],
)
def test_a_question_with_a_mistake_is_not_sent(client, page, change, sentence):
    response = client.post(f"{page.url}vraag/", {**QUESTION, **change})

    assert sentence in response.text
    assert 'value="An Devos, Kleinbeek"' in response.text
    assert not OutboxMail.objects.exists()


def test_without_a_contact_the_question_is_ours(client, page):
    PracticePage.objects.filter(pk=page.pk).update(contact_email="")

    client.post(f"{page.url}vraag/", QUESTION)

    assert OutboxMail.objects.get().to == settings.CONTACT_EMAIL


def test_the_contact_is_asked_once_a_year_and_says_yes(client, page, time_machine):
    years_online(PracticePageFactory(contact_email="nieuw@stad.example"), 30)
    years_online(PracticePageFactory(contact_email=""), 900)

    assert (ask_due(), ask_due()) == (1, 0)

    check, mail = PracticeCheck.objects.get(), OutboxMail.objects.get()
    assert mail.to == "tom@grootstad.example"
    assert check.token in mail.body_text
    link = f"/praktijk-nakijken/{check.token}/"
    client.get(link)
    assert PracticeCheck.objects.get().confirmed_on is None
    assert "Misschien is intussen iets veranderd" in client.get(page.url).text
    assert "over een jaar" in client.post(link, {"klopt": "ja"}, follow=True).text
    assert "Misschien is intussen iets veranderd" not in client.get(page.url).text
    assert PracticeCheck.objects.get().confirmed_on == timezone.localdate()

    time_machine.move_to(timezone.now() + timedelta(days=366))
    assert ask_due() == 2  # the one of 30 days is a year old by now
    assert client.get(link).status_code == 404  # the newer mail has a link of its own


def test_what_changed_joins_the_corrections_that_staff_handles(client, page):
    ask_due()
    link = f"/praktijk-nakijken/{PracticeCheck.objects.get().token}/"

    assert "Schrijf wat er niet klopt" in client.post(link, {"text": ""}).text
    client.post(link, {"text": "Tom werkt hier niet meer."})

    correction = BoardCorrection.objects.open().get()
    assert correction.organisation == page.organisation
    assert "“Loket zonder drempel”" in correction.text
    assert "Tom werkt hier niet meer." in correction.text

    PracticePage.objects.filter(pk=page.pk).update(organisation=None)
    client.post(link, {"text": "We stopten ermee."})
    mail = OutboxMail.objects.get(template="practice_remark")
    assert "We stopten ermee." in mail.body_html


def test_links_follow_a_new_address_and_go_with_who_is_erased(page):
    tom = PersonFactory(first_name="Tom", last_name="Decraene", email="tom@grootstad.example")
    ask_due()
    said = AdoptionFactory(declared_by=tom, page=page.page_ptr, asked_of=tom)

    change_address(tom, "tom.decraene@grootstad.example", by=tom)

    mail = OutboxMail.objects.get(template="address_new")
    now = Adoption.objects.get()
    assert now.withdraw_token != said.withdraw_token
    assert now.withdraw_token in mail.body_text
    assert now.answer_token in mail.body_text
    PracticePage.objects.filter(pk=page.pk).update(contact_email="tom.decraene@grootstad.example")
    tom.refresh_from_db()
    erase(tom, by=None)
    assert not PracticeCheck.objects.exists()
