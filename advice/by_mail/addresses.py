"""The address of the desk, and the one by which an asker answers: signed for one question.

advies@vvsg.example                        a new question
advies+q1x-0-qz5-<26 signs>@vvsg.example   a reply about question 1x, by its asker
"""

from datetime import timedelta

from django.conf import settings

from members.mail import signed_addresses

KIND = "q"
SALT = "advice.by_mail"
# Longer than in a group: a question may sleep a season, and only its own asker can use it.
LIVES = timedelta(days=365)


def reply_address(question) -> str:
    return signed_addresses.write(
        settings.ADVICE_MAIL_ADDRESS,
        salt=SALT,
        kind=KIND,
        row=question.pk,
        person=0,
        lives=LIVES,
    )


def is_ours(address: str) -> bool:
    return signed_addresses.is_address(address, settings.ADVICE_MAIL_ADDRESS)


def question_of(address: str) -> int | None:
    """The question that an address answers; None for the open address of the desk and for what
    we never signed. Whoever writes about an expired one begins a new question."""
    detail = signed_addresses.detail_of(address, settings.ADVICE_MAIL_ADDRESS)
    try:
        signed = signed_addresses.read(detail, salt=SALT) if detail else None
    except signed_addresses.Tampered:
        return None
    return signed.row if signed and signed.kind == KIND else None
