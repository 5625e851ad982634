"""Whole pages kept for visitors without a cookie.

A page is kept under its host, path and query plus a *content version*. Publishing, and every
verb that changes what the public sees, raises the version on commit, so that all kept pages age
at once and no list of addresses has to be right.
"""

import gzip
import hashlib
import logging
import re
import secrets
from urllib.parse import parse_qsl, urlencode

from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date

VERSION_KEY = "content-version"
KEPT_SECONDS = 15 * 60  # what changes with the clock alone ("nog 3 dagen") is at most this old
NEVER = ("/beheer/", "/mijn/", "/aanmelden", "/dev/", "/gezondheid", "/static/", "/media/")
KEPT_HEADERS = ("Content-Type", "Last-Modified", "ETag", "Content-Security-Policy", "Link")
KEPT_HEADERS += ("X-Frame-Options", "X-Robots-Tag")
PAGE_HEADER = "X-Page"  # which page it is, for whoever counts views outside; never leaves the house
KEPT_HEADERS += (PAGE_HEADER,)

log = logging.getLogger(__name__)


def content_version() -> str:
    version = cache.get(VERSION_KEY)
    if version is None:
        version = secrets.token_hex(8)
        cache.set(VERSION_KEY, version, None)
    return version


def raise_content_version() -> None:
    """Let every kept page age once the current transaction commits.

    A cache that is away must not undo what a person just did: the failure is logged.
    """
    transaction.on_commit(_raise_now, robust=True)


def _raise_now():
    cache.set(VERSION_KEY, secrets.token_hex(8), None)


class PageCacheMiddleware:
    """Answers an anonymous GET from the cache and keeps what may be kept."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not self._may_read(request):
            return self.get_response(request)
        key = self._key(request)
        if (kept := cache.get(key)) is not None:
            return self._answer(request, kept, "hit")
        response = self.get_response(request)
        if not self._may_keep(request, response):
            return response
        return self._answer(request, self._keep(key, response), "miss")

    def _may_read(self, request):
        return (
            request.method == "GET"
            and not request.COOKIES
            and not request.headers.get("Authorization")
            and not request.path.startswith(NEVER)
        )

    def _may_keep(self, request, response):
        return (
            response.status_code == 200
            and not response.streaming
            and not response.cookies
            and not getattr(request, "is_preview", False)
            and "private" not in response.get("Cache-Control", "")
            and "no-store" not in response.get("Cache-Control", "")
            and not response.has_header("Content-Disposition")
            and "accept" not in _varies_on(response)
        )

    def _key(self, request):
        # `nb` says from which newsletter a reader came and changes nothing on the page.
        pairs = [p for p in parse_qsl(request.META.get("QUERY_STRING", ""), True) if p[0] != "nb"]
        place = f"{request.scheme}://{request.get_host()}{request.path}?{urlencode(pairs)}"
        return f"page:{content_version()}:{hashlib.sha256(place.encode()).hexdigest()}"

    def _keep(self, key, response):
        headers = {name: response[name] for name in KEPT_HEADERS if response.has_header(name)}
        body = gzip.compress(response.content, compresslevel=6, mtime=0)
        cache.set(key, (headers, body), KEPT_SECONDS)
        return headers, body

    def _answer(self, request, kept, found):
        headers, body = kept
        if _accepts_gzip(request):
            response = HttpResponse(body)
            response["Content-Encoding"] = "gzip"
        else:
            response = HttpResponse(gzip.decompress(body))
        for name, value in headers.items():
            response[name] = value
        response["Content-Length"] = str(len(response.content))  # else it goes out in chunks
        response["Vary"] = "Accept-Encoding, Cookie"
        response["X-Cache"] = found
        # A calendar or feed reader that has this very text gets 304 from the kept copy as well.
        modified = headers.get("Last-Modified")
        return get_conditional_response(
            request, headers.get("ETag"), modified and parse_http_date(modified), response
        )


def _varies_on(response):
    return {name.strip().lower() for name in response.get("Vary", "").split(",")}


def _accepts_gzip(request):
    return bool(re.search(r"\bgzip\b", request.headers.get("Accept-Encoding", "")))
