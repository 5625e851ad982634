"""/open-data/: the figures of closed years, for whoever wants to count further with them."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from members.exports import open_table
from reporting import open_data
from reporting.models import FrozenYear

JSON_TYPE = "application/json; charset=utf-8"


@require_safe
def overview(request):
    context = {
        "years": open_data.published_years(),
        "licence": open_data.LICENCE,
        "licence_url": open_data.LICENCE_URL,
        "source": open_data.SOURCE,
    }
    return render(request, "reporting/open_data.html", context)


@require_safe
def as_json(request, year, version=None):
    def write(frozen):
        text = json.dumps(open_data.as_data(frozen), ensure_ascii=False, indent=2)
        return HttpResponse(text, content_type=JSON_TYPE)

    return _file(request, year, version, "json", write)


@require_safe
def as_csv(request, year, version=None):
    def write(frozen):
        return open_table(open_data.HEADS, open_data.lines(frozen))

    return _file(request, year, version, "csv", write)


def _file(request, year, version, form, write):
    """The file of the newest published version, or of the one that was asked.

    What is frozen never changes, so its fingerprint says whether a reader has this text already;
    then it is not even written.
    """
    frozen = open_data.published(year, version)
    if frozen is None:
        raise Http404
    etag, modified = _etag(frozen, form), int(frozen.published_at.timestamp())
    answer = get_conditional_response(request, etag, modified)
    if answer is None or answer.status_code != 304:
        answer = write(frozen)
    answer["ETag"], answer["Last-Modified"] = etag, http_date(modified)
    return answer


def _etag(frozen: FrozenYear, form: str) -> str:
    return f'"{frozen.year}-{frozen.version}-{frozen.values_hash[:16]}-{form}"'
