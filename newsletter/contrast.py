"""Whether every word of a mail can be read, by day and by evening (WCAG 2.2, 1.4.3).

Reads the colours that stand in the mail itself, as a mail program does: inline styles first, the
style sheet where it matches, and in the evening what the dark part of the style sheet overrules.
"""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag

ENOUGH = 4.5
MEDIA = re.compile(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b", re.I)
WHITE, BLACK = "#ffffff", "#000000"
NAMED = {"white": WHITE, "black": BLACK}


@dataclass(frozen=True)
class Faint:
    """Words that do not stand out enough."""

    words: str
    ratio: float
    dark: bool


def faint_words(html: str) -> list[Faint]:
    """Every piece of text whose colour is too close to what lies behind it."""
    soup = BeautifulSoup(html, "html.parser")
    sheet = "".join(style.get_text() for style in soup.find_all("style"))
    light = _matches(soup, MEDIA.sub("", sheet))
    dark = _matches(soup, "".join(each for each in _dark_parts(sheet)))
    found = []
    for words in soup.find_all(string=lambda text: bool(text.strip())):
        if _is_shown(words):
            found += [
                Faint(words.strip()[:60], round(ratio, 1), in_the_dark)
                for in_the_dark, ratio in _ratios(words.parent, light, dark)
                if ratio < ENOUGH
            ]
    return found


def _dark_parts(sheet):
    for found in MEDIA.finditer(sheet):
        if "prefers-color-scheme: dark" in found[0]:
            yield found[1]


def _is_shown(words: NavigableString) -> bool:
    if type(words) is not NavigableString:  # comments, doctype
        return False
    return not any(
        parent.name in ("style", "script", "title", "head")
        or "display:none" in parent.get("style", "").replace(" ", "")
        for parent in words.parents
    )


def _ratios(element, light, dark):
    yield False, contrast(_colour(element, "color", light), _colour(element, "background", light))
    yield (
        True,
        contrast(
            _colour(element, "color", light, dark), _colour(element, "background", light, dark)
        ),
    )


def _colour(element: Tag, name: str, light, dark=None) -> str:
    for each in (element, *element.parents):
        for values in (dark, {id(each): _declared(each.get("style", ""))}, light):
            if values and (found := values.get(id(each), {}).get(name)):
                return found
    return BLACK if name == "color" else WHITE


def _matches(soup, rules: str) -> dict[int, dict[str, str]]:
    """What the rules say of each element; later rules win."""
    found: dict[int, dict[str, str]] = {}
    for selector, body in RULE.findall(rules):
        values = _declared(body)
        if values and "@" not in selector and ":" not in selector:
            for element in soup.select(selector.strip()):
                found.setdefault(id(element), {}).update(values)
    return found


def _declared(style: str) -> dict[str, str]:
    values = {}
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        name = name.strip().lower().removesuffix("-color") or ""
        if name in ("color", "background") and (colour := _read(value)):
            values[name] = colour
    return values


def _read(value: str) -> str:
    if found := HEX.search(value):
        text = found[0].lower()
        return text if len(text) == 7 else "#" + "".join(sign * 2 for sign in text[1:])
    return NAMED.get(value.replace("!important", "").strip().lower(), "")


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG between two colours like #1a2124."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
