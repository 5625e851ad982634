"""Addresses elsewhere, over HTTP: first HEAD, then GET, never faster than a reader would.

The name of a server is looked up once, its address judged, and that very address connected to,
so that no answer of a name server can lead the question into our own network.
"""

import socket
import ssl
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings

from cms.link_rules import Answer, is_public, is_reserved

TIMEOUT = 8  # seconds without a word
LONGEST = 20  # seconds for one link, however often it leads on
HOPS = 5
ONWARD = {301, 302, 303, 307, 308}
PORTS = {None, 80, 443}
HEADERS = {"Accept": "text/html,*/*;q=0.5", "Accept-Language": "nl", "Connection": "close"}
SAFE = "/%:;=@&+$,!~*'()?-._"


class NotAllowed(Exception):
    """This address is not asked anything; the words say why."""


class Web:
    def __init__(self):
        self._spoke: dict[str, float] = {}

    def ask(self, url: str) -> Answer:
        """Follow the address to where it ends. Never raises for what the other side does."""
        if is_reserved(urlsplit(url).hostname or ""):
            return Answer(None, "Dit adres bestaat alleen als voorbeeld.", was_asked=False)
        try:
            return Answer(self._follow(url))
        except NotAllowed as refused:
            return Answer(None, str(refused))
        except TimeoutError:
            return Answer(None, "De site antwoordt niet op tijd.")
        except ssl.SSLError:
            return Answer(None, "Het certificaat van de site klopt niet.")
        except socket.gaierror:
            return Answer(None, "Deze site bestaat niet (meer).")
        except (OSError, HTTPException, ValueError):
            return Answer(None, "De verbinding met de site lukt niet.")

    def _follow(self, url: str) -> int:
        until = time.monotonic() + LONGEST
        for _ in range(HOPS + 1):
            status, onward = self._once("HEAD", url, until)
            if status >= 400:  # many servers answer a real question only
                status, onward = self._once("GET", url, until)
            if status not in ONWARD or not onward:
                return status
            url = urljoin(url, onward)
        raise NotAllowed("De site verwijst eindeloos door.")

    def _once(self, method: str, url: str, until: float) -> tuple[int, str]:
        parts = urlsplit(url)
        address = _checked_address(parts)
        self._wait_for(parts.netloc)
        left = min(TIMEOUT, until - time.monotonic())
        if left <= 0:
            raise TimeoutError
        target = quote(parts.path or "/", SAFE)
        target += f"?{quote(parts.query, SAFE)}" if parts.query else ""
        name = f"{settings.SITE_NAME} linkcontrole-bot (+{settings.SITE_URL})"
        headers = HEADERS | {"User-Agent": name.encode("ascii", "ignore").decode()}
        with closing(_connection(parts, address, left)) as connection:
            connection.request(method, target, headers=headers)
            response = connection.getresponse()
            return response.status, response.getheader("Location") or ""

    def _wait_for(self, server: str) -> None:
        spoke = self._spoke.get(server)
        if spoke is not None:
            time.sleep(max(0.0, settings.LINK_CHECK_PAUSE - (time.monotonic() - spoke)))
        self._spoke[server] = time.monotonic()


def _checked_address(parts) -> str:
    """The one address to connect to; every address of the name must be of the open internet."""
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise NotAllowed("Dit is geen gewoon webadres.")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    addresses = [str(row[4][0]) for row in found]
    for address in addresses:
        allowed = address in settings.LINK_CHECK_ALSO_ALLOWED
        if not allowed and (not is_public(address) or parts.port not in PORTS):
            raise NotAllowed("Dit adres is niet openbaar.")
    return addresses[0]


def _connection(parts, address: str, timeout: float) -> HTTPConnection:
    kind = _SecureConnection if parts.scheme == "https" else _Connection
    connection = kind(parts.hostname, parts.port, timeout=timeout)
    connection.address = address
    return connection


class _Connection(HTTPConnection):
    address = ""

    def connect(self):
        self.sock = socket.create_connection((self.address, self.port), self.timeout)


class _SecureConnection(HTTPSConnection):
    address = ""

    def connect(self):
        plain = socket.create_connection((self.address, self.port), self.timeout)
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(plain, server_hostname=self.host)
