"""Search understands Dutch, accents and slips, and never shows what is not for everybody."""

import json

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from cms.actions.words import gather_when_changed, gather_words
from cms.kinds import PAGES
from cms.list_search import search_list
from cms.models import PracticePage, SearchWord, StandardPage
from cms.search import kinds
from cms.snippets import LENGTH, pattern_of, snippet
from cms.tasks import gather_words as task
from cms.text_search_config import make_config
from cms.vocabulary import meant
from members import slots
from members.page_cache import raise_content_version
from members.slots import SearchGroup, SearchResult
from tests.factories.cms import (
    HomePageFactory,
    NewsPageFactory,
    PracticePageFactory,
    StandardPageFactory,
    ThemePageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]


@pytest.fixture(scope="module")
def site(rows_of_module):
    """A page per word that the table below asks for, and what nobody may find."""
    home = HomePageFactory()
    Site.objects.update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    pages = {
        "loket": StandardPageFactory(title="Nieuwe loketten"),
        "cafe": ThemePageFactory(title="Regenboogcafé", summary="Eén avond per maand."),
        "raad": NewsPageFactory(title="Een adviesraad begint", summary="Met acht mandatarissen."),
        "huis": StandardPageFactory(title="Huizen van het kind"),
        "plan": PracticePageFactory(title="Regenboogactieplan met de buren"),
    }
    StandardPageFactory(title="Geheimschrift", live=False)
    closed = StandardPageFactory(title="Achterkamer", summary="Enkel voor het slotcomité.")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    StandardPageFactory(title="Kelderkast", parent=closed)
    draft = pages["huis"]
    draft.title = "Kladversie van huizen"
    draft.save_revision()
    gather_words()
    return pages


@pytest.fixture(autouse=True)
def _only_pages(fill_slot):
    fill_slot(slots.search, lambda **question: [])


def search(client, query, **more):
    return client.get("/zoeken/", {"q": query, **more}).context["found"]


def titles(found):
    return [result.title for group in found.groups for result in group.results]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("loket", "Nieuwe loketten"),
        ("NIEUW LOKETTEN", "Nieuwe loketten"),
        ("regenboogcafe", "Regenboogcafé"),
        ("REGENBOOGCAFÉ", "Regenboogcafé"),
        ("café", "Regenboogcafé"),
        ("één avond", "Regenboogcafé"),
        ("een avond in de maand", "Regenboogcafé"),
        ("raad", "Een adviesraad begint"),
        ("adviesraden", "Een adviesraad begint"),
        ("mandataris", "Een adviesraad begint"),
        ("huis", "Huizen van het kind"),
        ("kinderen huis", "Huizen van het kind"),
        ("wie heeft al een regenboogactieplan", "Regenboogactieplan met de buren"),
    ],
)
def test_a_word_is_found_in_any_shape(client, site, typed, title):
    assert titles(search(client, typed)) == [title]


@pytest.mark.parametrize(
    ("typed", "instead", "title"),
    [
        ("regenboogactieplna", "regenboogactieplan", "Regenboogactieplan met de buren"),
        ("advisraad", "adviesraad", "Een adviesraad begint"),
        (
            "regenboog actie plan buren",
            "regenboogactieplan buren",
            "Regenboogactieplan met de buren",
        ),
        ("mandatrissen adviesraad", "mandatarissen adviesraad", "Een adviesraad begint"),
        ("regenboogkafe", "regenboogcafé", "Regenboogcafé"),
    ],
)
def test_a_slip_is_understood_and_said(client, site, typed, instead, title):
    response = client.get("/zoeken/", {"q": typed})
    found = response.context["found"]
    assert titles(found)[0] == title
    assert found.words == instead
    assert "Bedoelde je" in response.text
    assert f'value="{typed}"' in response.text


def test_two_halves_are_joined_where_the_site_writes_one_word(site):
    assert meant("advies raad") == "adviesraad"
    assert meant("adviesraad") == ""
    assert meant("12345") == ""


def test_some_of_the_words_are_better_than_nothing_and_are_said_to_be(client, site):
    response = client.get("/zoeken/", {"q": "loketten olifant"})
    assert titles(response.context["found"]) == ["Nieuwe loketten"]
    assert "Geen enkele tekst heeft al je woorden." in response.text
    either = search(client, "huizen olifant regenboogactieplan mandatarissen buren")
    assert titles(either)[0] == "Regenboogactieplan met de buren"  # two of the words, so first


def test_what_is_not_for_everybody_is_never_found(client, site):
    for typed in ("geheimschrift", "achterkamer", "slotcomite", "kelderkast", "kladversie"):
        assert titles(search(client, typed)) == [], typed
        assert client.get("/zoeken/voorstellen/", {"q": typed}).json() == {"results": []}
        assert not SearchWord.objects.filter(word=typed).exists()
    assert titles(search(client, "geheimschrft")) == []


def test_practices_are_found_by_the_same_words(site):
    def found(words):
        hits = search_list(PracticePage, words)
        return list(hits.keys), hits.said(words)

    plan = [site["plan"].pk]
    assert found("regenboogactieplannen") == (plan, "")
    assert found("actieplan") == (plan, "")
    assert found("regenboog") == (plan, "")  # its stem, 'regenbog', begins no compound
    assert found("loket") == ([], "")
    keys, said = found("regenboogactieplam buren")
    assert keys == plan
    assert "Bedoelde je “regenboogactieplan buren”?" in said
    keys, said = found("regenboogactieplan olifant")
    assert keys == plan
    assert said.startswith("Niets heeft al je woorden.")


