"""What an action sheet is tied to outside the plan; staff keep both lists themselves."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class LinkQuerySet(models.QuerySet):
    def valid_on(self, day):
        """What may be chosen for that day; what a sheet chose before stays with it."""
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
        )

    def valid_in(self, year: int):
        """What is valid on one day of that year or more."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=last), Q(valid_to=None) | Q(valid_to__gte=first)
        )


class Link(models.Model):
    name = models.CharField("naam", max_length=200, unique=True)
    valid_from = models.DateField("geldt vanaf", null=True, blank=True)
    valid_to = models.DateField("geldt tot en met", null=True, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                violation_error_message="De laatste dag ligt voor de eerste. Kijk beide na.",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def is_valid(self) -> bool:
        today = timezone.localdate()
        began = self.valid_from is None or self.valid_from <= today
        return began and (self.valid_to is None or self.valid_to >= today)


class TargetGroup(Link):
    """Whom an action is for."""

    class Meta(Link.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"


class PolicyGoal(Link):
    """A goal of the Flemish government to which an action contributes."""

    class Meta(Link.Meta):
        verbose_name = "Vlaamse beleidsdoelstelling"
        verbose_name_plural = "Vlaamse beleidsdoelstellingen"
