"""A yearly report: what editors add to it, when it was handed over, and what the site shows of it.

What the report tells is put together from the action plan and the figures each time it is asked
for (`reporting/yearly/`). Only the published version is kept, so that the site goes on showing
what was published until somebody publishes again.
"""

from hashlib import sha256

from django.db import models
from django.db.models import Q

from cms.models import YearReportPage
from members.models import Person
from planning.models import Goal
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR
from reporting.yearly.enums import ReportKind

WORDS_LIMIT = 6000


class YearlyReportQuerySet(models.QuerySet):
    def of(self, year: int, kind: ReportKind) -> "YearlyReport":
        """The report of that year; one that nobody touched yet has no row."""
        return self.filter(year=year, kind=kind).first() or YearlyReport(year=year, kind=kind)

    def published(self):
        return self.exclude(published_at=None)


class YearlyReport(models.Model):
    wagtail_reference_index_ignore = True

    year = models.PositiveSmallIntegerField("jaar")
    kind = models.CharField("soort", max_length=12, choices=ReportKind)
    introduction = models.TextField("inleiding", max_length=WORDS_LIMIT, blank=True)
    closing = models.TextField("slotwoord", max_length=WORDS_LIMIT, blank=True)
    handed_over_on = models.DateField("overgemaakt aan het agentschap op", null=True, blank=True)
    handed_over_by = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="door"
    )
    published_at = models.DateTimeField("op de site sinds", null=True, blank=True)
    published_document = models.JSONField(
        "wat de site toont", null=True, blank=True, editable=False
    )
    page = models.ForeignKey(
        YearReportPage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pagina",
    )
    files = models.ManyToManyField(
        "wagtaildocs.Document", blank=True, related_name="+", verbose_name="bestanden op de site"
    )

    objects = YearlyReportQuerySet.as_manager()

    class Meta:
        verbose_name = "jaarverslag aan de overheid"
        verbose_name_plural = "jaarverslagen aan de overheid"
        ordering = ["-year", "kind"]
        default_permissions = ()
        permissions = [("write_yearly_report", "Kan de jaarverslagen schrijven en publiceren")]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "kind"],
                name="reporting_yearly_report_once",
                violation_error_message="Dit verslag bestaat al.",
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR),
                name="reporting_yearly_report_within_the_agreement",
                violation_error_message="De overeenkomst loopt van 2025 tot en met 2029.",
            ),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(published_document__isnull=False),
                name="reporting_published_report_has_its_text",
                violation_error_message="Een verslag op de site heeft een tekst.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.year}"

    @property
    def kind_slug(self) -> str:
        return ReportKind(self.kind).slug

    def goal_words(self) -> dict[int, str]:
        """What editors wrote per goal, by the key of the goal."""
        if self.pk is None:
            return {}
        return dict(self.words.values_list("goal_id", "text"))

    def seen(self) -> str:
        """Changes with every word that editors wrote: a form hands it back, so that nobody writes
        over what a colleague wrote meanwhile."""
        per_goal = [f"{goal}:{text}" for goal, text in sorted(self.goal_words().items())]
        words = [self.introduction, self.closing, *per_goal]
        return sha256("\0".join(words).encode()).hexdigest()


class GoalWords(models.Model):
    """What editors say of one goal, above its action sheets."""

    report = models.ForeignKey(YearlyReport, models.CASCADE, related_name="words")
    goal = models.ForeignKey(
        Goal, models.PROTECT, related_name="report_words", verbose_name="doelstelling"
    )
    text = models.TextField("tekst", max_length=WORDS_LIMIT)

    class Meta:
        verbose_name = "tekst bij een doelstelling"
        verbose_name_plural = "teksten bij doelstellingen"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["report", "goal"],
                name="reporting_words_once_per_goal",
                violation_error_message="Bij deze doelstelling staat al een tekst.",
            )
        ]
