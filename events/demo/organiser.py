"""What an organiser leaves behind: a mail to those who have a seat, a template."""

from datetime import timedelta

from events.actions.cloning import clone_event
from events.models import Mailing, MailingCopy

SUBJECT = "Voorbeeld: wat je meebrengt"
TEXT = (
    "Tot binnenkort! Breng een situatie mee uit je eigen dienst waarmee je vastzit. We werken "
    "ermee in kleine groepen, dus schrijf ze kort op.\n\nDit is een voorbeeld van een mail aan "
    "wie een plaats heeft."
)


def make_organiser_work(rows, now) -> None:
    session = rows.queues[0]
    _mailing(session, rows.by, now - timedelta(days=1))
    _template(rows.queues[1], rows.by)


def _template(session, by) -> None:
    title = f"Sjabloon: {session.event.title}"
    clone_event(session.event, title=title, start=None, by=by, as_template=True)


def _mailing(session, by, at) -> None:
    mailing = Mailing.objects.create(
        event=session.event,
        subject=SUBJECT,
        text=TEXT,
        said="wie een plaats heeft",
        form_key=f"demo-{session.pk}",
        sent_at=at,
        sent_by=by,
    )
    MailingCopy.objects.bulk_create(
        MailingCopy(mailing=mailing, registration=each, put_out_at=at)
        for each in session.registrations.confirmed()
    )
