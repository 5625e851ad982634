"""What an answer costs may not tell whether we know an address.

allauth gives both the same answer and a mail each, but not the same work: it looks once more where
it found nobody, and makes an account only where there was none. The missing half is done here, so
that the time of an answer tells no more than its text.
"""

import secrets

from allauth.account.utils import setup_user_email
from django.db import transaction

from members.models import User


def look_once_more() -> None:
    """The query that the other of the two addresses costs."""
    User.objects.filter(email="").first()


def make_no_account(request, looks: int) -> None:
    """Write an account as for a new address, look as often as allauth then does whether it may
    mail that address, and undo it at once."""
    with transaction.atomic():
        address = f"{secrets.token_hex(8)}@bestaat-niet.invalid"
        setup_user_email(request, User.objects.create_user(address), [])
        for _ in range(looks):
            look_once_more()
        transaction.set_rollback(True)
