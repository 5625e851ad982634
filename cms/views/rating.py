from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from wagtail.models import Page

from cms.actions.rating import rate
from cms.rating_forms import RatingForm


@never_cache
def rate_page(request, page_id):
    """A reader rates a page, without cookie or account; the page itself holds no form."""
    page = _page(page_id)
    form = RatingForm(request, request.POST if request.method == "POST" else None)
    if form.is_valid():
        rate(page, **form.scores)
        return redirect("cms:rated", page.pk)
    return render(request, "cms/rating_form.html", {**_context(page), "form": form})


def rated(request, page_id):
    return render(request, "cms/rating_done.html", _context(_page(page_id)))


def _page(page_id):
    page = Page.objects.live().public().filter(pk=page_id).first()
    page = page.specific if page else None
    if not getattr(page, "is_rateable", False):
        raise Http404
    return page


def _context(page) -> dict:
    return {"page": page, "crumbs": [*page.crumbs(None), (page.title, page.url)]}
