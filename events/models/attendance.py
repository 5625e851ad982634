from django.db import models
from django.utils import timezone

from events.enums import AttendanceState
from events.models.cancellable import actor_key
from events.models.registration import Registration
from events.models.session import SessionDay


class AttendanceQuerySet(models.QuerySet):
    def present(self):
        return self.filter(state=AttendanceState.PRESENT)

    def counted(self):
        """Presences that count in the figures: of events and days that went on."""
        return self.present().filter(
            day__cancelled_at__isnull=True,
            day__session__cancelled_at__isnull=True,
            day__session__event__cancelled_at__isnull=True,
        )

    def between(self, start, end):
        """Of days that began in the period; `end` itself is outside."""
        return self.filter(day__starts_at__gte=start, day__starts_at__lt=end)


class Attendance(models.Model):
    """Whether somebody who was registered was there on one day."""

    wagtail_reference_index_ignore = True

    registration = models.ForeignKey(
        Registration,
        on_delete=models.CASCADE,
        related_name="attendances",
        verbose_name="inschrijving",
    )
    day = models.ForeignKey(
        SessionDay, on_delete=models.PROTECT, related_name="attendances", verbose_name="dag"
    )
    state = models.CharField("aanwezigheid", max_length=10, choices=AttendanceState)
    marked_at = models.DateTimeField("aangeduid op", default=timezone.now)
    marked_by = actor_key("aangeduid door", null=True, blank=True, editable=False)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = "aanwezigheid"
        verbose_name_plural = "aanwezigheden"
        ordering = ["day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "day"],
                name="events_attendance_once_per_day",
                violation_error_message="Voor die dag is de aanwezigheid al aangeduid.",
            )
        ]

    def __str__(self):
        return f"Aanwezigheid {self.pk}"
