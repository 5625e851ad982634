"""No secret address in the server's log: who reads the log could open the page behind it."""

import logging
import re

# What `secrets.token_urlsafe(16)` and longer looks like, as a whole part of an address.
SECRET = re.compile(r"(?<=/)[A-Za-z0-9_-]{22,}(?=[/.?\s]|$)")
HIDDEN = "…"


class Console(logging.StreamHandler):
    def __init__(self, stream=None):
        super().__init__(stream)
        self.addFilter(HideSecrets())


class HideSecrets(logging.Filter):
    """Blanks the tokens in the addresses that Django names beside an error."""

    def filter(self, record):
        if isinstance(record.args, tuple):
            record.args = tuple(_hidden(each) for each in record.args)
        return True


def _hidden(value):
    """A slug of words stays readable: a random token without a capital is one in a million."""
    if not isinstance(value, str):
        return value
    return SECRET.sub(lambda found: HIDDEN if _is_random(found[0]) else found[0], value)


def _is_random(part: str) -> bool:
    return any(each.isupper() for each in part)
