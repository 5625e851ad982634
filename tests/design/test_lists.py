from datetime import date

import pytest
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template.loader import render_to_string

from members import seats
from members.facets import active_filters, facet
from members.months import Entry, month_table

CHOICES = [("gender", "Gender"), ("lgbti", "LGBTI+")]


def themes(query: str, **more):
    return facet("thema", "Thema", CHOICES, QueryDict(query), **more)


def test_a_facet_knows_what_the_address_chose():
    assert themes("thema=lgbti&thema=gender").chosen == ["gender", "lgbti"]
    assert themes("").chosen == []


def test_a_value_that_does_not_exist_is_ignored():
    assert themes("thema=x&thema=lgbti").chosen == ["lgbti"]


def test_counts_stand_beside_every_option():
    options = themes("", counts={"gender": 3}).options
    assert [option.count for option in options] == [3, 0]


def test_taking_a_filter_away_keeps_the_others_and_returns_to_page_one():
    query = QueryDict("thema=gender&thema=lgbti&q=loket&pagina=3")
    items = active_filters([facet("thema", "Thema", CHOICES, query, themed=True)], query)
    assert [(item.label, item.theme, item.url) for item in items] == [
        ("Gender", "gender", "?thema=lgbti&q=loket"),
        ("LGBTI+", "lgbti", "?thema=gender&q=loket"),
    ]


def test_filters_keep_what_else_was_asked():
    html = render_to_string(
        "components/filters.html",
        {"facets": [themes("thema=gender")], "keep": {"q": 'a"b', "x": ""}},
    )
    assert '<input type="hidden" name="q" value="a&quot;b">' in html
    assert 'name="x"' not in html
    assert 'value="gender" checked' in html
    assert 'method="get"' in html


def pages(number: int, of: int, query: str = "") -> str:
    page = Paginator(range(of), 20).page(number)
    return render_to_string("components/pagination.html", {"page": page, "query": QueryDict(query)})


def test_one_page_needs_no_links():
    assert pages(1, 20).strip() == ""


def test_links_keep_the_filters_and_page_one_has_one_address():
    html = pages(2, 60, "thema=gender&pagina=2")
    assert 'href="?thema=gender" rel="prev"' in html
    assert 'href="?thema=gender&amp;pagina=3" rel="next"' in html
    assert html.count('aria-current="page"') == 1


@pytest.mark.parametrize(("number", "rel"), [(1, "prev"), (3, "next")])
def test_the_ends_have_nowhere_further_to_go(number, rel):
    assert f'rel="{rel}"' not in pages(number, 60)


def test_a_month_starts_on_monday_and_leaves_other_months_empty():
    entries = {date(2026, 5, 12): [Entry("Vorming", "/x/")], date(2026, 4, 30): [Entry("April")]}
    month = month_table(2026, 5, entries)
    first = month.weeks[0]
    assert month.title == "Mei 2026"
    assert [day.inside for day in first] == [False] * 4 + [True] * 3
    assert not any(day.entries for day in first)
    html = render_to_string("components/month.html", {"month": month})
    assert '<a href="/x/" data-theme="general">Vorming</a>' in html
    assert "April" not in html


@pytest.mark.parametrize(
    ("taken", "capacity", "drawn", "open_", "share"),
    [
        (0, 10, 0, 10, "0.0%"),
        (34, 40, 34, 6, "85.0%"),
        (12, 10, 10, 0, "100.0%"),
        (30, 60, 30, 30, "50.0%"),
        (61, 122, 0, 0, "50.0%"),
        (0, 0, 0, 0, "0.0%"),
    ],
)
def test_a_seat_is_a_tile_up_to_sixty_then_a_bar(taken, capacity, drawn, open_, share):
    plan = seats.plan(taken, capacity)
    assert (len(plan.taken), len(plan.free), plan.share) == (drawn, open_, share)
    assert plan.as_tiles is (0 < capacity <= 60)
