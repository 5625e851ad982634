from django.conf import settings

from cms.models import PracticePage
from cms.views.page_feed import PageFeed

NEW_IN_FEED = 30


class PracticeFeed(PageFeed):
    """The newest practices."""

    key = "praktijk"
    title = f"Nieuwe praktijken van {settings.SITE_NAME}"
    link = "/praktijken/"
    description = "Wat Vlaamse gemeenten doen voor gelijke kansen, en wat ze ervan leerden."

    def items(self):
        return PracticePage.objects.live().public().defer_streamfields().newest()[:NEW_IN_FEED]

    def item_pubdate(self, item):
        return item.first_published_at
