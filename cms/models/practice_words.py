"""The words in which the practices database is read."""

from django.db.models import Count, Q

from cms.enums import PopulationClass, QualityLevel
from cms.models.base import BasePageQuerySet
from cms.models.quality import QualityMark
from planning.enums import Theme
from planning.themes import GENERAL, theme_field


def _population(value: PopulationClass, prefix="") -> Q:
    low, high = PopulationClass(value).bounds
    size = Q(**{f"{prefix}organisation__population__gte": low})
    return size if high is None else size & Q(**{f"{prefix}organisation__population__lt": high})


class PracticeQuerySet(BasePageQuerySet):
    """The words of the practices database: each group widens within itself, narrows the others."""

    def newest(self):
        return self.order_by("-first_published_at", "-pk")

    def with_any_theme(self, themes):
        wanted = Q()
        for theme in themes:
            if theme == GENERAL:
                wanted |= Q(**{theme_field(each): False for each in Theme})
            else:
                wanted |= Q(**{theme_field(theme): True})
        return self.filter(wanted)

    def of_size(self, classes):
        wanted = Q()
        for each in classes:
            wanted |= _population(each)
        return self.filter(wanted)

    def in_provinces(self, provinces):
        return self.filter(organisation__province__in=provinces)

    def of_forms(self, slugs):
        return self.filter(work_form__slug__in=slugs)

    def for_groups(self, slugs):
        # A subquery: a practice for two of the groups is one row.
        through = self.model.target_groups.through
        return self.filter(
            pk__in=through.objects.filter(targetgroup__slug__in=slugs).values("practicepage")
        )

    def from_years(self, years):
        return self.filter(since__in=years)

    def with_level(self, on=None):
        """Adds `level`: the quality level that holds on that day, the lowest where none does."""
        return self.annotate(level=QualityMark.objects.level_of("pk", on))

    def of_level(self, levels):
        return self.with_level().filter(level__in=levels)

    def for_rows(self):
        """Everything a line in a list shows, in one query."""
        return self.with_level().select_related("organisation", "work_form").defer_streamfields()

    # --- how many carry each choice ----------------------------------------------------------

    def count_per_theme(self) -> dict[str, int]:
        counts = {theme: Count("pk", filter=Q(**{theme_field(theme): True})) for theme in Theme}
        none = Q(**{theme_field(theme): False for theme in Theme})
        return self.order_by().aggregate(**counts, **{GENERAL: Count("pk", filter=none)})

    def count_per_size(self) -> dict[str, int]:
        counts = self.order_by().aggregate(
            **{each.name: Count("pk", filter=_population(each)) for each in PopulationClass}
        )
        return {each.value: counts[each.name] for each in PopulationClass}

    def count_per(self, path: str) -> dict:
        """How many per value of a field, over at most one relation."""
        rows = self.order_by().values_list(path).annotate(n=Count("pk"))
        return dict(rows)

    def count_per_group(self) -> dict[str, int]:
        through = self.model.target_groups.through
        rows = through.objects.filter(practicepage__in=self.order_by().values("pk"))
        return dict(rows.values_list("targetgroup__slug").annotate(n=Count("pk")))

    def count_per_level(self) -> dict[str, int]:
        rows = self.with_level().order_by().values_list("level").annotate(n=Count("pk"))
        return {QualityLevel(level).value: n for level, n in rows}
