"""The words in which the practices database is read."""

from django.db.models import Count, Q

from cms.enums import PopulationClass, QualityLevel
from cms.models.list_words import ListQuerySet
from cms.models.quality import QualityMark


def _population(value: PopulationClass, prefix="") -> Q:
    low, high = PopulationClass(value).bounds
    size = Q(**{f"{prefix}organisation__population__gte": low})
    return size if high is None else size & Q(**{f"{prefix}organisation__population__lt": high})


class PracticeQuerySet(ListQuerySet):
    """The words of the practices database, beside those of every list."""

    def newest(self):
        return self.order_by("-first_published_at", "-pk")

    def of_size(self, classes):
        wanted = Q()
        for each in classes:
            wanted |= _population(each)
        return self.filter(wanted)

    def of_forms(self, slugs):
        return self.filter(work_form__slug__in=slugs)

    def with_level(self, on=None):
        """Adds `level`: the quality level that holds on that day, the lowest where none does."""
        return self.annotate(level=QualityMark.objects.level_of("pk", on))

    def of_level(self, levels):
        return self.with_level().filter(level__in=levels)

    def for_rows(self):
        """Everything a line in a list shows, in one query."""
        return super().for_rows().with_level().select_related("organisation", "work_form")

    # --- how many carry each choice ----------------------------------------------------------

    def count_per_size(self) -> dict[str, int]:
        counts = self.order_by().aggregate(
            **{each.name: Count("pk", filter=_population(each)) for each in PopulationClass}
        )
        return {each.value: counts[each.name] for each in PopulationClass}

    def count_per_level(self) -> dict[str, int]:
        rows = self.with_level().order_by().values_list("level").annotate(n=Count("pk"))
        return {QualityLevel(level).value: n for level, n in rows}
