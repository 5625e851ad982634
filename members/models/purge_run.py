from datetime import timedelta

from django.db import models
from django.utils import timezone


class PurgeRunQuerySet(models.QuerySet):
    def is_overdue(self, now=None) -> bool:
        """Whether the last whole night is two days ago; a new installation gets as long."""
        now = now or timezone.now()
        first = self.order_by("at").values_list("at", flat=True).first()
        limit = now - timedelta(days=2)
        return bool(first and first < limit) and not self.filter(at__gte=limit).exists()


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
