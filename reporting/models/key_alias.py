from django.db import models
from django.utils import timezone

from reporting.models.frozen import FrozenModel, FrozenQuerySet


class PersonKeyAlias(FrozenModel):
    """Two persons turned out to be one: the old key stands for the new one from this moment on.

    Years that were frozen before keep the old key; this row says whom it stands for now.
    """

    old_key = models.CharField("oude sleutel", max_length=32, unique=True)
    new_key = models.CharField("sleutel die blijft", max_length=32, db_index=True)
    at = models.DateTimeField("samengevoegd op", default=timezone.now)

    objects = FrozenQuerySet.as_manager()

    class Meta:
        verbose_name = "samengevoegde sleutel"
        verbose_name_plural = "samengevoegde sleutels"
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.old_key[:8]} → {self.new_key[:8]}"
