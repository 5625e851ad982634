"""The practices database for other databases, feed readers and spreadsheets: open to all."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, JsonResponse
from django.views import View

from cms.models import PracticePage
from cms.practice_list import EXPORT_HEADS, PracticeChoice, export_rows
from members.exports import Format, table_response
from members.text_keys import text_key

NEW_IN_FEED = 30


class PracticeExport(View):
    """The list as the address narrows it, as CSV or XLSX."""

    def get(self, request, format):
        if format not in Format.values:
            raise Http404
        rows = list(export_rows(PracticeChoice.of(request.GET).ordered()))
        return table_response(format, "praktijken", EXPORT_HEADS, rows)


def as_json(request):
    """The same rows as JSON, keys in Dutch, moments as ISO 8601 dates."""
    keys = [text_key(head).replace(" ", "_") for head in EXPORT_HEADS]
    rows = export_rows(PracticeChoice.of(request.GET).ordered())
    practices = [dict(zip(keys, row, strict=True)) for row in rows]
    return JsonResponse({"praktijken": practices}, json_dumps_params={"ensure_ascii": False})


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
