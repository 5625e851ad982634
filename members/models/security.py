"""The rows of the security log; `members/security_log.py` writes and checks them."""

import json

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from members.enums import SecurityKind
from members.models.person import Person


class SecurityEventQuerySet(models.QuerySet):
    def concerning(self, key: str):
        """What the person of this key did, and what was done to them."""
        return self.filter(Q(actor_key=key) | Q(subject_key=key))

    def with_names(self):
        """`actor_name` and `subject_name`, as staff knows these people today."""
        return self.select_related("detail").annotate(
            actor_name=_name_of("actor_key"), subject_name=_name_of("subject_key")
        )


def _name_of(column: str):
    name = NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value(""))
    address = NullIf("email", Value(""))
    people = Person.objects.filter(key=OuterRef(column)).exclude(key="")
    return Subquery(people.values(shown=Coalesce(name, address, Value("gewist")))[:1])


class SecurityEvent(models.Model):
    """Something that has to be provable later. Never changed, never removed, names nobody.

    `number` counts without a gap and `hash` covers the row and the hash before it. The database
    itself refuses to change a row (see the migration that adds the triggers).
    """

    number = models.PositiveBigIntegerField("nummer", primary_key=True)
    at = models.DateTimeField("moment", db_index=True)
    kind = models.CharField("wat", max_length=24, choices=SecurityKind.choices, db_index=True)
    actor_key = models.CharField("door", max_length=32, blank=True, db_index=True)
    subject_key = models.CharField("over", max_length=32, blank=True, db_index=True)
    about = models.CharField("waarover", max_length=120, blank=True)
    details_digest = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    objects = SecurityEventQuerySet.as_manager()

    class Meta:
        verbose_name = "regel in het veiligheidslog"
        verbose_name_plural = "regels in het veiligheidslog"
        ordering = ["-number"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.number}: {self.get_kind_display()}"

    @property
    def details_shown(self) -> str:
        """The details in words; empty where there were none, or where they were erased."""
        detail = getattr(self, "detail", None)
        if detail:
            return "; ".join(f"{name}: {_words(value)}" for name, value in detail.details.items())
        return "gewist" if self.details_digest else ""


def _words(value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class SecurityDetailQuerySet(models.QuerySet):
    def concerning(self, key: str):
        return self.filter(Q(event__actor_key=key) | Q(event__subject_key=key))

    def before(self, moment):
        return self.filter(event__at__lt=moment)


class SecurityDetail(models.Model):
    """What may identify somebody: kept apart, so that it can go while the chain stays whole.

    The chain holds a digest of salt and text; without the salt nobody can guess the text back.
    """

    event = models.OneToOneField(
        SecurityEvent, primary_key=True, on_delete=models.PROTECT, related_name="detail"
    )
    salt = models.CharField(max_length=32)
    # Text, not JSON: PostgreSQL rewrites numbers and the order of JSON, and the digest would fail.
    text = models.TextField()

    objects = SecurityDetailQuerySet.as_manager()

    class Meta:
        verbose_name = "wisbaar deel van het veiligheidslog"
        verbose_name_plural = "wisbare delen van het veiligheidslog"
        default_permissions = ()

    @property
    def details(self) -> dict:
        return json.loads(self.text)


class SecurityHead(models.Model):
    """The end of the chain, in one row: who appends locks it, and who checks compares with it."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "einde van het veiligheidslog"
        verbose_name_plural = "einde van het veiligheidslog"
        default_permissions = ()
