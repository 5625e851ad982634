"""The mixin by which events, pages, networks and practices carry the themes of the plan."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from planning.enums import Theme

GENERAL = "general"


def theme_field(theme: Theme) -> str:
    """The name of the column that says whether a row carries this theme."""
    return f"theme_{Theme(theme).value}"


class ThemedQuerySet(models.QuerySet):
    """Words about themes, for the QuerySet of every themed model."""

    def with_theme(self, theme: Theme | str):
        """Rows that carry the theme, alone or with others; "general" means none of them."""
        if theme == GENERAL:
            return self.filter(**{theme_field(each): False for each in Theme})
        return self.filter(**{theme_field(theme): True})


class Themed(models.Model):
    """Something that may carry each theme of the plan.

    Three columns instead of a relation: filtered, grouped and drafted without a join.
    """

    theme_gender = models.BooleanField("gender", default=False)
    theme_lgbti = models.BooleanField("LGBTI+", default=False)
    theme_disability = models.BooleanField("handicap", default=False)

    class Meta:
        abstract = True

    @property
    def themes(self) -> list[Theme]:
        return [theme for theme in Theme if getattr(self, theme_field(theme))]

    @property
    def design_theme(self) -> str:
        """The hue to show: the one theme, or "general" when it has none or several."""
        return self.themes[0].value if len(self.themes) == 1 else GENERAL

    @property
    def theme_tags(self) -> list[dict[str, str]]:
        """The themes for the component `tag`."""
        return [{"label": theme.label, "theme": theme.value} for theme in self.themes]


THEME_PANELS = [
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel(theme_field(theme)) for theme in Theme])],
        heading="Thema's",
        help_text="Duid elk thema aan dat aan bod komt. Niets aangeduid betekent algemeen.",
    )
]
