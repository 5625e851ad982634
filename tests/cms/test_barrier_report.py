"""Somebody meets a barrier and tells us; the statement itself stays free of forms."""

import pytest
from django.conf import settings

from cms.site import accessibility
from members.models import OutboxMail
from tests.factories.cms import StandardPageFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/toegankelijkheid/melden/"
REPORT = {
    "page": "/agenda/",
    "description": "De kalender leest niets voor.",
    "name": "An Devos",
    "email": "an.devos@voorbeeld.example",
}


def test_a_report_reaches_the_team_with_an_address_to_answer(client, home):
    response = client.post(ADDRESS, REPORT)

    assert response.headers["Location"] == "/toegankelijkheid/melden/bedankt/"
    mail = OutboxMail.objects.get()
    assert mail.to == settings.CONTACT_EMAIL
    assert mail.subject == "Drempel gemeld: /agenda/"
    assert "De kalender leest niets voor." in mail.body_text
    assert "De kalender leest niets voor." in mail.body_html
    assert mail.headers == {"Reply-To": "an.devos@voorbeeld.example"}


def test_the_next_page_says_what_happens_now(client, home):
    html = client.post(ADDRESS, REPORT, follow=True).text

    assert "Bedankt, we kijken het na" in html
    assert "tien werkdagen" in html


def test_a_report_without_a_name_is_welcome(client, home):
    client.post(ADDRESS, {"description": "Te weinig contrast."})

    mail = OutboxMail.objects.get()
    assert "naamloos" in mail.body_text
    assert mail.headers == {}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"description": ""}, "Wat lukte niet? Vertel kort wat er niet lukte."),
        ({"description": "   "}, "Wat lukte niet? Vertel kort wat er niet lukte."),
        ({"email": "geen adres"}, "geen volledig e-mailadres"),
        ({"description": "x" * 4001}, "4000"),
    ],
)
def test_a_mistake_is_told_and_nothing_typed_is_lost(client, home, change, sentence):
    response = client.post(ADDRESS, {**REPORT, **change})

    assert response.status_code == 200
    assert sentence in response.text
    assert 'value="An Devos"' in response.text
    assert not OutboxMail.objects.exists()


def test_a_line_break_cannot_reach_the_subject_or_the_headers(client, home):
    client.post(ADDRESS, {**REPORT, "page": "/agenda/\r\nBcc: iedereen@elders.example"})

    subject = OutboxMail.objects.get().subject
    assert "\n" not in subject
    assert "\r" not in subject


def test_a_robot_that_fills_every_field_is_refused(client, home):
    response = client.post(ADDRESS, {**REPORT, "website": "https://reclame.example"})

    assert not OutboxMail.objects.exists()
    assert "moet blijven" in response.text


def test_the_page_where_it_went_wrong_is_filled_in(client, home):
    assert 'value="/starters/"' in client.get(f"{ADDRESS}?pagina=/starters/").text


def test_the_statement_links_to_the_form_and_holds_none(client, home):
    page = StandardPageFactory(slug="toegankelijkheid", body=accessibility.BODY)

    response = client.get(page.url)

    assert f'href="{ADDRESS}"' in response.text
    assert "csrfmiddlewaretoken" not in response.text
    assert not response.cookies


def test_the_form_is_never_kept_for_another_visitor(client, home):
    assert "no-store" in client.get(ADDRESS).headers["Cache-Control"]
