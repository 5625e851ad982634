"""Our own addresses, asked of the site itself as a visitor would, without leaving the process."""

from functools import cache
from io import BytesIO
from urllib.parse import unquote, urlsplit

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from wagtail.models import Site

from cms.link_rules import Answer, is_own

HOPS = 4
# A name that counts of visitors leave out as that of a program.
NAME = "linkcontrole-bot"


def ask_own(url: str) -> Answer:
    for _ in range(HOPS):
        response = _site().get_response(_request(url))
        status, onward = response.status_code, response.get("Location", "")
        # Not `response.close()`: that ends a request for the database, and this is not one.
        if stream := getattr(response, "file_to_stream", None):
            stream.close()
        if not (300 <= status < 400 and is_own(onward)):
            return Answer(status)
        url = onward
    return Answer(None, "De doorverwijzing komt nergens uit.")


@cache
def _site() -> WSGIHandler:
    return WSGIHandler()


def _request(url: str) -> WSGIRequest:
    site = Site.objects.filter(is_default_site=True).first()
    secure = site and site.port == 443
    parts = urlsplit(url)
    host = site.hostname if site else "localhost"
    return WSGIRequest(
        {
            "REQUEST_METHOD": "HEAD",
            "PATH_INFO": unquote(parts.path, "latin-1"),
            "QUERY_STRING": parts.query,
            "SERVER_NAME": host,
            "SERVER_PORT": str(site.port if site else 80),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": host,
            "HTTP_USER_AGENT": NAME,
            "HTTP_X_FORWARDED_PROTO": "https" if secure else "http",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "https" if secure else "http",
            "wsgi.input": BytesIO(),
        }
    )
