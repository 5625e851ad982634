from django.conf import settings
from django.db import transaction

from members.mail.outbox import send


@transaction.atomic
def report_barrier(*, page: str, description: str, name: str = "", email: str = "") -> None:
    """Pass a visitor's report of an accessibility barrier on to the team, by mail.

    The mail of the team is the only place where it is kept: a visitor may stay anonymous.
    """
    send(
        "barrier_reported",
        settings.CONTACT_EMAIL,
        {"page": page, "description": description, "name": name, "email": email},
        reason="Je kreeg deze mail omdat iemand het formulier over toegankelijkheid invulde.",
        headers={"Reply-To": email} if email else None,
    )
