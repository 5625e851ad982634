"""The programme of a day: what happens when, and who speaks."""

from django.db import models
from django.db.models import F, Q
from wagtail.images import get_image_model_string

from events.models.question import Option, Question
from events.models.session import SessionDay


class PartQuerySet(models.QuerySet):
    def for_page(self):
        """With speakers and parallel workshops, in a fixed number of queries."""
        return self.select_related("round", "day").prefetch_related(
            "speakers__portrait", "speakers__option", "round__options"
        )

    def of_event(self, event):
        return self.filter(
            day__session__event=event,
            day__cancelled_at__isnull=True,
            day__session__cancelled_at__isnull=True,
        ).order_by("day__starts_at", "day", "starts", "ends", "pk")


class ProgrammePart(models.Model):
    """A part of a day by the clock on the wall, so that it moves along with the day.

    With a `round`, participants are spread over the workshops of that question.
    """

    day = models.ForeignKey(
        SessionDay, on_delete=models.CASCADE, related_name="parts", verbose_name="dag"
    )
    starts = models.TimeField("van")
    ends = models.TimeField("tot")
    title = models.CharField("titel", max_length=200)
    description = models.TextField("beschrijving", max_length=1500, blank=True)
    place = models.CharField("zaal", max_length=120, blank=True)
    round = models.ForeignKey(
        Question,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="werksessies om uit te kiezen",
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = "programmaonderdeel"
        verbose_name_plural = "programma"
        ordering = ["starts", "ends", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts")),
                name="events_programmepart_ends_after_start",
                violation_error_message="Een onderdeel eindigt na het begin. Kijk de uren na.",
            )
        ]

    def __str__(self):
        return self.title


class Speaker(models.Model):
    """Who speaks or leads a workshop. Not a participant: counted nowhere."""

    part = models.ForeignKey(
        ProgrammePart, on_delete=models.CASCADE, related_name="speakers", verbose_name="onderdeel"
    )
    option = models.ForeignKey(
        Option,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="speakers",
        verbose_name="werksessie",
    )
    name = models.CharField("naam", max_length=120)
    function = models.CharField("functie", max_length=120, blank=True)
    organisation = models.CharField("organisatie", max_length=160, blank=True)
    portrait = models.ForeignKey(
        get_image_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="portret",
    )
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "spreker"
        verbose_name_plural = "sprekers"
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    @property
    def who(self) -> str:
        """Fatma Yilmaz, diensthoofd, Stad Voorbeeld."""
        return ", ".join(filter(None, [self.name, self.function, self.organisation]))
