"""Asking whether an address answers: our own without network, others over HTTP, politely."""

from cms.link_check.own import ask_own
from cms.link_check.web import Web
from cms.link_rules import Answer, is_own


class Asker:
    """One turn of questions; it remembers when it last spoke to which server."""

    def __init__(self):
        self.web = Web()

    def ask(self, url: str) -> Answer:
        return ask_own(url) if is_own(url) else self.web.ask(url)
