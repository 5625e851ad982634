"""Which participants our mails do not reach: what the organiser has to see and mend."""

from events.actions.letters import ABOUT
from events.models import Event
from members.enums import MailState
from members.models import OutboxMail

TROUBLE = (MailState.FAILED, MailState.UNCERTAIN)


def troubles_of(event: Event) -> dict[str, OutboxMail]:
    """The last mail that did not arrive, by what it is about (`letters.about`).

    Nothing where a later one about the same arrived, or where the person has another address by
    now. Two queries, whatever the number of people.
    """
    mails = OutboxMail.objects.filter(person__registrations__session__event=event)
    mails = mails.select_related("person").defer("body_text", "body_html", "calendar").distinct()
    lost: dict[str, OutboxMail] = {}
    for mail in mails.filter(state__in=TROUBLE).order_by("created_at", "pk"):
        if mail.to == mail.person.email and mail.headers.get(ABOUT):
            lost[mail.headers[ABOUT]] = mail
    if lost:
        reached = mails.filter(
            state=MailState.SENT, person__in=[m.person_id for m in lost.values()]
        )
        for mail in reached:
            about = mail.headers.get(ABOUT)
            if about in lost and mail.sent_at > lost[about].created_at and mail.pk > lost[about].pk:
                del lost[about]
    return lost
