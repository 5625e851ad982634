from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connections, models, router
from django.utils import timezone
from django.utils.crypto import salted_hmac

from members.ready_queries import ReadyQuery


class GuardCountQuerySet(models.QuerySet):
    def expired(self, now=None):
        return self.filter(expires_at__lt=now or timezone.now())


class GuardCountManager(models.Manager.from_queryset(GuardCountQuerySet)):
    def add(self, keys: Iterable[str], expires_at: datetime) -> dict[str, int]:
        """Count one use of every key, in one statement, and return their counts.

        Exact with any number of web processes, which a cache would not be.
        """
        keys = list(dict.fromkeys(keys))
        connection = connections[router.db_for_write(self.model)]
        moment = connection.ops.adapt_datetimefield_value(expires_at)
        table = connection.ops.quote_name(self.model._meta.db_table)
        rows = ", ".join(["(%s, 1, %s)"] * len(keys))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (key, count, expires_at) VALUES {rows} "
                f"ON CONFLICT (key) DO UPDATE SET count = {table}.count + 1 "
                "RETURNING key, count",
                [value for key in keys for value in (key, moment)],
            )
            return dict(cursor.fetchall())

    def of(self, key: str) -> int:
        return next(iter(COUNT(key=key)), 0)


class GuardCount(models.Model):
    """How often something was used in a while; the key is a keyed hash, never an address."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)

    objects = GuardCountManager()

    class Meta:
        verbose_name = "teller van een formulier"
        verbose_name_plural = "tellers van formulieren"

    @staticmethod
    def make_key(*parts: str) -> str:
        return salted_hmac("members.guards", "\x00".join(parts), algorithm="sha256").hexdigest()

    @classmethod
    def window_key(cls, length: timedelta, *parts: str) -> str:
        """A key that changes when the next stretch of this length begins."""
        window = timezone.now().timestamp() // length.total_seconds()
        return cls.make_key(*parts, f"{window:.0f}")


COUNT = ReadyQuery(
    lambda key: GuardCount.objects.filter(pk=key).values_list("count", flat=True), "key"
)
