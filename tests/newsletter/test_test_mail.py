import pytest

from newsletter.actions.dispatching import send_issue
from newsletter.actions.testing import TestFailed, send_test
from newsletter.models import Delivery
from newsletter.refusals import SendRefused
from newsletter.smtp import worker
from tests.factories.members import PersonFactory
from tests.factories.newsletter import (
    INTRO,
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    released_issue,
)
from tests.ports import free_port

pytestmark = pytest.mark.django_db


def body_of(message, token):
    return [
        part.get_content().replace(f"/{token}/", "/TOKEN/")
        for part in message.walk()
        if not part.is_multipart()
    ]


def test_the_test_mail_holds_what_readers_will_get(smtp_server):
    reader, editor = SubscriptionFactory(), PersonFactory()
    issue = approved_issue(title="Loketten")
    send_test(issue, by=editor)
    (test,) = smtp_server.mailbox.to(editor.email)
    assert test["Subject"] == "[TEST] Loketten"

    send_issue(issue, by=None)
    worker.work(issue.pk)
    (real,) = smtp_server.mailbox.to(reader.person.email)
    assert real["Subject"] == "Loketten"
    assert body_of(test, "proefmail") == body_of(real, reader.token)


def test_a_draft_can_be_tried_out_before_it_is_approved(smtp_server):
    editor = PersonFactory()
    send_test(IssueFactory(title="Nog niet goedgekeurd"), by=editor)
    assert smtp_server.mailbox.to(editor.email)[0]["Subject"] == "[TEST] Nog niet goedgekeurd"
    assert not Delivery.objects.exists()


def test_what_changed_after_approval_is_in_the_test_mail(smtp_server):
    editor, issue = PersonFactory(), approved_issue()
    issue.title = "Nieuwer"
    issue.save_revision()
    send_test(issue, by=editor)
    assert smtp_server.mailbox.to(editor.email)[0]["Subject"] == "[TEST] Nieuwer"


def test_an_empty_issue_is_not_tried_out(smtp_server):
    with pytest.raises(SendRefused, match="nog niet klaar"):
        send_test(IssueFactory(body=[INTRO]), by=PersonFactory())
    assert smtp_server.mailbox.messages == []


def test_a_mail_server_that_is_away_is_told_at_once(settings, smtp_server):
    settings.EMAIL_PORT = free_port()
    with pytest.raises(TestFailed, match="niet bereikbaar"):
        send_test(IssueFactory(), by=PersonFactory())


def test_a_refused_address_is_told_at_once(smtp_server):
    editor = PersonFactory()
    smtp_server.mailbox.refuse[editor.email] = "550 no such user"
    with pytest.raises(TestFailed, match="no such user"):
        send_test(IssueFactory(), by=editor)


def test_the_demo_keeps_letters_in_files_and_loses_no_byte(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    SubscriptionFactory()
    issue = released_issue()
    worker.work(issue.pk)
    (kept,) = tmp_path.iterdir()
    text = kept.read_bytes()
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click" in text
    assert text.count(b"quoted-printable") == 2
