from django.shortcuts import render

from cms import search as pages
from cms.rules import clean_query
from members import slots


def search(request):
    """Everything public that has the words: pages of this app, and what other apps found."""
    typed = request.GET.get("q", "").replace("\x00", "")
    query = clean_query(typed)
    kind = next((each for each in pages.KINDS if each.slug == request.GET.get("soort")), None)
    context = {"typed": typed, "query": query, "kind": kind}
    if query and kind:
        context["hits"] = pages.page_of(kind, query, request)
        context["total"] = context["hits"].paginator.count
    elif query:
        context["groups"] = all_groups(query, request)
        context["total"] = sum(group.total for group in context["groups"])
    return render(request, "cms/search.html", context)


def all_groups(query, request):
    """Thematic pages first, then what the other apps have, then the other pages."""
    own = pages.groups(query, request)
    others = [
        group for group in slots.search.collect(query=query, user=request.user) if group.total
    ]
    first = [group for group in own if group.label == pages.KINDS[0].label]
    return [*first, *others, *(group for group in own if group not in first)]
