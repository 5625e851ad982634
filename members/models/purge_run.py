from datetime import timedelta

from django.db import models
from django.utils import timezone

from members.models.person import Person


class PurgeRunQuerySet(models.QuerySet):
    def is_overdue(self, now=None) -> bool:
        """Whether nothing ran for two days, counted from the first person that we know."""
        limit = (now or timezone.now()) - timedelta(days=2)
        if self.filter(at__gte=limit).exists():
            return False
        return Person.objects.filter(created_at__lt=limit).exists()


class PurgeRun(models.Model):
    """One purge of one night: how much went. Names nobody."""

    name = models.CharField("naam", max_length=60)
    label = models.CharField("wat", max_length=120)
    at = models.DateTimeField("op", default=timezone.now, db_index=True)
    count = models.PositiveIntegerField("aantal", default=0)
    trouble = models.CharField("hapering", max_length=200, blank=True)

    objects = PurgeRunQuerySet.as_manager()

    class Meta:
        verbose_name = "nachtelijke opruiming"
        verbose_name_plural = "nachtelijke opruimingen"
        ordering = ["-at", "name"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.label} ({self.at:%d/%m/%Y})"
