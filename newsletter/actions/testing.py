"""A test mail to oneself: the very bytes that subscribers would get, with [TEST] before them."""

from members.audit import record
from members.enums import MailState
from newsletter.actions.approving import draft_of, has_changed_since
from newsletter.actions.freezing import new_message_id
from newsletter.enums import SendRefusal
from newsletter.models import Issue, IssueSnapshot
from newsletter.refusals import SendRefused
from newsletter.rendering import render
from newsletter.smtp.message import TEST_TOKEN, Mailing
from newsletter.smtp.session import NoConnection, open_session


class TestFailed(Exception):
    """The mail server did not take the test mail; says what to do."""

    __test__ = False  # no test case, whatever its name suggests


def send_test(issue: Issue, *, by) -> str:
    """Mail the approved version, or the draft while it differs, to the editor. Returns where to.

    Sent while the editor waits: the answer of the mail server is what she wants to know.
    """
    if not by.email:
        raise TestFailed("Jouw account heeft geen e-mailadres. Vul dat eerst in.")
    mailing = Mailing(_version(issue), test=True)
    letter = mailing.letter(by.email, TEST_TOKEN, new_message_id(issue))
    try:
        with open_session(mailing.sender) as session:
            answer = session.deliver(letter)
    except NoConnection as problem:
        raise TestFailed(
            f"De proefmail vertrok niet: de mailserver is niet bereikbaar ({problem}). "
            "Probeer het over een paar minuten opnieuw."
        ) from None
    if answer.state != MailState.SENT:
        raise TestFailed(f"De mailserver nam de proefmail niet aan: {answer.text}")
    record(issue, "newsletter.test", by=by)
    return by.email


def _version(issue) -> IssueSnapshot:
    snapshot = issue.snapshot
    if snapshot and not has_changed_since(snapshot, issue):
        return snapshot
    rendered = render(draft_of(issue))
    if not rendered.has_content:
        raise SendRefused(SendRefusal.NOT_READY)
    return IssueSnapshot(
        issue=issue, subject=rendered.subject, html=rendered.html, text=rendered.text
    )
