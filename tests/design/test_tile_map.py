import re
from collections import Counter

import pytest
from django.template.loader import render_to_string

from members import tile_map
from members.tile_floor import border_floor, head_floor
from members.tiles import MOTIFS, THEMES, motif

LABELS = {"general": "Samen", "gender": "Gender", "lgbti": "LGBTI+", "disability": "Handicap"}
NAMES = {each.nis: f"Gemeente {each.nis}" for each in tile_map.places()}
UNIT = ("deelnemer", "deelnemers")


def tiles_of(a_map) -> list:
    return [tile for group in a_map.groups for tile in group.tiles]


def drawn(a_map, **more) -> str:
    return render_to_string("components/tile_map.html", {"map": a_map, **more})


def test_every_municipality_has_one_place_of_its_own():
    places = tile_map.places()
    assert len(places) == 285
    assert len({each.nis for each in places}) == 285
    assert len({(each.column, each.row) for each in places}) == 285


def test_all_tiles_lie_inside_the_drawing():
    left, top, width, height = (float(number) for number in tile_map.view_box().split())
    xs = [float(tile.x) for tile in tiles_of(tile_map.value_map({}, {}, key="k", title="K"))]
    ys = [float(tile.y) for tile in tiles_of(tile_map.value_map({}, {}, key="k", title="K"))]
    assert left <= min(xs) - 17
    assert max(xs) + 17 <= left + width
    assert top <= min(ys) - 20
    assert max(ys) + 20 <= top + height


def test_without_data_every_place_is_open_and_the_words_say_so():
    empty = tile_map.count_map({}, NAMES, key="leeg", title="Deelnemers", unit=UNIT)
    assert [len(group.tiles) for group in empty.groups] == [285, 0, 0]
    assert "0 gemeenten hebben een gevulde tegel" in empty.description
    assert tiles_of(empty)[0].title == "Gemeente 11001: geen deelnemers"


@pytest.mark.parametrize(
    ("count", "step", "words"),
    [
        (1, 1, "1 deelnemer"),
        (4, 1, "4 deelnemers"),
        (5, 2, "5 deelnemers"),
        (14, 2, "14 deelnemers"),
        (15, 3, "15 deelnemers"),
        (1200, 3, "1.200 deelnemers"),
    ],
)
def test_the_size_of_a_tile_is_its_count(count, step, words):
    a_map = tile_map.count_map({"11001": count}, NAMES, key="k", title="K", unit=UNIT)
    tile = next(tile for tile in tiles_of(a_map) if tile.nis == "11001")
    assert tile.symbol == f"k-{step}"
    assert tile.title == f"Gemeente 11001: {words}"


def test_the_legend_counts_every_tile_once():
    counts = {each.nis: number % 30 for number, each in enumerate(tile_map.places())}
    a_map = tile_map.count_map(counts, NAMES, key="k", title="K", unit=UNIT)
    labels = [item.label for item in a_map.legend]
    assert [label.split(": ")[0] for label in labels] == [
        "nog geen",
        "1 tot 4",
        "5 tot 14",
        "15 of meer",
    ]
    assert sum(int(label.split(": ")[1]) for label in labels) == 285


def test_bounds_of_one_step_are_named_by_one_number():
    a_map = tile_map.count_map({}, NAMES, key="k", title="K", unit=UNIT, bounds=(1, 2, 3))
    assert [item.label for item in a_map.legend][1:3] == ["1: 0", "2: 0"]


@pytest.mark.parametrize(("value", "symbol"), [(0, "hx"), (0.2, "k-1"), (0.5, "k-2"), (1, "k-3")])
def test_a_share_becomes_one_of_three_sizes(value, symbol):
    a_map = tile_map.value_map({"71016": value}, {"71016": "Genk"}, key="k", title="K")
    assert next(tile for tile in tiles_of(a_map) if tile.nis == "71016").symbol == symbol


def test_motifs_show_the_theme_and_the_legend_counts_it():
    laid = {"11001": "gender", "11002": "gender", "71016": "disability"}
    a_map = tile_map.motif_map(laid, NAMES, key="k", title="K", labels=LABELS)
    per_theme = Counter({group.theme or "open": len(group.tiles) for group in a_map.groups})
    assert per_theme == {"open": 282, "gender": 2, "disability": 1}
    assert [item.label for item in a_map.legend] == [
        "Samen: 0",
        "Gender: 2",
        "LGBTI+: 0",
        "Handicap: 1",
        "Nog leeg: 282",
    ]
    assert "3 tegels zijn gelegd, 282 nog niet" in a_map.description


def test_the_drawing_names_itself_and_every_tile():
    html = drawn(tile_map.count_map({"11001": 7}, NAMES, key="kaart", title="Wie", unit=UNIT))
    assert '<title id="kaart-t">Wie</title>' in html
    assert 'aria-labelledby="kaart-t" aria-describedby="kaart-d"' in html
    assert len(re.findall(r"<use [^>]*><title>[^<]+</title></use>", html)) == 285


def test_names_are_escaped_and_numbers_keep_their_point():
    html = drawn(tile_map.value_map({"11001": 1}, {"11001": "<b>Aartselaar"}, key="k", title="K"))
    assert "&lt;b&gt;Aartselaar" in html
    assert re.search(r' x="\d+,\d', html) is None


def test_a_motif_stays_the_same_for_the_same_key():
    assert [motif("lgbti", key) for key in range(20)] == [motif("lgbti", key) for key in range(20)]
    assert {motif("lgbti", key)[0] for key in range(40)} == {"la", "lb"}
    assert motif("unknown", "x")[0] == "g"


@pytest.mark.parametrize("theme", THEMES)
def test_a_head_floor_is_fuller_away_from_the_words(theme):
    floor = head_floor(theme, "een-slug")
    (_, tiles) = floor.groups[0]
    middle = 9 * 34.64
    assert sum(t.x > middle for t in tiles) > 2 * sum(t.x < middle for t in tiles)
    assert {t.symbol for t in tiles} <= {symbol for symbol, _ in MOTIFS[theme]}
    assert floor.outlines


def test_a_border_floor_shows_every_theme_and_open_places():
    floor = border_floor("voet", 44)
    assert {theme for theme, _ in floor.groups} == set(THEMES)
    assert floor.outlines
