"""Pasted links of posts, one per line: which network, which post, which day.

Several networks hide the moment of a post in its number:
- LinkedIn: the number of an activity, shifted right by 22 bits, is milliseconds since 1970.
- X: the same shift, milliseconds since 4 November 2010 (the epoch of "snowflake").
- Instagram: the short code is a number in base 64; shifted by 23, milliseconds since its epoch.
- Mastodon: shifted by 16, milliseconds since 1970.
- TikTok: shifted by 32, seconds since 1970.
- Bluesky: a TID, thirteen signs in base 32; shifted by 10, microseconds since 1970.
Facebook and YouTube tell nothing. A date typed on the same line goes before all of it.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import parse_qs, unquote, urlsplit

from members.dutch import BRUSSELS
from planning.communication.enums import LineProblem, Platform

FIRST_DAY = date(2006, 1, 1)  # before it a number is no moment of a post
LONGEST = 500

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b|\b(\d{4})-(\d{1,2})-(\d{1,2})\b")

HOSTS = {
    "linkedin.com": Platform.LINKEDIN,
    "lnkd.in": Platform.LINKEDIN,
    "facebook.com": Platform.FACEBOOK,
    "fb.watch": Platform.FACEBOOK,
    "fb.com": Platform.FACEBOOK,
    "instagram.com": Platform.INSTAGRAM,
    "x.com": Platform.X,
    "twitter.com": Platform.X,
    "bsky.app": Platform.BLUESKY,
    "youtube.com": Platform.YOUTUBE,
    "youtu.be": Platform.YOUTUBE,
    "tiktok.com": Platform.TIKTOK,
}
# Mastodon has no host of its own: its servers share the shape of their addresses.
_MASTODON = re.compile(r"^/(?:@[\w.]+(?:@[\w.-]+)?|users/[\w.]+/statuses|deck/@[^/]+)/(\d{8,20})$")

_X_EPOCH = 1288834974657
_INSTAGRAM_EPOCH = 1314220021721
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BASE32 = "234567abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class PastedPost:
    """`day` is None where neither line nor number tells it; `key` is the same for every way in
    which the address of this post is written."""

    line: int
    url: str
    platform: Platform
    key: str
    day: date | None


@dataclass(frozen=True)
class BadLine:
    line: int
    text: str
    problem: LineProblem


@dataclass(frozen=True)
class Pasted:
    posts: tuple[PastedPost, ...]
    bad: tuple[BadLine, ...]


def read_pasted(text: str, today: date) -> Pasted:
    """Every line that is not blank becomes a post or a bad line: nothing is lost."""
    posts, bad, seen = [], [], set()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        found = _read_line(number, line.strip(), today)
        if isinstance(found, PastedPost) and found.key in seen:
            found = BadLine(number, line.strip(), LineProblem.TWICE)
        if isinstance(found, PastedPost):
            seen.add(found.key)
            posts.append(found)
        else:
            bad.append(found)
    return Pasted(tuple(posts), tuple(bad))


def _read_line(number: int, line: str, today: date) -> PastedPost | BadLine:
    links = _LINK.findall(line)
    if len(links) != 1:
        problem = LineProblem.TWO_LINKS if links else LineProblem.NO_LINK
        return BadLine(number, line, problem)
    url = links[0].rstrip(".,;)>\"'")
    recognised = recognise(url)
    if isinstance(recognised, LineProblem):
        return BadLine(number, line, recognised)
    platform, key, hidden = recognised
    try:
        typed = _typed_day(_LINK.sub(" ", line))
    except ValueError:
        return BadLine(number, line, LineProblem.BAD_DATE)
    if typed and typed > today:
        return BadLine(number, line, LineProblem.FUTURE)
    plausible = hidden if hidden and FIRST_DAY <= hidden <= today else None
    return PastedPost(number, url, platform, key, typed or plausible)


def recognise(url: str) -> tuple[Platform, str, date | None] | LineProblem:
    """(network, key of the post, day hidden in its number) of one address."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return LineProblem.NO_LINK
    if not host or len(url) > LONGEST:
        return LineProblem.NO_LINK
    path = unquote(parts.path).rstrip("/")
    platform = _platform(host)
    if platform is None:
        if found := _MASTODON.match(path):
            return _post(Platform.MASTODON, f"{host}/{found[1]}", int(found[1]) >> 16, 1000)
        return LineProblem.NO_POST if path.startswith("/@") else LineProblem.UNKNOWN
    return _READERS[platform](host, path, parse_qs(parts.query)) or LineProblem.NO_POST


