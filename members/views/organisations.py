from django.http import JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

from members.organisation_search import suggest

LONGEST = 100


@require_safe
def search(request):
    """Suggestions for `?q=`: JSON for the script of the field, a page for a reader."""
    text = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    found = suggest(text) if text else []
    if request.get_preferred_type(["application/json", "text/html"]) == "text/html":
        context = {"query": text, "found": found}
        response = render(request, "members/organisation_search.html", context)
    else:
        results = [{"label": each.value, "note": each.note} for each in found]
        response = JsonResponse({"results": results})
    patch_vary_headers(response, ["Accept"])
    patch_cache_control(response, max_age=300)
    return response
