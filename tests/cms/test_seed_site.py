"""The site stands after one command, and a second run leaves alone what editors changed."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from cms.models import HomePage, ThemePage

pytestmark = pytest.mark.django_db

ADDRESSES = {
    "/",
    "/themas/",
    "/themas/lokaal-genderbeleid/",
    "/themas/menstruatiewelzijn/",
    "/themas/grensoverschrijdend-gedrag/",
    "/themas/lokaal-regenboogbeleid/",
    "/themas/lokaal-inclusiebeleid/",
    "/praktijken/",
    "/kennis/",
    "/instrumenten/",
    "/cijfers-en-onderzoek/",
    "/wetgeving/",
    "/ondersteuningsaanbod/",
    "/beeld/",
    "/jaarverslagen/",
    "/starters/",
    "/nieuws/",
    "/toegankelijkheid/",
    "/privacy/",
    "/over-deze-site/",
}


@pytest.fixture
def seeded(db, settings):
    settings.SITE_URL = "https://gelijkekansen.example:8443"
    call_command("seed_site", verbosity=0)


def test_every_fixed_page_is_there_and_public(seeded):
    pages = HomePage.objects.get().get_descendants(inclusive=True).live()

    assert {page.url for page in pages} == ADDRESSES


def test_the_five_subjects_of_the_plan_carry_their_theme(seeded):
    assert dict(ThemePage.objects.values_list("slug", "theme_gender")) == {
        "lokaal-genderbeleid": True,
        "menstruatiewelzijn": True,
        "grensoverschrijdend-gedrag": True,
        "lokaal-regenboogbeleid": False,
        "lokaal-inclusiebeleid": False,
    }
    assert ThemePage.objects.get(slug="lokaal-regenboogbeleid").theme_lgbti
    assert ThemePage.objects.get(slug="lokaal-inclusiebeleid").theme_disability


def test_the_site_answers_at_its_address(seeded):
    site = Site.objects.get()

    assert (site.hostname, site.port) == ("gelijkekansen.example", 8443)
    assert site.root_page.specific == HomePage.objects.get()


def test_the_welcome_page_of_wagtail_is_gone(seeded):
    assert [page.specific_class for page in Page.objects.filter(depth=2)] == [HomePage]


def test_a_second_run_changes_nothing(seeded):
    page = ThemePage.objects.get(slug="menstruatiewelzijn")
    page.title = "Menstruatie op het werk"
    page.save_revision().publish()
    before = list(Page.objects.order_by("path").values_list("path", "title"))

    call_command("seed_site", verbosity=0)

    assert list(Page.objects.order_by("path").values_list("path", "title")) == before


def test_the_first_words_pass_the_checks_that_editors_meet(seeded):
    for page in HomePage.objects.get().get_descendants(inclusive=True).specific():
        page.full_clean()
        for field in page._meta.get_fields():
            block = getattr(field, "stream_block", None)
            if block:
                block.clean(getattr(page, field.name))
