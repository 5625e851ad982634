"""New practices for feed readers: open to all."""

from django.conf import settings
from django.contrib.syndication.views import Feed

from cms.models import PracticePage

NEW_IN_FEED = 30


class PracticeFeed(Feed):
    title = f"Nieuwe praktijken van {settings.SITE_NAME}"
    link = "/praktijken/"
    description = "Wat Vlaamse gemeenten doen voor gelijke kansen, en wat ze ervan leerden."
    language = "nl-be"

    def items(self):
        return PracticePage.objects.live().public().defer_streamfields().newest()[:NEW_IN_FEED]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.summary

    def item_link(self, item):
        return item.full_url

    def item_guid(self, item):
        return f"{settings.SITE_URL}/#praktijk-{item.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item):
        return item.first_published_at

    def item_categories(self, item):
        return [theme.label for theme in item.themes]
