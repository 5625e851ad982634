import hashlib

from django.db import models
from django.utils import timezone

from members.enums import ConsentPurpose

FROZEN = "Een toestemming verandert nooit: schrijf een nieuwe regel."


class FrozenError(TypeError):
    """Somebody tried to rewrite or remove what was agreed to."""


def version_of(wording: str) -> str:
    """Twelve characters that stand for exactly this text."""
    return hashlib.sha256(wording.encode()).hexdigest()[:12]


class ConsentQuerySet(models.QuerySet):
    """Adds only. Merging two people moves rows with a plain QuerySet; erasing leaves them."""

    def update(self, **values):
        raise FrozenError(FROZEN)

    def bulk_update(self, *args, **kwargs):
        raise FrozenError(FROZEN)

    def delete(self):
        raise FrozenError(FROZEN)

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for row in objs:
            row.version = version_of(row.wording)
        return super().bulk_create(objs, *args, **kwargs)


class Consent(models.Model):
    """What somebody agreed to or took back, when, in which words and where.

    Never changed: the database refuses it too (`members/consent_trigger.py`).
    """

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField("waarvoor", max_length=20, choices=ConsentPurpose.choices)
    given = models.BooleanField("gegeven", default=True)
    wording = models.TextField("tekst die getoond werd")
    version = models.CharField("versie van de tekst", max_length=12, editable=False)
    route = models.CharField("langs welke weg", max_length=80)
    at = models.DateTimeField("op", default=timezone.now, editable=False)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        ordering = ["-at"]

    def __str__(self):
        return f"Toestemming {self.pk}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise FrozenError(FROZEN)
        self.version = version_of(self.wording)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise FrozenError(FROZEN)
