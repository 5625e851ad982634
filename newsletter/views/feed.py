from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse

from newsletter.models import Issue

ISSUES_IN_FEED = 20


class IssueFeed(Feed):
    """The newest issues as RSS, as they went out."""

    title = f"Nieuwsbrief van {settings.SITE_NAME}"
    description = "Elke maand nieuws over lokaal gelijkekansenbeleid."
    language = "nl-be"

    def link(self):
        return reverse("newsletter:index")

    def items(self):
        return Issue.objects.released().newest_first().as_sent()[:ISSUES_IN_FEED]

    def item_title(self, item):
        return item.subject_as_sent

    def item_description(self, item):
        return item.preview_text

    def item_guid(self, item):
        return f"{settings.SITE_URL}/#nieuwsbrief-{item.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item):
        return item.dispatch.started_at
