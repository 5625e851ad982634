"""A picture comes in sizes a phone can carry, with its alternative and its maker."""

import gc

import pytest
from wagtail_factories import ImageFactory

from tests.factories.cms import NewsPageFactory

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary files of its renditions to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(autouse=True)
def _collect_here():
    """So that no later test is blamed for the files of this one."""
    yield
    gc.collect()


def figure(**values):
    return "figure", {
        "image": {"image": ImageFactory(title="IMG_2041"), **values.pop("words")},
        "caption": "De balie op twee hoogtes",
        "credit": "An Devos",
        **values,
    }


def test_a_picture_has_words_sizes_and_a_maker(client, home):
    page = NewsPageFactory(
        body=[figure(words={"alt_text": "Een balie met een laag deel", "decorative": False})]
    )

    html = client.get(page.url).text

    assert 'alt="Een balie met een laag deel"' in html
    assert 'type="image/webp"' in html
    assert 'loading="lazy"' in html
    assert "De balie op twee hoogtes · Beeld: An Devos" in html
    assert "IMG_2041" not in html


def test_a_picture_that_only_decorates_is_silent(client, home):
    page = NewsPageFactory(body=[figure(words={"alt_text": "", "decorative": True})])

    assert 'alt=""' in client.get(page.url).text
