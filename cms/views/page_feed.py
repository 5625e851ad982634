"""What the feeds of pages share: open to all, for feed readers and for other sites."""

from django.conf import settings
from django.contrib.syndication.views import Feed


class PageFeed(Feed):
    """`key` makes the id of a page, which stays when its address changes."""

    key = ""
    language = "nl-be"
    item_guid_is_permalink = False

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.summary

    def item_link(self, item):
        return item.full_url

    def item_guid(self, item):
        return f"{settings.SITE_URL}/#{self.key}-{item.pk}"

    def item_categories(self, item):
        return [theme.label for theme in item.themes]
