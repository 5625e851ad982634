from django.db import models

from planning.enums import GoalKind


class GoalQuerySet(models.QuerySet):
    def operational(self):
        return self.filter(kind=GoalKind.OPERATIONAL)


class Goal(models.Model):
    """A goal or chapter of the multi-year plan, named by the plan's own code ("OD 2.2")."""

    code = models.CharField("code", max_length=12, unique=True)
    kind = models.CharField("soort", max_length=12, choices=GoalKind.choices)
    title = models.CharField("titel", max_length=160)
    parent = models.ForeignKey(
        "self",
        verbose_name="valt onder",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    position = models.PositiveSmallIntegerField("volgorde", default=0)

    objects = GoalQuerySet.as_manager()

    class Meta:
        verbose_name = "doelstelling"
        verbose_name_plural = "doelstellingen"
        ordering = ["position"]

    def __str__(self):
        return f"{self.code} {self.title}"
