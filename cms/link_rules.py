"""Which addresses are looked at, and when a link counts as dead; pure functions."""

from dataclasses import dataclass, replace
from datetime import date
from ipaddress import IPv4Address, IPv6Network, ip_address
from urllib.parse import urlsplit, urlunsplit

from cms.enums import LinkState

LONGEST = 700
GONE = {404, 410}
# The server answers; that it wants an account, or no programs, says nothing about readers.
GUARDED = {401, 402, 403, 405, 406, 407, 429, 451, 999}
NIGHTS = 2
RESERVED = (".invalid", ".example", ".test", ".localhost")
NAT64 = IPv6Network("64:ff9b::/96")


def normalised(href: str, own_hosts: frozenset[str]) -> str:
    """The address as it is kept: a path for our own pages, without the place on the page.

    Empty for what is no page: mail, telephone, a place on this page, and what is too long.
    """
    try:
        parts = urlsplit(href.strip())
        host = parts.netloc.lower()
    except ValueError:
        return ""
    if host in own_hosts and parts.scheme in ("http", "https", ""):
        found = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    elif not parts.scheme and not host and parts.path.startswith("/"):
        found = urlunsplit(("", "", parts.path, parts.query, ""))
    elif parts.scheme in ("http", "https") and host:
        found = urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
    else:
        return ""
    return found if len(found) <= LONGEST else ""


def is_own(url: str) -> bool:
    return url.startswith("/")


def is_reserved(host: str) -> bool:
    """Names that exist nowhere by agreement (RFC 2606, RFC 6761): not worth a question."""
    return f".{host.lower().rstrip('.')}".endswith(RESERVED)


def is_public(address: str) -> bool:
    """Whether an address belongs to the open internet, also behind the ways to wrap IPv4 in IPv6.

    A server that may be sent to any address must not look inside its own network.
    """
    ip = ip_address(address.partition("%")[0])
    if ip.version == 6:
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in NAT64:
            wrapped = IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped:
            ip = wrapped
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


@dataclass(frozen=True)
class Answer:
    """What came back: a status, or why there was none; `was_asked` is False where nobody asked."""

    status: int | None
    problem: str = ""
    was_asked: bool = True

    @property
    def is_good(self) -> bool:
        return self.status is not None and (self.status < 400 or self.status in GUARDED)

    @property
    def is_gone(self) -> bool:
        return self.status in GONE


@dataclass(frozen=True)
class Standing:
    """How a link stands; `failed_nights` counts the nights in a row on which it failed."""

    state: LinkState = LinkState.NEW
    failed_nights: int = 0
    first_failed_on: date | None = None

    def after(self, answer: Answer, on: date) -> "Standing":
        """A page that is gone is dead at once, a server that fails only on the second night."""
        if not answer.was_asked:
            return self
        if answer.is_good:
            return Standing(LinkState.GOOD)
        nights = self.failed_nights + 1
        dead = answer.is_gone or nights >= NIGHTS
        return replace(
            self,
            state=LinkState.DEAD if dead else LinkState.FAILING,
            failed_nights=nights,
            first_failed_on=self.first_failed_on or on,
        )
