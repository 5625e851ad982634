"""Deliverables ("bewijsstukken"): the documents that the plan asks for, and who used them."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from members import private_files
from members.models import Organisation
from members.private_files import PrivateFileField
from planning.deliverables.enums import DeliverableKind, DeliverableRefusal, UsedIn
from planning.models.action_plan import colleague
from planning.models.action_sheet import ActionSheet
from planning.models.goals import Goal
from planning.models.indicators import Indicator

FILES = "bewijsstukken"
EARLIER_FILES = "vorige-bewijsstukken"


class DeliverableQuerySet(models.QuerySet):
    def counted(self):
        """What counts: everything but what lies in the archive."""
        return self.filter(archived_at=None)

    def public(self):
        """What everybody may read on the site."""
        return self.counted().filter(is_public=True)

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def of_year(self, year: int):
        return self.filter(year=year)

    def in_force(self, start, end):
        """Of what lasts: in force on at least one day from `start` to `end`."""
        return self.filter(Q(until=None) | Q(until__gte=start), on__lte=end)

    def published_between(self, start, end):
        """`start` and `end` are days, both included."""
        return self.filter(published_on__range=(start, end))

    def used(self, until):
        """Used by at least one board on that day or before."""
        return self.filter(
            Exists(DeliverableUse.objects.filter(deliverable=OuterRef("pk"), on__lte=until))
        )

    def for_list(self):
        return self.select_related("goal", "action_sheet__plan").prefetch_related(
            "partners", "indicators", "uses__organisation"
        )


class Deliverable(models.Model):
    wagtail_reference_index_ignore = True

    kind = models.CharField("soort", max_length=24, choices=DeliverableKind)
    title = models.CharField("titel", max_length=200)
    on = models.DateField("datum", default=timezone.localdate)
    year = models.PositiveSmallIntegerField("telt voor het jaar")
    until = models.DateField("geldt tot en met", null=True, blank=True)
    partners = models.ManyToManyField(
        Organisation, blank=True, related_name="deliverables", verbose_name="partners en besturen"
    )
    goal = models.ForeignKey(
        Goal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deliverables",
        verbose_name="doelstelling",
    )
    action_sheet = models.ForeignKey(
        ActionSheet,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="deliverables",
        verbose_name="actiefiche",
    )
    indicators = models.ManyToManyField(
        Indicator, blank=True, related_name="deliverables", verbose_name="indicatoren"
    )
    file = PrivateFileField("bestand", blank=True)
    file_name = models.CharField("naam van het bestand", max_length=200, blank=True)
    link = models.URLField("link", max_length=500, blank=True)
    is_public = models.BooleanField("publiek", default=False)
    published_on = models.DateField("gepubliceerd op", null=True, blank=True)
    handed_over_on = models.DateField("bezorgd aan het agentschap op", null=True, blank=True)
    approved_on = models.DateField("goedgekeurd op", null=True, blank=True)
    entered_by = colleague("ingevoerd door")
    entered_at = models.DateTimeField("ingevoerd op", default=timezone.now)
    changed_at = models.DateTimeField("laatst gewijzigd op", default=timezone.now)
    # Who saves what a colleague changed meanwhile is told, by this number.
    version = models.PositiveIntegerField(default=1, editable=False)
    archived_at = models.DateTimeField("in het archief sinds", null=True, blank=True)

    objects = DeliverableQuerySet.as_manager()

    class Meta:
        verbose_name = "bewijsstuk"
        verbose_name_plural = "bewijsstukken"
        ordering = ["-on", "-pk"]
        default_permissions = ("view", "add", "change")
        indexes = [models.Index(fields=["kind", "year"], name="planning_deliverable_kind")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(file="") | ~Q(link=""),
                name="planning_deliverable_file_or_link",
                violation_error_message=DeliverableRefusal.NOTHING_BEHIND.label,
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("on")),
                name="planning_deliverable_ends_after_it_begins",
                violation_error_message=DeliverableRefusal.ENDS_FIRST.label,
            ),
            models.CheckConstraint(
                condition=Q(year__gte=2020, year__lte=2035),
                name="planning_deliverable_year",
                violation_error_message=DeliverableRefusal.YEAR.label,
            ),
        ]

    def __str__(self):
        return f"bewijsstuk {self.pk}"

    def get_absolute_url(self):
        """The page that everybody may read where it is public; it stays where the title changes."""
        slug = slugify(self.title)[:60] or "bewijsstuk"
        return reverse("deliverables:one", args=[self.pk, slug])

    @property
    def staff_url(self) -> str:
        return reverse("deliverables_staff:edit", args=[self.pk])

    @property
    def file_url(self) -> str:
        return private_files.url(FILES, self.pk) if self.file else ""

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


class EarlierFile(models.Model):
    """A file of a deliverable that made way for a newer one: never lost."""

    wagtail_reference_index_ignore = True

    deliverable = models.ForeignKey(
        Deliverable, models.CASCADE, related_name="earlier_files", verbose_name="bewijsstuk"
    )
    file = PrivateFileField("bestand")
    file_name = models.CharField("naam van het bestand", max_length=200)
    replaced_at = models.DateTimeField("vervangen op", default=timezone.now)
    replaced_by = colleague("vervangen door")

    class Meta:
        verbose_name = "vorig bestand van een bewijsstuk"
        verbose_name_plural = "vorige bestanden van bewijsstukken"
        ordering = ["-replaced_at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return f"vorig bestand {self.pk}"

    @property
    def file_url(self) -> str:
        return private_files.url(EARLIER_FILES, self.pk)


class DeliverableUse(models.Model):
    """A board used it in its policy note or action plan, and how we know."""

    wagtail_reference_index_ignore = True

    deliverable = models.ForeignKey(
        Deliverable, models.CASCADE, related_name="uses", verbose_name="bewijsstuk"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name="bestuur"
    )
    used_in = models.CharField("waarin", max_length=12, choices=UsedIn)
    on = models.DateField("op", default=timezone.localdate)
    source = models.CharField("hoe we het weten", max_length=300)
    noted_by = colleague("genoteerd door")
    noted_at = models.DateTimeField("genoteerd op", default=timezone.now)

    class Meta:
        verbose_name = "gebruik van een bewijsstuk"
        verbose_name_plural = "gebruik van bewijsstukken"
        ordering = ["on", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["deliverable", "organisation", "used_in"],
                name="planning_use_noted_once",
                violation_error_message=DeliverableRefusal.USED_ALREADY.label,
            )
        ]

    def __str__(self):
        return f"gebruik {self.pk}"

    @property
    def words(self) -> str:
        return f"gebruikt door {self.organisation.full_name} in {self.get_used_in_display()}"