def test_suggestions_name_the_kind_and_lead_there(client, site, fill_slot):
    hit = SearchResult("Regenboogdag", "/agenda/2026/regenboogdag/")
    fill_slot(slots.search, lambda **question: [SearchGroup("Agenda", [hit], 1)])
    response = client.get("/zoeken/voorstellen/", {"q": "regenb"})
    rows = json.loads(response.content)["results"]
    assert {(row["label"], row["note"]) for row in rows} == {
        ("Regenboogcafé", "Thema’s"),
        ("Regenboogactieplan met de buren", "Praktijken"),
        ("Regenboogdag", "Agenda"),
    }
    assert all(row["url"].startswith("/") for row in rows)
    assert "private" in response["Cache-Control"]
    assert client.post("/zoeken/voorstellen/").status_code == 405
    fill_slot(slots.search, lambda **question: [])
    (row,) = client.get("/zoeken/voorstellen/", {"q": "advisraad"}).json()["results"]
    assert (row["label"], row["url"]) == ("adviesraad", "/zoeken/?q=adviesraad")
    (row,) = client.get("/zoeken/voorstellen/", {"q": "acht mandat"}).json()["results"]
    assert (row["label"], row["note"]) == ("acht mandatarissen", "Zoek op dit woord")
    assert client.get("/zoeken/voorstellen/", {"q": '"\x00'}).json() == {"results": []}


def test_each_kind_is_a_filter_with_its_count(client, site, fill_slot):
    rows = [SearchResult(f"Regenboogdag {n}", f"/agenda/{n}/") for n in range(30)]
    fill_slot(
        slots.search,
        lambda shown, **question: [SearchGroup("Agenda", rows[shown], len(rows))],
    )
    html = client.get("/zoeken/", {"q": "regenboog"}).text
    assert "Alles (32)" in html
    assert '<a href="?q=regenboog&amp;soort=agenda">Agenda (30)</a>' in html
    assert '<a href="?q=regenboog&amp;soort=themas">Thema’s (1)</a>' in html
    second = search(client, "regenboog", soort="agenda", pagina="2")
    assert second.page.object_list[0].title == "Regenboogdag 20"
    assert [group.label for group in second.groups] == ["Thema’s", "Agenda", "Praktijken"]


def test_results_show_the_words_they_were_found_by(client, site):
    html = client.get("/zoeken/", {"q": "mandataris"}).text
    assert "Met acht <mark>mandatarissen</mark>." in html


def test_a_page_type_is_found_unless_it_says_otherwise():
    assert StandardPage in kinds()[PAGES]
    slugs = [kind.slug for kind in kinds()]
    assert len(slugs) == len(set(slugs))
    assert all(slugs)


def test_a_snippet_shows_the_best_place_and_escapes_nothing_itself():
    text = "Begin van het verhaal. " * 30 + "Hier staat het Loket bij de balie. " + "Slot. " * 60
    pieces = snippet(text, pattern_of(["loket", "balie"]))
    assert [piece for piece, marked in pieces if marked] == ["Loket", "balie"]
    assert pieces[0][0] == "… "
    assert pieces[-1][0] == " …"
    assert sum(len(piece) for piece, _ in pieces) <= LENGTH + 4
    assert snippet("Eén café & <b>bar</b>", pattern_of(["cafe"])) == [
        ("Eén ", False),
        ("café", True),
        (" & bar", False),
    ]
    assert snippet("Kort", None) == [("Kort", False)]
    assert snippet("", pattern_of(["x"])) == []


def test_a_search_asks_the_same_whatever_it_finds(client, site):
    def queries(address):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address, headers={"cookie": "proef=1"})
        return len(asked)

    assert queries("/zoeken/?q=loket") == queries("/zoeken/?q=een+regenboog")
    assert queries("/zoeken/?q=regenboog") <= 12
    assert queries("/zoeken/voorstellen/?q=loket") == queries("/zoeken/voorstellen/?q=regenb")


def test_words_are_gathered_when_something_changed(site, django_capture_on_commit_callbacks):
    gather_when_changed()
    assert gather_when_changed() is False
    with django_capture_on_commit_callbacks(execute=True):
        raise_content_version()
        site["loket"].unpublish()
    task()
    assert not SearchWord.objects.filter(word="loketten").exists()
    assert SearchWord.objects.get(word="regenboogcafe").shown == "regenboogcafé"


def test_where_accents_may_not_be_folded_dutch_stems_remain(caplog):
    if connection.vendor != "postgresql":
        return  # another database has no such words
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION IF EXISTS unaccent CASCADE")
        cursor.execute("GRANT CREATE, USAGE ON SCHEMA public TO pg_read_all_stats")
        cursor.execute("SET LOCAL ROLE pg_read_all_stats")
        assert make_config(connection, "proef") is False
        cursor.execute("SELECT to_tsvector('proef', 'loketten')::text")
        assert cursor.fetchone() == ("'loket':1",)
        transaction.set_rollback(True)
    assert "does not fold accents" in caplog.text
