"""What a participant is told shortly before, and asked after a change."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import RegistrationStatus
from events.models.registration import Registration
from events.models.session import SessionDay


class ReminderQuerySet(models.QuerySet):
    def unsent(self):
        return self.filter(sent_at__isnull=True)

    def due(self, now=None):
        """To send now: of a day that goes on and did not begin, to whoever still has a seat.

        A day of which news is on its way waits: nobody is reminded of a date that just changed.
        """
        now = now or timezone.now()
        return self.unsent().filter(
            due_at__lte=now,
            registration__status=RegistrationStatus.CONFIRMED,
            day__in=SessionDay.objects.going_on().filter(starts_at__gt=now, news_due_at=None),
        )


class Reminder(models.Model):
    """One reminder of one day to one participant; `due_at` is what the tick reads.

    It is about the beginning as it was when planned: a day that moves gets other rows, so that
    going back to a date of which somebody was reminded already reminds nobody twice.
    """

    wagtail_reference_index_ignore = True

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="reminders"
    )
    day = models.ForeignKey(SessionDay, on_delete=models.CASCADE, related_name="reminders")
    working_days = models.PositiveSmallIntegerField("werkdagen vooraf")
    starts_at = models.DateTimeField("voor het begin op")
    due_at = models.DateTimeField("te versturen op")
    sent_at = models.DateTimeField("verstuurd op", null=True, blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        ordering = ["due_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "day", "working_days", "starts_at"],
                name="events_reminder_once",
                violation_error_message="Deze herinnering staat al klaar.",
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(sent_at__isnull=True), name="events_reminder_due"
            )
        ]

    def __str__(self):
        return f"Herinnering {self.pk}"


class ReconfirmationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(answered_at__isnull=True)

    def of_seats(self):
        """Of those who still have a seat: who cancelled answered too, in another way."""
        return self.filter(registration__status=RegistrationStatus.CONFIRMED)


class Reconfirmation(models.Model):
    """Whether a participant still comes: asked when a day changed, and anew each time."""

    wagtail_reference_index_ignore = True

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="reconfirmations"
    )
    day = models.ForeignKey(SessionDay, on_delete=models.CASCADE, related_name="reconfirmations")
    asked_at = models.DateTimeField("gevraagd op")
    answered_at = models.DateTimeField("opnieuw bevestigd op", null=True, blank=True)

    objects = ReconfirmationQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag of iemand nog komt"
        verbose_name_plural = "vragen of iemand nog komt"
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "day"],
                name="events_reconfirmation_once_per_day",
                violation_error_message="Dat werd deze persoon al gevraagd.",
            )
        ]

    def __str__(self):
        return f"Kom je nog {self.pk}"
