from django.db import models

from events.models.session import SessionDay


class PersonalInvitation(models.Model):
    """How far the calendar entry of one person has run ahead of the day's own sequence.

    Kept per person, not per registration: a calendar knows only the UID of the day, so a new
    registration after a cancellation must go on counting.
    """

    wagtail_reference_index_ignore = True

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+")
    day = models.ForeignKey(SessionDay, on_delete=models.CASCADE, related_name="+")
    offset = models.PositiveIntegerField(default=0)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        verbose_name = "persoonlijke uitnodiging"
        verbose_name_plural = "persoonlijke uitnodigingen"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "day"],
                name="events_personalinvitation_once_per_day",
                violation_error_message="Deze persoon heeft al een uitnodiging voor die dag.",
            )
        ]

    def __str__(self):
        return f"Uitnodiging {self.pk}"
