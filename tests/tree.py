"""What Wagtail's own migrations put into an empty database, built again.

A transactional test empties every table afterwards, so the next one finds no locale, no root
page, no site and no collection.
"""

from wagtail.models import Collection, Locale, Page, Site


def rebuild() -> None:
    if Locale.objects.exists():
        return
    locale = Locale.objects.create(language_code="nl")
    Collection.add_root(name="Root")
    root = Page.add_root(title="Root", slug="root", locale=locale)
    home = root.add_child(instance=Page(title="Welcome", slug="home", locale=locale))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    Site.clear_site_root_paths_cache()
