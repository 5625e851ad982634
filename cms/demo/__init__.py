"""Invented but believable content for a demo: `load` fills the pages that `seed_site` made."""

from datetime import datetime, timedelta

from django.db import transaction
from wagtail.models import Page

from cms.demo import care, starters, themes
from cms.demo.inventories import load_inventories
from cms.demo.news import NEWS, UNFINISHED
from cms.demo.practice_texts import PRACTICES
from cms.demo.practices import BODY as PRACTICES_BODY
from cms.demo.practices import load_practices
from cms.demo.proposals import load_proposals
from cms.demo.use import load_use
from cms.models import NewsIndexPage, NewsPage, PracticeIndexPage, StarterPage, ThemePage
from members.page_cache import raise_content_version
from planning.themes import theme_field

FRIDAY = 4


@transaction.atomic
def load(now: datetime) -> None:
    """Fill the pages, the news, and the use that is made of them; nothing is done twice."""
    index = NewsIndexPage.objects.first()
    if index is not None and not NewsPage.objects.exists():
        _texts(index, now)
    care.load(now)
    load_use(now)


def _texts(index: NewsIndexPage, now: datetime) -> None:
    for page in ThemePage.objects.filter(slug__in=themes.PAGES):
        fill(page, themes.PAGES[page.slug])
    for page in StarterPage.objects.all():
        fill(page, starters.CONTENT)
    for page in PracticeIndexPage.objects.all():
        fill(page, {"body": PRACTICES_BODY})
    load_practices(PRACTICES, now)
    load_inventories(now)
    load_proposals(now)
    for text in reversed(NEWS):
        add_news(index, text, now)
    for text in UNFINISHED:
        add_unfinished(index, text, now)
    raise_content_version()


def fill(page: Page, content: dict) -> None:
    for name, value in content.items():
        setattr(page, name, value)
    page.save_revision().publish()


def add_news(index: NewsIndexPage, text, now: datetime) -> None:
    moment = now - timedelta(days=text.days_ago)
    moment -= timedelta(days=max(0, moment.weekday() - FRIDAY))
    page = news_page(text, moment)
    index.add_child(instance=page)
    page.save_revision().publish()
    # As if it had been written then: lists of the staff sort by these.
    NewsPage.objects.filter(pk=page.pk).update(
        first_published_at=moment, last_published_at=moment, latest_revision_created_at=moment
    )


def add_unfinished(index: NewsIndexPage, text, now: datetime) -> None:
    """A message that is still being written, or one that waits for its day."""
    moment = now - timedelta(days=text.days_ago)
    page = news_page(text, moment)
    page.live = False
    if text.state == "planned":
        moment -= timedelta(days=max(0, moment.weekday() - FRIDAY))
        page.go_live_at = moment.replace(hour=9, minute=0, second=0, microsecond=0)
    index.add_child(instance=page)
    revision = page.save_revision()
    if text.state == "planned":
        revision.publish()


def news_page(text, moment: datetime) -> NewsPage:
    return NewsPage(
        title=text.title,
        slug=text.slug,
        summary=text.summary,
        published_on=moment.date(),
        body=text.body,
        **{theme_field(theme): True for theme in text.themes},
    )
