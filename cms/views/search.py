from django.http import JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from cms.models import HomePage, ThemePage
from cms.rules import clean_query
from cms.search import find
from cms.snippets import pattern_of
from cms.suggestions import suggest


def search(request):
    """Everything public that has the words: pages of this app, and what other apps found."""
    typed = request.GET.get("q", "").replace("\x00", "")
    query = clean_query(typed)
    context = {"typed": typed, "query": query}
    if query:
        kind = request.GET.get("soort", "")
        found = find(query, request, kind)
        if kind and found.page is None:  # a kind that has nothing, or that does not exist
            kind, found = "", find(query, request)
        context |= {
            "found": found,
            "kind": kind,
            "instead": "" if found.words == query else found.words,
            "pattern": pattern_of(
                [begin for term in found.terms for begin in term.begins],
                [word for term in found.terms for word in term.alike],
            ),
        }
    if not query or not context["found"]:
        context |= where_to_begin()
    return render(request, "cms/search.html", context)


def where_to_begin() -> dict:
    home = HomePage.objects.live().first()
    examples = home.search_examples.split(",") if home else []
    return {
        "themes": ThemePage.objects.live().public().in_tree_order(),
        "examples": [each.strip() for each in examples if each.strip()],
    }


@require_safe
def suggestions(request):
    """Suggestions for `?q=` as JSON for the script of the field; without it the form answers."""
    typed = request.GET.get("q", "").replace("\x00", "")
    response = JsonResponse({"results": suggest(typed, request)})
    # Each letter is an address of its own: kept by the browser, not among the kept pages.
    patch_cache_control(response, private=True, max_age=60)
    return response
