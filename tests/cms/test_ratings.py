"""Readers rate a page without cookie or account; staff sees the means."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from cms.actions.rating import rate
from cms.models import PageRating, PageWord
from surveys.models import Survey
from surveys.page_ratings import page_survey
from surveys.purging import survey_words
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
    row = PageRating.objects.with_scores().get()
    assert (row.page_id, row.reliable, row.useful) == (page.pk, 5, 4)
    assert row.rated_on == timezone.localdate()
    word = PageWord.objects.get()
    assert (word.page_id, word.text.text) == (page.pk, "Meteen bruikbaar")
    survey = row.submission.survey
    assert (survey.kind, survey.closes_at) == ("page", None)
    assert {field.name for field in PageRating._meta.get_fields()} == {"id", "page", "submission"}


def test_the_questions_are_those_of_the_bank(client, page):
    client.post(f"/beoordelen/{page.pk}/", GOOD)
    asked = page_survey().asked()
    assert [each.key for each in asked] == ["betrouwbaar", "bruikbaar", "in_een_woord"]
    form = client.get(f"/beoordelen/{page.pk}/").text
    assert all(each.version.text in form for each in asked)
    client.post(f"/beoordelen/{page.pk}/", GOOD)
    assert Survey.objects.count() == 1


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


def test_staff_sees_means_words_and_tables_per_year(client, page, django_assert_max_num_queries):
    today = timezone.localdate()
    last_year = today.replace(year=today.year - 1, day=1)
    other = PracticePageFactory(title="Andere praktijk")
    for number in range(5):
        rate(page, reliable=5, useful=4, word=f"Helder {number}.")
    for useful in (4, 2, 2, 2, 2):
        rate(page, reliable=4, useful=useful)
    rate(other, reliable=1, useful=1, day=last_year)
    client.force_login(StaffFactory())

    with django_assert_max_num_queries(25):
        screen = client.get("/beheer/inhoud/waardering/").text
    assert "4,5" in screen
    assert "60\N{NO-BREAK SPACE}%" in screen
    assert "Andere praktijk" in screen
    this_year = f"/beheer/inhoud/waardering/?jaar={today.year}"
    assert "Andere praktijk" not in client.get(this_year).text
    file = client.get(f"{this_year}&uitvoer=csv").getvalue().decode()
    assert "Loket zonder drempel;10;4,5;3,2;6" in file
    one = f"/beheer/inhoud/waardering/{page.pk}/"
    assert "Helder 1." in client.get(one).text
    assert "Helder 1." in client.get(f"{one}?uitvoer=csv").getvalue().decode()
    assert "Nog geen oordelen" in client.get("/beheer/inhoud/waardering/?jaar=1999").text
    few = f"/beheer/inhoud/waardering/{other.pk}/"
    assert "Te weinig antwoorden" in client.get(few).text


def test_a_year_that_would_give_another_away_is_hidden(client, page):
    today = timezone.localdate()
    for _ in range(6):
        rate(page, reliable=4, useful=4)
    for _ in range(2):
        rate(page, reliable=1, useful=1, day=today.replace(year=today.year - 1, day=1))
    client.force_login(StaffFactory())
    for asked in (today.year, today.year - 1):
        query = f"jaar={asked}&uitvoer=csv"
        file = client.get(f"/beheer/inhoud/waardering/?{query}").getvalue().decode()
        assert "Loket zonder drempel;te weinig antwoorden" in file
        one = client.get(f"/beheer/inhoud/waardering/{page.pk}/?{query}").getvalue().decode()
        assert "te weinig antwoorden" in one


def test_a_word_goes_after_its_time_and_the_scores_stay(page):
    long_ago = timezone.localdate() - timedelta(days=2 * 365 + 2)
    rate(page, reliable=5, useful=4, word="Oud.", day=long_ago)
    rate(page, reliable=5, useful=4, word="Nieuw.")

    assert sum(survey_words(timezone.now())) == 1

    assert [each.text.text for each in PageWord.objects.all()] == ["Nieuw."]
    assert PageRating.objects.good().count() == 2
