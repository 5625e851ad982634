import secrets
from datetime import timedelta

from django.db import models
from django.utils import timezone

KEPT = timedelta(hours=2)


def new_token() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


class PendingImportQuerySet(models.QuerySet):
    def expired(self, now=None):
        return self.filter(at__lt=(now or timezone.now()) - KEPT)

    def usable_by(self, person):
        """What this colleague uploaded a short while ago."""
        return self.exclude(pk__in=self.expired()).filter(by=person)


class PendingImport(models.Model):
    """An uploaded list of people between the dry run and the decision; thrown away after either.

    In the database, not in a folder: the second request may come to another machine, and nothing
    of it can ever be reached by an address.
    """

    token = models.CharField(max_length=32, unique=True, default=new_token)
    by = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    content = models.BinaryField()
    at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = PendingImportQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "lijst die nog ingelezen moet worden"
        verbose_name_plural = "lijsten die nog ingelezen moeten worden"

    def __str__(self):
        return f"In te lezen lijst {self.pk}"
