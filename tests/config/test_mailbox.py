from importlib import reload

import pytest
from django.conf import settings as project_settings
from django.core import mail
from django.test import override_settings

from config import urls
from members.mail import outbox
from tests.factories.members import OutboxMailFactory

pytestmark = pytest.mark.django_db
BOX = "/dev/postvak/"


@pytest.fixture(autouse=True)
def _mailbox(tmp_path, settings):
    settings.MAILBOX_DIR = settings.EMAIL_FILE_PATH = tmp_path
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"


def send(subject="Je inschrijving", to="an@gent.example", text="Dag An", **more):
    message = mail.EmailMultiAlternatives(subject, text, to=[to], **more)
    message.attach_alternative(f"<html><head></head><body><p>{text}</p></body></html>", "text/html")
    message.attach("invite.ics", "BEGIN:VCALENDAR", "text/calendar; method=REQUEST")
    message.send()


def first_letter(client):
    return client.get(BOX).context["page"][0]


def test_an_empty_box_says_how_to_get_mail(client):
    answer = client.get(BOX)
    assert "Nog geen mail" in answer.text
    assert not answer.cookies
    assert "no-store" in answer["Cache-Control"]


def test_every_mail_can_be_read_as_text_as_html_and_with_its_attachments(client):
    send(text="Dag Én\nhttps://voorbeeld.example/bevestig")
    letter = first_letter(client)
    answer = client.get(letter.url)
    assert '<a href="https://voorbeeld.example/bevestig"' in answer.text
    assert "an@gent.example" in answer.text
    assert "frame-src 'self'" in answer["Content-Security-Policy"]
    html = client.get(f"{letter.url}html/")
    assert "Dag Én" in html.text
    assert '<base target="_top">' in html.text
    assert html["Content-Security-Policy"].startswith("sandbox")
    assert "allow-scripts" not in html["Content-Security-Policy"]
    assert "invite.ics</a> (text/calendar)" in answer.text
    invite = client.get(f"{letter.url}bijlage/0/")
    assert invite.content == b"BEGIN:VCALENDAR"
    assert invite["Content-Disposition"] == 'attachment; filename="invite.ics"'


def test_the_newest_stands_first_and_searching_finds_address_and_subject(client):
    send("Eerste")
    send("Tweede", to="bo@genk.example")
    assert [letter.subject for letter in client.get(BOX).context["page"]] == ["Tweede", "Eerste"]
    for words in ("GENK", "tweed"):
        found = client.get(BOX, {"q": words}).context["page"]
        assert [letter.subject for letter in found] == ["Tweede"]
    assert "Geen mail gevonden" in client.get(BOX, {"q": "zzz"}).text


def test_a_mail_that_waits_is_shown_with_its_state_until_it_is_sent(client):
    OutboxMailFactory(subject="Wacht nog")
    letter = first_letter(client)
    assert (letter.subject, letter.state) == ("Wacht nog", "Klaar om te versturen")
    assert "Klaar om te versturen" in client.get(letter.url).text
    outbox.deliver_due()
    (sent,) = client.get(BOX).context["page"]
    assert (sent.subject, sent.state) == ("Wacht nog", "")


@pytest.mark.parametrize(
    "place", ["wachtrij/999/", "weg/0/", "..%2Fgeheim/0/", "wachtrij/999/html/"]
)
def test_what_is_not_there_is_a_404(client, place):
    assert client.get(f"{BOX}{place}").status_code == 404


def test_no_more_attachments_than_there_are(client):
    send()
    assert client.get(f"{first_letter(client).url}bijlage/9/").status_code == 404


def test_hours_are_belgian(client, time_machine):
    time_machine.move_to("2026-05-12 07:30+00:00", tick=False)
    send()
    assert "dinsdag 12 mei 2026, 9.30 uur" in client.get(BOX).text


def test_in_production_there_is_no_such_address():
    def routes():
        return [str(each.pattern) for each in reload(urls).urlpatterns]

    try:
        with override_settings(SHOW_MAILBOX=False):
            assert "dev/postvak/" not in routes()
    finally:
        assert "dev/postvak/" in routes()
    assert project_settings.SHOW_MAILBOX
