"""Advice beside the text, and how well pages read over time."""

from datetime import date

import pytest

from cms.actions.links import turn
from cms.actions.site import seed_site
from cms.link_rules import Answer
from cms.models import WordAdvice, WritingScore
from cms.writing_trend import month_ends, trends
from tests.cms.care import colleague
from tests.factories.cms import NewsPageFactory, PracticePageFactory, ThemePageFactory

pytestmark = pytest.mark.django_db
TEXT = "<p>" + "Je belt de dienst en wij komen langs. " * 6 + '<a href="/x/">Klik hier</a></p>'


@pytest.fixture
def editor(home, client):
    user = colleague()
    client.force_login(user)
    return user


def test_the_advice_stands_beside_the_text_and_blocks_nothing(client, editor):
    WordAdvice.objects.create(avoid="dienst", better="loket", kind="jargon")
    page = ThemePageFactory(why=[("paragraph", TEXT), ("heading", "Wat nu")])

    html = client.get(f"/beheer/pages/{page.pk}/edit/").text

    beside = html.partition('data-side-panel="advice"')[2]
    assert "dienst (6 keer)" in beside
    assert "Schrijf liever “loket”." in beside
    assert "Klik hier" in beside
    assert "op 100" in beside
    news = NewsPageFactory(body=[("paragraph", "<p>Kort.</p>")])
    assert "nog te kort" in client.get(f"/beheer/pages/{news.pk}/edit/").text
    assert client.get(f"/beheer/pages/add/cms/newspage/{news.get_parent().pk}/").status_code == 200


def test_a_new_draft_is_judged_not_what_is_online(client, editor):
    page = ThemePageFactory(partners="<p>Goed.</p>")
    page.partners = '<p><a href="/x/">klik hier</a></p>'
    page.save_revision()
    assert (
        "klik hier"
        in client.get(f"/beheer/pages/{page.pk}/edit/").text.partition('data-side-panel="advice"')[
            2
        ]
    )


def test_a_score_is_kept_when_a_page_goes_online_and_every_week(home, time_machine):
    time_machine.move_to("2026-05-20 10:00+02:00")
    page = ThemePageFactory(why=[("paragraph", TEXT)])
    page.save_revision().publish()
    page.save_revision().publish()
    NewsPageFactory(body=[("paragraph", TEXT)]).save_revision().publish()

    score = WritingScore.objects.get()
    assert (score.page_id, score.scored_on, score.remarks) == (page.pk, date(2026, 5, 20), 1)
    assert score.words == 53
    assert score.ease > 80
    time_machine.move_to("2026-05-28 03:00+02:00")
    turn(ask=lambda url: Answer(200))
    assert [row.scored_on.day for row in WritingScore.objects.filter(page=page)] == [28, 20]


def test_the_score_is_followed_per_kind_of_page(client, editor, time_machine):
    time_machine.move_to("2026-05-20 10:00+02:00")
    one, other = ThemePageFactory(title="Makkelijk"), ThemePageFactory(title="Moeilijk")
    practice = PracticePageFactory(title="Praktijk")
    for page, day, ease in (
        (one, "2026-01-15", 60),
        (other, "2026-02-10", 40),
        (one, "2026-03-31", 80),
        (practice, "2026-05-02", 55),
    ):
        WritingScore.objects.create(page=page, scored_on=day, ease=ease, words=100, remarks=3)
    ThemePageFactory(title="Nooit gemeten")

    themes, practices = trends(date(2026, 5, 20))
    known = [[cell.text for cell in row] for row in themes.table.rows]
    assert known == [
        ["januari 2026", "60"],
        ["februari 2026", "50"],
        ["maart 2026", "60"],
        ["april 2026", "60"],
        ["mei 2026", "60"],
    ]
    assert len(practices.table.rows) == 1
    assert month_ends(date(2026, 5, 20))[-3:] == [
        date(2026, 3, 31),
        date(2026, 4, 30),
        date(2026, 5, 20),
    ]

    listed = client.get("/beheer/leesbaarheid/")
    assert [page.title for page in listed.context["object_list"]] == [
        "Moeilijk",
        "Praktijk",
        "Makkelijk",
    ]
    assert "Leesbaarheid: thematische pagina" in listed.text
    exported = b"".join(client.get("/beheer/leesbaarheid/", {"export": "csv"}).streaming_content)
    assert b"Moeilijk;Thematische pagina;40;100;3;10/02/2026" in exported
    narrowed = client.get("/beheer/leesbaarheid/lijst/", {"kind": "practicepage"})
    assert "Moeilijk" not in narrowed.text


def test_the_words_to_avoid_are_kept_by_editors(client, editor):
    WordAdvice.objects.create(avoid="dienst", better="loket")
    assert "dienst" in client.get("/beheer/schrijfwoorden/").text
    client.post("/beheer/schrijfwoorden/new/", {"avoid": "tool", "better": "", "kind": "jargon"})
    assert WordAdvice.objects.count() == 1
    data = {"avoid": "tool", "better": "hulpmiddel", "why": "", "kind": "jargon"}
    client.post("/beheer/schrijfwoorden/new/", data)
    assert WordAdvice.objects.filter(avoid="tool").exists()


def test_the_first_words_come_with_the_site_and_stay_as_editors_left_them(db):
    seed_site()
    assert WordAdvice.objects.count() >= 60
    WordAdvice.objects.exclude(avoid="tool").delete()
    seed_site()
    assert WordAdvice.objects.get().avoid == "tool"
