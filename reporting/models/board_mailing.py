"""A mail to the contacts of municipalities that nothing reached, kept to see who came since."""

from django.db import models
from django.utils import timezone

from events.models.cancellable import actor_key


class BoardMailing(models.Model):
    """What was written and when; to whom in persons is known by the outbox, not here."""

    subject = models.CharField("onderwerp", max_length=150)
    text = models.TextField("bericht", max_length=5000)
    form_key = models.CharField(max_length=64, unique=True, editable=False)
    sent_at = models.DateTimeField("verstuurd op", default=timezone.now)
    sent_by = actor_key("verstuurd door", editable=False)

    class Meta:
        default_permissions = ("add", "view")
        verbose_name = "mail aan besturen"
        verbose_name_plural = "mails aan besturen"
        ordering = ["-sent_at", "-pk"]

    def __str__(self):
        return f"Mail aan besturen {self.pk}"


class MailedBoard(models.Model):
    """One municipality of a mailing, and how many of its contacts were written to."""

    mailing = models.ForeignKey(BoardMailing, on_delete=models.CASCADE, related_name="boards")
    municipality = models.ForeignKey(
        "members.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="gemeente",
    )
    people = models.PositiveSmallIntegerField("aangeschreven contacten")

    class Meta:
        default_permissions = ()
        verbose_name = "aangeschreven bestuur"
        verbose_name_plural = "aangeschreven besturen"
        ordering = ["municipality__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["mailing", "municipality"],
                name="reporting_mailedboard_once",
                violation_error_message="Dit bestuur kreeg deze mail al.",
            )
        ]

    def __str__(self):
        return f"Bestuur {self.municipality_id} in mail {self.mailing_id}"
