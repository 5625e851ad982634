"""Readers rate a page without cookie or account; staff sees the means."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.models import PageRating
from cms.purging import rating_words
from tests.factories.cms import NewsPageFactory, PracticePageFactory, StarterPageFactory
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db
GOOD = {"reliable": 5, "useful": 4, "word": "Meteen\n bruikbaar"}


@pytest.fixture
def page(home):
    return PracticePageFactory(title="Loket zonder drempel")


def test_a_reader_rates_a_page_and_nothing_says_who_it_was(client, page):
    """The page itself is kept whole: no form, no cookie; those are for the form's own page."""
    address = f"/beoordelen/{page.pk}/"
    read = client.get(page.url)
    assert f'href="{address}"' in read.text
    assert "csrfmiddlewaretoken" not in read.text
    assert not read.cookies
    form = client.get(address)
    assert "no-store" in form.headers["Cache-Control"]
    assert list(form.cookies) == [settings.CSRF_COOKIE_NAME]

    response = client.post(address, GOOD, follow=True)

    assert "Bedankt voor je oordeel" in response.text
    assert f'data-rated="{page.pk}"' in response.text
    row = PageRating.objects.get()
    assert (row.page_id, row.reliable, row.useful, row.word) == (page.pk, 5, 4, "Meteen bruikbaar")
    assert row.rated_on == timezone.localdate()
    assert {field.name for field in PageRating._meta.get_fields()} == (
        {"id", "page", "reliable", "useful", "word", "rated_on"}
    )


@pytest.mark.parametrize(
    "change", [{"useful": ""}, {"reliable": 6}, {"word": "x" * 301}, {"website": "x"}]
)
def test_half_an_opinion_or_a_robot_is_not_kept(client, page, change):
    response = client.post(f"/beoordelen/{page.pk}/", {**GOOD, **change})

    assert response.status_code == 200
    assert 'role="alert"' in response.text or "data-focus" in response.text
    assert not PageRating.objects.exists()


def test_only_pages_with_knowledge_that_are_online_are_rated(client, page):
    starters, news = StarterPageFactory(), NewsPageFactory()
    assert f"/beoordelen/{starters.pk}/" in client.get(starters.url).text
    assert "/beoordelen/" not in client.get(news.url).text
    page.unpublish()

    for pk in (news.pk, page.pk, 10**6):
        assert client.get(f"/beoordelen/{pk}/").status_code == 404
    assert client.get(f"/beoordelen/{starters.pk}/").status_code == 200


def test_the_database_refuses_a_score_outside_the_scale(page):
    with pytest.raises(IntegrityError), transaction.atomic():
        PageRating.objects.create(page_id=page.pk, reliable=0, useful=3)


def test_staff_sees_means_words_and_tables_per_year(client, page, django_assert_max_num_queries):
    today = timezone.localdate()
    other = PracticePageFactory(title="Andere praktijk")
    make = PageRating.objects.create
    make(page_id=page.pk, reliable=5, useful=4, word="Helder.")
    make(page_id=page.pk, reliable=4, useful=2)
    make(page_id=other.pk, reliable=1, useful=1, rated_on=today.replace(year=today.year - 1, day=1))
    client.force_login(StaffFactory())

    with django_assert_max_num_queries(25):
        screen = client.get("/beheer/inhoud/waardering/").text
    assert "4,5" in screen
    assert "50\N{NO-BREAK SPACE}%" in screen
    assert "Andere praktijk" in screen
    this_year = f"/beheer/inhoud/waardering/?jaar={today.year}"
    assert "Andere praktijk" not in client.get(this_year).text
    file = client.get(f"{this_year}&uitvoer=csv").getvalue().decode()
    assert "Loket zonder drempel;2;4,5;3,0;1;1" in file
    one = f"/beheer/inhoud/waardering/{page.pk}/"
    assert "Helder." in client.get(one).text
    assert "Helder." in client.get(f"{one}?uitvoer=csv").getvalue().decode()
    assert "Nog geen oordelen" in client.get("/beheer/inhoud/waardering/?jaar=1999").text


def test_a_word_goes_after_its_time_and_the_scores_stay(page):
    long_ago = timezone.localdate() - timedelta(days=2 * 365 + 2)
    make = PageRating.objects.create
    old = make(page_id=page.pk, reliable=5, useful=4, word="Oud.", rated_on=long_ago)
    new = make(page_id=page.pk, reliable=5, useful=4, word="Nieuw.")

    assert sum(rating_words(timezone.now())) == 1

    assert [PageRating.objects.get(pk=each.pk).word for each in (old, new)] == ["", "Nieuw."]
