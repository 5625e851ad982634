"""What happened to an instrument: rows beside its page, since an older draft would undo a field."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.enums import MilestoneKind
from cms.models.instruments import InstrumentPage
from members.dutch import day
from members.models import Person


class RecordedFact(models.Model):
    """Something that colleagues established about an instrument, with what shows it."""

    recorded_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="vastgelegd door",
    )
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class InstrumentMilestone(RecordedFact):
    """A day on which an instrument was developed, tested or published."""

    page = models.ForeignKey(
        InstrumentPage, models.CASCADE, related_name="milestones", verbose_name="instrument"
    )
    kind = models.CharField("wat gebeurde er", max_length=10, choices=MilestoneKind.choices)
    on = models.DateField("op", default=timezone.localdate)
    evidence = models.CharField(
        "waaruit dat blijkt",
        max_length=300,
        help_text="Bijvoorbeeld: getest met acht gemeenten, verslag van 3 maart 2026.",
    )
    evidence_page = models.CharField(
        "waar het bewijs staat",
        max_length=300,
        blank=True,
        validators=[RegexValidator(r"^(https?://|/[^/])", "Begin met https:// of met /.")],
        help_text="Een webadres of een pad op deze site.",
    )

    class Meta:
        verbose_name = "mijlpaal van een instrument"
        verbose_name_plural = "mijlpalen van instrumenten"
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind", "on"],
                name="cms_milestone_once_a_day",
                violation_error_message="Deze mijlpaal staat er al, op dezelfde dag.",
            ),
            models.CheckConstraint(
                condition=~Q(evidence=""),
                name="cms_milestone_with_evidence",
                violation_error_message="Zeg waaruit het blijkt.",
            ),
        ]

    def __str__(self):
        return f"Mijlpaal {self.pk}"

    @property
    def as_fact(self) -> dict[str, str]:
        return {
            "term": self.get_kind_display(),
            "value": day(self.on),
            "note": self.evidence,
            "url": self.evidence_page,
        }


class IntegrationStep(RecordedFact):
    """One agreed step by which an instrument gets its lasting place, and when it was taken.

    The plan asks for "integratie" without saying what it is: the agreed steps say it.
    """

    page = models.ForeignKey(
        InstrumentPage, models.CASCADE, related_name="integration_steps", verbose_name="instrument"
    )
    order = models.PositiveSmallIntegerField("volgorde", default=100)
    title = models.CharField("stap", max_length=160, help_text="Begin met een werkwoord.")
    done_on = models.DateField("klaar op", null=True, blank=True)
    evidence = models.CharField("waaruit dat blijkt", max_length=300, blank=True)

    class Meta:
        verbose_name = "stap van een integratie"
        verbose_name_plural = "stappen van integraties"
        ordering = ["page", "order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | ~Q(evidence=""),
                name="cms_step_done_with_evidence",
                violation_error_message="Zeg waaruit blijkt dat de stap klaar is.",
            )
        ]

    def __str__(self):
        return self.title

    @property
    def is_done(self) -> bool:
        return self.done_on is not None

    @property
    def as_fact(self) -> dict[str, str]:
        done = f"Klaar op {day(self.done_on)}" if self.done_on else "Nog te doen"
        return {"term": self.title, "value": done, "note": self.evidence}
