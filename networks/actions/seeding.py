"""The page under which every network is served."""

from cms.models import HomePage
from networks.models import NetworkIndexPage


def seed_index_page() -> NetworkIndexPage | None:
    """The overview at /netwerken/; made once, left alone afterwards. None without a home page."""
    there = NetworkIndexPage.objects.first()
    home = HomePage.objects.first()
    if there or home is None:
        return there
    page = NetworkIndexPage(
        title="Netwerken",
        slug="netwerken",
        summary="Leer van wie het al eens deed. Sluit aan bij een groep van collega’s uit andere "
        "steden en gemeenten, online of aan tafel.",
        show_in_menus=True,
    )
    home.add_child(instance=page)
    page.save_revision().publish()
    return page
