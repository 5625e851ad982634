"""An address that was once published keeps working, and a wrong one helps."""

import pytest

from tests.factories.cms import StandardPageFactory, ThemePageFactory

pytestmark = pytest.mark.django_db


def test_a_new_slug_leaves_a_redirect(client, home, django_capture_on_commit_callbacks):
    page = ThemePageFactory(slug="oud")
    page.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert client.get("/themas/oud/", follow=True).redirect_chain == [("/themas/nieuw/", 301)]


def test_a_moved_page_leaves_a_redirect(client, home, django_capture_on_commit_callbacks):
    parent = StandardPageFactory(slug="over")
    page = StandardPageFactory(slug="team")
    with django_capture_on_commit_callbacks(execute=True):
        page.move(parent, pos="last-child")

    assert client.get("/team/", follow=True).redirect_chain == [("/over/team/", 301)]


def test_an_unknown_address_offers_the_search(client, home):
    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    assert 'action="/zoeken/"' in response.text
