"""Every pair of colours that meets on a page, by day and by evening, measured as WCAG does."""

import re

import pytest

from tests.house import ROOT

CSS = ROOT / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text()
SITE_SHEETS = [CSS / f"{name}.css" for name in ("base", "layout", "components")]
PAIR = re.compile(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)")
COLOURS = {name: {"day": day, "evening": evening} for name, day, evening in PAIR.findall(TOKENS)}

THEMES = ("general", "gender", "lgbti", "disability")
STATES = ("good", "warn", "bad")
GROUNDS = ("paper", "raised", "sunken")
PALE = (*(f"{theme}-3" for theme in THEMES), *(f"{state}-3" for state in STATES))

TEXT = [
    *((text, ground) for text in ("ink", "ink-soft") for ground in GROUNDS),
    *((text, f"{theme}-3") for text in ("ink", "ink-soft") for theme in THEMES),
    *(("ink", ground) for ground in PALE),
    *((f"{theme}-1", ground) for theme in THEMES for ground in GROUNDS),
    *((f"{theme}-1", f"{theme}-3") for theme in THEMES),
    *((f"{theme}-on", f"{theme}-1") for theme in THEMES),
    *((state, ground) for state in STATES for ground in ("paper", "raised")),
    *((state, f"{state}-3") for state in STATES),
    ("deep-on", "deep"),
    ("deep", "deep-on"),
    ("paper", "ink"),
]
INTERFACE = [
    *(("line-strong", ground) for ground in GROUNDS),
    *(("focus", ground) for ground in (*GROUNDS, *PALE)),
    *((f"{theme}-1", ground) for theme in THEMES for ground in GROUNDS),
    *((state, ground) for state in STATES for ground in GROUNDS),
]


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(pairs, at_least: float, when: str) -> dict[str, float]:
    measured = {
        f"{front} on {ground}": contrast(COLOURS[front][when], COLOURS[ground][when])
        for front, ground in pairs
    }
    return {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < at_least}


def test_the_measure_itself_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("when", ["day", "evening"])
def test_text_reads_on_every_ground_it_stands_on(when):
    assert too_faint(TEXT, 4.5, when) == {}


@pytest.mark.parametrize("when", ["day", "evening"])
def test_controls_and_focus_stand_out_from_their_ground(when):
    assert too_faint(INTERFACE, 3, when) == {}


def test_every_colour_is_a_pair_of_plain_hex():
    written = set(re.findall(r"--([\w-]+):\s*(?:light-dark|#)", TOKENS))
    assert written == set(COLOURS)


def test_no_style_sheet_of_the_site_but_the_tokens_names_a_colour():
    named = {}
    for sheet in SITE_SHEETS:
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
        rules = re.sub(r"@media print \{.*", "", rules, flags=re.S)  # paper is white
        found = re.findall(r":[^;{}]*(#[0-9a-f]{3,8}\b|\brgb|\bhsl)[^;{}]*;", rules)
        if found:
            named[sheet.name] = found
    assert named == {}


def test_no_style_sheet_reaches_another_server():
    sheets = (ROOT / "static" / "css").glob("*.css")
    assert [
        sheet.name for sheet in sheets if re.search(r"https?:|@import", sheet.read_text())
    ] == []
