"""A browser without script, of the standard library alone: cookies, forms, where it was sent."""

from dataclasses import dataclass
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

SECONDS = 60


@dataclass(frozen=True)
class Answer:
    status_code: int
    text: str
    url: str
    headers: dict


class _StayHere(HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


class PlainBrowser:
    """Follows where it is sent, unless `follow=False`; a refusal is an answer like another."""

    def __init__(self):
        self._cookies = HTTPCookieProcessor(CookieJar())

    def get(self, url: str, *, follow=True) -> Answer:
        return self._ask(Request(url), follow)

    def post(self, url: str, data: dict, *, headers=None, follow=True) -> Answer:
        return self._ask(Request(url, urlencode(data).encode(), headers or {}), follow)

    def _ask(self, request, follow) -> Answer:
        opener = build_opener(self._cookies, *([] if follow else [_StayHere]))
        try:
            answer = opener.open(request, timeout=SECONDS)
        except HTTPError as refused:
            answer = refused
        with answer:
            text = answer.read().decode()
            return Answer(answer.status, text, answer.url, dict(answer.headers))
