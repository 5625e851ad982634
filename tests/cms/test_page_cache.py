"""Kept pages age when the public sees something else, and never show a draft."""

import pytest
from django.test import Client
from wagtail.models import Page

from members.page_cache import content_version
from tests.factories.cms import NewsPageFactory, ThemePageFactory
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    return ThemePageFactory(title="Eerste titel")


@pytest.fixture
def ages(django_capture_on_commit_callbacks):
    """Whether an act lets the kept pages age."""

    def raised(act) -> bool:
        before = content_version()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return content_version() != before

    return raised


def test_publishing_lets_kept_pages_age(page, ages, client):
    client.get(page.url)
    page.title = "Tweede titel"

    assert ages(lambda: page.save_revision().publish())
    assert "Tweede titel" in client.get(page.url).text


def test_a_draft_leaves_kept_pages_alone(page, ages, client):
    page.title = "Nog niet klaar"

    assert not ages(page.save_revision)
    assert "Nog niet klaar" not in client.get(page.url).text


def test_taking_a_page_away_lets_kept_pages_age(page, ages, client):
    client.get(page.url)

    assert ages(page.unpublish)
    assert client.get(page.url).status_code == 404


def test_moving_and_deleting_let_kept_pages_age(page, ages):
    other = ThemePageFactory(title="Andere")

    assert ages(lambda: page.move(other, pos="right"))
    assert ages(Page.objects.get(pk=page.pk).delete)


def test_a_preview_is_not_kept_for_the_next_visitor(page, client):
    client.force_login(StaffFactory(is_superuser=True))
    page.title = "Geheime kop"
    page.save_revision()

    seen = client.get(f"/beheer/pages/{page.pk}/view_draft/")

    assert "Geheime kop" in seen.text
    assert "Geheime kop" not in Client().get(page.url).text


def test_a_second_visitor_gets_the_kept_page(page, client, django_assert_num_queries):
    client.get(page.url)

    with django_assert_num_queries(0):
        assert client.get(page.url)["X-Cache"] == "hit"


def test_news_reaches_the_home_page_at_once(home, ages, client):
    client.get("/")
    news = NewsPageFactory(title="Net verschenen", live=False)

    assert ages(lambda: news.save_revision().publish())
    assert "Net verschenen" in client.get("/").text
