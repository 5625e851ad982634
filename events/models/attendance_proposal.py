from django.db import models
from django.utils import timezone

from events.models.registration import Registration
from events.models.session import SessionDay


class AttendanceProposal(models.Model):
    """Somebody went to the online room by the button; the organiser says whether that counts."""

    wagtail_reference_index_ignore = True

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="attendance_proposals"
    )
    day = models.ForeignKey(
        SessionDay, on_delete=models.CASCADE, related_name="attendance_proposals"
    )
    joined_at = models.DateTimeField("nam deel op", default=timezone.now)

    class Meta:
        verbose_name = "voorgestelde aanwezigheid"
        verbose_name_plural = "voorgestelde aanwezigheden"
        ordering = ["joined_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "day"],
                name="events_attendanceproposal_once_per_day",
                violation_error_message="Deze persoon nam die dag al deel.",
            )
        ]

    def __str__(self):
        return f"Voorgestelde aanwezigheid {self.pk}"
