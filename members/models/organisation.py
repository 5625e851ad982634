from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from members.counted import counted_as
from members.enums import OrganisationKind, Province
from members.text_keys import board_key, short_names, text_key


class OrganisationQuerySet(models.QuerySet):
    def on(self, date):
        """Organisations that existed on that day."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=date),
            Q(valid_to__isnull=True) | Q(valid_to__gte=date),
        )

    def current(self):
        return self.on(timezone.localdate())

    def municipalities(self):
        return self.filter(kind=OrganisationKind.MUNICIPALITY)

    def search(self, text):
        """Current organisations in whose names, former names or codes every word occurs.

        Municipalities before other bodies. What is probably meant: `organisation_search.suggest`.
        """
        key = board_key(text)
        if not key:
            return self.none()
        found = self.current()
        for word in key.split():
            found = found.filter(search_text__contains=f" {word}")
        return found.best_first()

    def best_first(self):
        """Municipalities, then their OCMW, then other bodies."""
        kind_rank = models.Case(
            models.When(kind=OrganisationKind.MUNICIPALITY, then=0),
            models.When(kind=OrganisationKind.OCMW, then=1),
            default=2,
            output_field=models.IntegerField(),
        )
        return self.order_by(kind_rank, "name")

    def counted_as(self, on=None) -> dict[int, int]:
        """For every organisation the id of the board it counts as on that day.

        An OCMW counts with its municipality, a merged municipality with its successor once the
        merger took effect (plan: 285 boards). `on=None` reads the map of today.
        """
        return counted_as(self.map_rows(), on or timezone.localdate())

    def map_rows(self):
        """What decides who counts as whom, of all organisations: see `members.counted`."""
        return Organisation.objects.values_list("pk", "counts_with", "successor", "valid_to")

    def with_domain(self, domain: str):
        """Whose people have an address at this domain; `domain` in lower case."""
        found = self.exclude(email_domains="")
        return [each for each in found if domain in each.email_domains.lower().split()]


class Organisation(models.Model):
    """A local board, another public body or a partner; merged boards stay, with their successor."""

    kind = models.CharField("soort", max_length=24, choices=OrganisationKind.choices)
    name = models.CharField("naam", max_length=160)
    is_city = models.BooleanField("draagt de titel stad", default=False)
    is_centre_city = models.BooleanField("centrumstad", default=False)
    nis_code = models.CharField("NIS-code", max_length=5, blank=True, db_index=True)
    province = models.CharField("provincie", max_length=20, choices=Province.choices, blank=True)
    arrondissement = models.CharField("arrondissement", max_length=40, blank=True)
    population = models.PositiveIntegerField("inwoners", null=True, blank=True)
    postal_codes = models.CharField("postcodes", max_length=200, blank=True)
    email_domains = models.CharField(
        "e-maildomeinen",
        max_length=200,
        blank=True,
        help_text="Gescheiden door een spatie, bijvoorbeeld: gent.be stad.gent",
    )
    is_member = models.BooleanField("lid van de VVSG", default=False)
    # Not a URLField: Django 5.2 warns of its form field's coming default.
    website = models.CharField("website", max_length=200, blank=True, validators=[URLValidator()])
    valid_from = models.DateField("bestaat sinds", null=True, blank=True)
    valid_to = models.DateField("bestond tot en met", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name="opgegaan in",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )
    counts_with = models.ForeignKey(
        "self",
        verbose_name="telt mee met",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="counted_bodies",
        help_text="Een OCMW telt mee met zijn gemeente.",
    )
    # The row of our data tables that this organisation came from; staff may rename it freely.
    load_key = models.CharField(max_length=190, blank=True, editable=False)
    search_text = models.CharField(max_length=700, editable=False, default="")

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["name"]
        indexes = [models.Index(fields=["kind", "province"])]
        constraints = [
            models.UniqueConstraint(fields=["kind", "name", "nis_code"], name="organisation_once"),
            models.UniqueConstraint(
                fields=["load_key"], condition=~Q(load_key=""), name="organisation_loaded_once"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="organisation_ends_after_start",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | Q(valid_to__isnull=False),
                name="organisation_successor_needs_end",
                violation_error_message="Vul de laatste dag in: dit bestuur ging op in een ander.",
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        """'Stad Gent', 'Gemeente Aalter'; other bodies already carry their kind in their name."""
        if self.kind != OrganisationKind.MUNICIPALITY:
            return self.name
        return f"{'Stad' if self.is_city else 'Gemeente'} {self.name}"

    def make_search_text(self, former_names=()) -> str:
        """One string in which a search finds name, former names, kind, postal and NIS code."""
        names = [self.name, self.full_name, *short_names(self.name), *former_names]
        if self.kind == OrganisationKind.MUNICIPALITY:
            codes = [self.postal_codes, self.nis_code]
        else:  # "politiezone aalst" finds PZ Aalst; the code would only repeat the municipality
            codes = [self.get_kind_display()]
        parts = [text_key(part) for part in [*names, *codes] if part]
        return (" " + " | ".join(dict.fromkeys(parts)) + " |")[:700]


class FormerName(models.Model):
    """A name people still use for an organisation, such as a municipality merged into it."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="former_names"
    )
    name = models.CharField("vroegere naam", max_length=160)

    class Meta:
        verbose_name = "vroegere naam"
        verbose_name_plural = "vroegere namen"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="former_name_once")
        ]

    def __str__(self):
        return self.name
