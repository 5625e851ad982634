from datetime import datetime, time

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils import timezone

from cms.models import NewsPage

NEWS_IN_FEED = 20


class NewsFeed(Feed):
    """The newest news as RSS, for readers and for other sites."""

    title = f"Nieuws van {settings.SITE_NAME}"
    link = "/nieuws/"
    description = "Nieuws voor wie in een Vlaamse gemeente aan gelijke kansen werkt."
    language = "nl-be"

    def items(self):
        return NewsPage.objects.live().defer_streamfields().newest()[:NEWS_IN_FEED]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.summary

    def item_link(self, item):
        return item.full_url

    def item_guid(self, item):
        return f"{settings.SITE_URL}/#nieuws-{item.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item):
        return timezone.make_aware(datetime.combine(item.published_on, time(9)))

    def item_categories(self, item):
        return [theme.label for theme in item.themes]
