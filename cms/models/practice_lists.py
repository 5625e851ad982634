from django.db import models
from wagtail.admin.panels import FieldPanel


class EditableChoice(models.Model):
    """A word from a list that colleagues keep themselves."""

    name = models.CharField("naam", max_length=60, unique=True)
    slug = models.SlugField("in het webadres", max_length=60, unique=True)
    order = models.PositiveSmallIntegerField("volgorde", default=100)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("order")]

    class Meta:
        abstract = True
        ordering = ["order", "name"]

    def __str__(self):
        return self.name


class TargetGroup(EditableChoice):
    """For whom a practice is meant."""

    class Meta(EditableChoice.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"


class WorkForm(EditableChoice):
    """What kind of work a practice is."""

    class Meta(EditableChoice.Meta):
        verbose_name = "werkvorm"
        verbose_name_plural = "werkvormen"
