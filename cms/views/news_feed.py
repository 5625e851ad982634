from datetime import datetime, time

from django.conf import settings
from django.utils import timezone

from cms.models import NewsPage
from cms.views.page_feed import PageFeed

NEWS_IN_FEED = 20


class NewsFeed(PageFeed):
    """The newest news."""

    key = "nieuws"
    title = f"Nieuws van {settings.SITE_NAME}"
    link = "/nieuws/"
    description = "Nieuws voor wie in een Vlaamse gemeente aan gelijke kansen werkt."

    def items(self):
        return NewsPage.objects.live().public().defer_streamfields().newest()[:NEWS_IN_FEED]

    def item_pubdate(self, item):
        return timezone.make_aware(datetime.combine(item.published_on, time(9)))