def key_of(url: str) -> str:
    """The key of a post; "" for an address that is none."""
    if not url:
        return ""
    found = recognise(url)
    return "" if isinstance(found, LineProblem) else found[1]


def _platform(host: str) -> Platform | None:
    names = host.split(".")
    return next(
        (HOSTS[name] for name in (".".join(names[i:]) for i in range(len(names))) if name in HOSTS),
        None,
    )


def _post(platform: Platform, ident: str, moment: int | None = None, per_second: int = 1):
    return platform, f"{platform}:{ident}"[:200], _day_of(moment, per_second)


def _day_of(moment: int | None, per_second: int) -> date | None:
    if moment is None:
        return None
    try:
        return datetime.fromtimestamp(moment / per_second, UTC).astimezone(BRUSSELS).date()
    except (OverflowError, OSError, ValueError):
        return None


def _linkedin(host, path, query):
    if found := re.search(r"(?:activity|ugcPost|share)[-:](\d{15,20})", path):
        return _post(Platform.LINKEDIN, found[1], int(found[1]) >> 22, 1000)
    if host == "lnkd.in" or path.startswith(("/pulse/", "/events/", "/video/")):
        return _post(Platform.LINKEDIN, f"{host}{path}") if path else None
    return None


def _facebook(host, path, query):
    for name in ("story_fbid", "fbid", "v"):
        if name in query:
            return _post(Platform.FACEBOOK, query[name][0])
    if host.endswith("fb.watch"):
        return _post(Platform.FACEBOOK, path.strip("/")) if path else None
    found = re.search(
        r"/(?:posts|videos|photos|reel|permalink|share(?:/[pvr])?|events)/(?:.*/)?([\w.-]+)$", path
    )
    return _post(Platform.FACEBOOK, found[1]) if found else None


def _instagram(host, path, query):
    found = re.search(r"/(?:p|reel|reels|tv)/([\w-]+)$", path)
    if not found:
        return None
    number = 0
    for sign in found[1][:11]:  # a private post has a longer code, of which this is the number
        number = number * 64 + _BASE64.index(sign)
    return _post(Platform.INSTAGRAM, found[1], (number >> 23) + _INSTAGRAM_EPOCH, 1000)


def _x(host, path, query):
    found = re.search(r"/status(?:es)?/(\d{8,20})(?:/|$)", path)
    if not found:
        return None
    return _post(Platform.X, found[1], (int(found[1]) >> 22) + _X_EPOCH, 1000)


def _bluesky(host, path, query):
    found = re.search(r"^/profile/([^/]+)/post/([a-z2-7]{13})$", path)
    if not found:
        return None
    number = 0
    for sign in found[2]:
        number = number * 32 + _BASE32.index(sign)
    return _post(Platform.BLUESKY, f"{found[1]}/{found[2]}", number >> 10, 1_000_000)


def _youtube(host, path, query):
    if host.endswith("youtu.be"):
        return _post(Platform.YOUTUBE, path.strip("/")) if path.strip("/") else None
    if "v" in query:
        return _post(Platform.YOUTUBE, query["v"][0])
    found = re.search(r"^/(?:shorts|live|embed)/([\w-]+)$", path)
    if found:
        return _post(Platform.YOUTUBE, found[1])
    found = re.search(r"^/post/([\w-]+)$", path)
    return _post(Platform.YOUTUBE, found[1]) if found else None


def _tiktok(host, path, query):
    if found := re.search(r"/(?:video|photo)/(\d{15,20})$", path):
        return _post(Platform.TIKTOK, found[1], int(found[1]) >> 32)
    short = host.startswith(("vm.", "vt.")) or path.startswith("/t/")
    return _post(Platform.TIKTOK, f"{host}{path}") if short and path else None


_READERS = {
    Platform.LINKEDIN: _linkedin,
    Platform.FACEBOOK: _facebook,
    Platform.INSTAGRAM: _instagram,
    Platform.X: _x,
    Platform.BLUESKY: _bluesky,
    Platform.YOUTUBE: _youtube,
    Platform.TIKTOK: _tiktok,
}


def _typed_day(text: str) -> date | None:
    """Raises `ValueError` for a day that does not exist."""
    found = _DAY.search(text)
    if not found:
        return None
    day, month, year, iso_year, iso_month, iso_day = found.groups()
    if iso_year:
        return date(int(iso_year), int(iso_month), int(iso_day))
    return date(int(year), int(month), int(day))
