"""The lists of pages for other databases and for spreadsheets: open to all."""

from django.http import Http404, JsonResponse
from django.views import View

from cms.lists import LISTS
from cms.page_list import ListChoice, PageList
from members.exports import Format, table_response


class ListFile(View):
    """The list as the address narrows it, as CSV, XLSX or JSON."""

    def get(self, request, key, format):
        of_list = LISTS[key]
        if format not in (*Format.values, "json"):
            raise Http404
        rows = of_list.export_rows(ListChoice.of(of_list, request.GET).ordered())
        if format == "json":
            return _json(of_list, rows)
        return table_response(format, key, of_list.heads, list(rows))


def _json(of_list: PageList, rows) -> JsonResponse:
    """The same rows, keys in Dutch, moments as ISO 8601 dates."""
    keys = [column.key for column in of_list.columns]
    pages = [dict(zip(keys, row, strict=True)) for row in rows]
    name = of_list.key.replace("-", "_")
    return JsonResponse({name: pages}, json_dumps_params={"ensure_ascii": False})
