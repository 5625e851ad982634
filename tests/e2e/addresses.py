"""Where the public site can be read: what the sitemap lists, and what it does not list."""

import re
import urllib.error
import urllib.request
from urllib.parse import urlsplit

PER_SECTION = 4
# Their lists and their pages are each drawn by one template: one of both says enough.
INVENTORIES = ("instrumenten", "cijfers-en-onderzoek", "wetgeving", "ondersteuningsaanbod")
INVENTORIES += ("beeld", "jaarverslagen")
PER_INVENTORY = 2
# Pages that carry no form: nobody has said anything yet, so nothing may be remembered.
READING = ("/", "/agenda/", "/zoeken/?q=toegankelijk", "/zoeken/?q=qqqq", "/cijfers/")
READING += ("/agenda/?thema=gender", "/praktijken/", "/netwerken/", "/nieuws/", "/starters/")
READING += tuple(f"/{name}/" for name in INVENTORIES)
READING += (
    "/nieuwsbrief/",
    "/agenda/volgen/",
    "/toegankelijkheid/",
    "/privacy/",
    "/componenten/",
    "/dit-bestaat-niet/",
)
FORMS = ("/nieuwsbrief/inschrijven/", "/nieuwsbrief/nieuwe-link/", "/toegankelijkheid/melden/")
A_PRACTICE = "/praktijken/meldpunt-grensoverschrijdend-gedrag-personeel/"
FORMS += ("/praktijken/delen/", f"{A_PRACTICE}overnemen/", f"{A_PRACTICE}vraag/")
FORMS += ("/aanmelden/", "/aanmelden/nieuw/", "/aanmelden/wachtwoord/")


def fetch(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def in_sitemap(base_url: str) -> list[str]:
    status, text = fetch(f"{base_url}/sitemap.xml")
    assert status == 200, text
    return [urlsplit(place).path for place in re.findall(r"<loc>([^<]+)</loc>", text)]


def to_read(base_url: str) -> list[str]:
    """Every page without a form, of a long section only the first few."""
    chosen: dict[str, list[str]] = {}
    for path in [*READING, *reversed(in_sitemap(base_url))]:
        name = path.split("?")[0].split("/")[1]
        section = chosen.setdefault(name, [])
        most = PER_INVENTORY if name in INVENTORIES else PER_SECTION
        if path not in section and path not in FORMS and len(section) < most:
            section.append(path)
    return [path for section in chosen.values() for path in section]
