"""What tests about sharing a practice do over and over: send the form, read the mail."""

import re

from members.models import OutboxMail
from tests.factories.proposals import TYPED

SHARE = "/praktijken/delen/"


def mails() -> list[str]:
    return list(OutboxMail.objects.order_by("pk").values_list("template", flat=True))


def link_in_last_mail() -> str:
    text = OutboxMail.objects.latest("pk").body_text
    return re.search(rf"{SHARE}\S+/", text)[0]


def post(client, address, act, **typed):
    return client.post(address, TYPED | typed | {"doe": act}, follow=True)
