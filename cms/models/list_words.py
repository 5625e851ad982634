"""The words in which every list of pages is read, narrowed and counted."""

from django.db.models import Count, Q

from cms.models.base import BasePageQuerySet
from planning.enums import Theme
from planning.themes import GENERAL, theme_field


class ListQuerySet(BasePageQuerySet):
    """Words of a list: each group of choices widens within itself and narrows the others."""

    def with_any_theme(self, themes):
        """Pages that carry at least one of the themes; no theme asked is no filter."""
        wanted = Q()
        for theme in themes:
            if theme == GENERAL:
                wanted |= Q(**{theme_field(each): False for each in Theme})
            else:
                wanted |= Q(**{theme_field(theme): True})
        return self.filter(wanted)

    def for_groups(self, slugs):
        """Pages for at least one of the target groups."""
        # A subquery: a page for two of the groups is one row.
        through, page = self._groups()
        rows = through.objects.filter(targetgroup__slug__in=slugs)
        return self.filter(pk__in=rows.values(page))

    def for_rows(self):
        """Everything a line in a list shows, in one query."""
        return self.defer_streamfields()

    # --- how many carry each choice ----------------------------------------------------------

    def count_per_theme(self) -> dict[str, int]:
        """How many carry each theme, and how many carry none."""
        counts = {theme: Count("pk", filter=Q(**{theme_field(theme): True})) for theme in Theme}
        none = Q(**{theme_field(theme): False for theme in Theme})
        return self.order_by().aggregate(**counts, **{GENERAL: Count("pk", filter=none)})

    def count_per(self, path: str) -> dict:
        """How many per value of a field, over at most one relation."""
        rows = self.order_by().values_list(path).annotate(n=Count("pk"))
        return dict(rows)

    def count_per_group(self) -> dict[str, int]:
        through, page = self._groups()
        rows = through.objects.filter(**{f"{page}__in": self.order_by().values("pk")})
        return dict(rows.values_list("targetgroup__slug").annotate(n=Count("pk")))

    def _groups(self):
        """The rows between pages and target groups, and the name of their page."""
        return self.model.target_groups.through, self.model._meta.model_name
