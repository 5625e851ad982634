"""What the practices database shows on other pages of the site."""

from urllib.parse import urlencode

from laces.components import Component

from cms.enums import QualityLevel
from cms.models import PracticePage

ON_THEME = 3


class PracticesOfTheme(Component):
    """The newest practices of a theme, with the way to all of them."""

    template_name = "cms/parts/practices_of_theme.html"
    title = "Praktijken"
    anchor = "praktijken"

    def __init__(self, practices, more_url: str):
        self.practices = practices
        self.more_url = more_url

    @classmethod
    def of(cls, page) -> "PracticesOfTheme | None":
        """Silent where there is none, and on a page of no theme, which would show them all."""
        if page is None or not page.themes:
            return None
        found = PracticePage.objects.live().with_any_theme(page.themes)
        rows = list(found.for_rows().newest()[:ON_THEME])
        query = urlencode([("thema", theme.value) for theme in page.themes])
        return cls(rows, f"/praktijken/?{query}") if rows else None

    def get_context_data(self, parent_context=None):
        for each in self.practices:
            each.shown_level = QualityLevel(each.level)
        return {"practices": self.practices, "more_url": self.more_url, "anchor": self.anchor}
