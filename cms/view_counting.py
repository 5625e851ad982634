"""Counts the views of pages, also those that the page cache answers.

Stands outside `PageCacheMiddleware`: the page's id travels in a header of the kept copy and is
taken off before the answer leaves. No cookie is set, and no address and no name is kept.
"""

from wagtail.models import Page

from cms.view_rules import is_reading
from cms.view_tally import tally
from members.page_cache import PAGE_HEADER


class ViewCountMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        page_id = response.get(PAGE_HEADER)
        del response[PAGE_HEADER]
        if page_id and self._counts(request, response):
            tally.add(int(page_id))
        tally.push()
        return response

    def process_template_response(self, request, response):
        """Only a page served at its own address: what stands below it is no view of it."""
        page = (response.context_data or {}).get("page")
        if isinstance(page, Page) and page.get_url(request) == request.path:
            response[PAGE_HEADER] = str(page.pk)
        return response

    @staticmethod
    def _counts(request, response):
        reading = is_reading(
            method=request.method,
            status=response.status_code,
            agent=request.headers.get("User-Agent", ""),
            purpose=request.headers.get("Sec-Purpose", ""),
        )
        # A kept page is for who has no cookie at all; then nobody looked who it is.
        user = getattr(request, "user", None) if reading else None
        return reading and not getattr(user, "is_staff", False)
