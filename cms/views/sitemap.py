from dataclasses import asdict
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpResponse
from wagtail.models import Site

from members import slots

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(request):
    """Every public address: the pages, and what the other apps have."""
    entries = [
        *(page_entry(page, request) for page in pages(request)),
        *slots.sitemap.collect(request=request),
    ]
    body = "\n".join(line(**asdict(entry)) for entry in entries)
    return HttpResponse(
        f'{DECLARATION}\n<urlset xmlns="{NAMESPACE}">\n{body}\n</urlset>\n',
        content_type="application/xml; charset=utf-8",
    )


def pages(request):
    home = Site.find_for_request(request).root_page
    return home.get_descendants(inclusive=True).live().order_by("path")


def page_entry(page, request):
    return slots.SitemapEntry(location=page.get_url(request), lastmod=page.last_published_at)


def line(location, lastmod):
    """One address; a path gets the address of the site in front of it."""
    full = f"{settings.SITE_URL}{location}" if location.startswith("/") else location
    changed = f"<lastmod>{lastmod.isoformat(timespec='seconds')}</lastmod>" if lastmod else ""
    return f"<url><loc>{escape(full)}</loc>{changed}</url>"
