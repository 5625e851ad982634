import gzip

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse

from members.page_cache import PageCacheMiddleware, content_version, raise_content_version
from tests.factories.members import UserFactory


class Site:
    """A view that counts how often it is asked."""

    def __init__(self, **response):
        self.asked = 0
        self.response = response
        self.change = lambda request, answer: None

    def __call__(self, request):
        self.asked += 1
        answer = HttpResponse(f"<p>{self.asked}</p>", **self.response)
        self.change(request, answer)
        return answer


def visit(site, rf, path="/themas/", cookies=None, **headers):
    request = rf.get(path, headers=headers)
    request.COOKIES.update(cookies or {})
    return PageCacheMiddleware(site)(request)


def test_the_second_visitor_gets_the_kept_page(rf):
    site = Site()
    first, second = visit(site, rf), visit(site, rf)
    assert site.asked == 1
    assert (first.text, second.text) == ("<p>1</p>", "<p>1</p>")
    assert second["X-Cache"] == "hit"
    assert second["Content-Type"] == first["Content-Type"]


def test_a_browser_that_reads_gzip_gets_gzip_and_another_plain_text(rf):
    site = Site()
    visit(site, rf)
    packed = visit(site, rf, **{"accept-encoding": "br, gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == b"<p>1</p>"
    plain = visit(site, rf)
    assert not plain.has_header("Content-Encoding")
    assert "Accept-Encoding" in plain["Vary"]
    assert "Cookie" in plain["Vary"]


def test_where_a_reader_came_from_changes_nothing_but_a_filter_does(rf):
    site = Site()
    visit(site, rf, "/themas/?thema=gender")
    assert visit(site, rf, "/themas/?thema=gender&nb=14").text == "<p>1</p>"
    assert visit(site, rf, "/themas/?thema=lgbti").text == "<p>2</p>"
    assert visit(site, rf, "/agenda/?thema=gender").text == "<p>3</p>"


def test_two_hosts_do_not_share_a_page(rf, settings):
    settings.ALLOWED_HOSTS = ["a.example", "b.example"]
    site = Site()
    visit(site, rf, host="a.example")
    assert visit(site, rf, host="b.example").text == "<p>2</p>"


@pytest.mark.parametrize(
    "visitor",
    [
        {"cookies": {"sessie": "x"}},
        {"authorization": "Basic x"},
        {"path": "/beheer/"},
        {"path": "/mijn/"},
        {"path": "/aanmelden/"},
        {"path": "/dev/postvak/"},
    ],
)
def test_who_may_see_something_of_their_own_never_gets_a_kept_page(rf, visitor):
    site = Site()
    visit(site, rf, **visitor)
    assert visit(site, rf, **visitor).text == "<p>2</p>"


def test_only_a_get_is_answered_from_the_cache(rf):
    site = Site()
    visit(site, rf)
    PageCacheMiddleware(site)(rf.post("/themas/"))
    assert site.asked == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda request, answer: answer.set_cookie("csrf", "x"),
        lambda request, answer: setattr(request, "is_preview", True),
        lambda request, answer: answer.__setitem__("Cache-Control", "private"),
        lambda request, answer: answer.__setitem__("Cache-Control", "no-store"),
        lambda request, answer: answer.__setitem__("Content-Disposition", "attachment"),
        lambda request, answer: answer.__setitem__("Vary", "Accept"),
        lambda request, answer: setattr(answer, "status_code", 404),
    ],
    ids=["cookie", "preview", "private", "no-store", "download", "two kinds", "not found"],
)
def test_what_is_one_visitors_own_is_not_kept(rf, change):
    site = Site()
    site.change = change
    visit(site, rf)
    visit(site, rf)
    assert site.asked == 2


@pytest.mark.django_db(transaction=True)
def test_a_change_ages_every_page_but_only_once_it_is_committed(rf):
    site = Site()
    visit(site, rf)
    with transaction.atomic():
        raise_content_version()
        assert visit(site, rf).text == "<p>1</p>"
    assert visit(site, rf).text == "<p>2</p>"


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_undone_ages_nothing():
    before = content_version()
    with transaction.atomic():
        raise_content_version()
        transaction.set_rollback(True)
    assert content_version() == before


@pytest.mark.django_db(transaction=True)
def test_a_cache_that_is_away_does_not_undo_the_change(monkeypatch, caplog):
    def away(*args, **kwargs):
        raise OSError("cache is away")

    monkeypatch.setattr(cache, "set", away)
    with transaction.atomic():
        user = UserFactory()
        raise_content_version()
    assert type(user).objects.filter(pk=user.pk).exists()
    assert "cache is away" in caplog.text


@pytest.mark.django_db
def test_a_real_page_is_kept_without_setting_a_cookie(client):
    url = "/organisaties/zoek/"  # varies on Accept, so it is not kept
    assert not client.get(url).cookies
    assert not client.get(url).has_header("X-Cache")
