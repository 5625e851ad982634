"""A mail that an organiser writes to some of those who registered."""

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from events.models.cancellable import actor_key
from events.models.event import Event
from events.models.registration import Registration
from members.enums import MailState


class MailingQuerySet(models.QuerySet):
    def with_counts(self):
        """Adds `copy_count` and, of those, `failed_count`: what the mail server refused."""
        failed = Q(copies__mail__state=MailState.FAILED)
        return self.annotate(
            copy_count=Count("copies"), failed_count=Count("copies", filter=failed)
        )


class Mailing(models.Model):
    """What was written, to whom in words, and by whom. Sent once per form."""

    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="mailings", verbose_name="evenement"
    )
    subject = models.CharField("onderwerp", max_length=150)
    text = models.TextField("bericht", max_length=5000)
    said = models.CharField("aan wie", max_length=300)
    thanks = models.BooleanField("bedankmail", default=False)
    form_key = models.CharField(max_length=64, unique=True, editable=False)
    sent_at = models.DateTimeField("verstuurd op", default=timezone.now)
    sent_by = actor_key("verstuurd door", editable=False)

    objects = MailingQuerySet.as_manager()

    class Meta:
        verbose_name = "mail aan deelnemers"
        verbose_name_plural = "mails aan deelnemers"
        ordering = ["-sent_at", "-pk"]

    def __str__(self):
        return f"Mail aan deelnemers {self.pk}"


class MailingCopy(models.Model):
    """One person's copy: promised at once, put in the outbox by the worker."""

    wagtail_reference_index_ignore = True

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="copies")
    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="mailing_copies"
    )
    put_out_at = models.DateTimeField(null=True, blank=True, editable=False)
    mail = models.ForeignKey(
        "members.OutboxMail", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "exemplaar"
        verbose_name_plural = "exemplaren"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["mailing", "registration"],
                name="events_mailingcopy_once",
                violation_error_message="Deze persoon krijgt deze mail al.",
            )
        ]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(put_out_at__isnull=True),
                name="events_mailingcopy_waiting",
            )
        ]

    def __str__(self):
        return f"Exemplaar {self.pk}"
