from django.db import models
from django.db.models import Q
from django.utils import timezone

from members.enums import MailState


class OutboxQuerySet(models.QuerySet):
    def due(self, now=None):
        """Mails to send now: never tried, due again, or left by a worker that died before DATA."""
        now = now or timezone.now()
        return self.filter(
            Q(state=MailState.PENDING, due_at__lte=now)
            | Q(state=MailState.CLAIMED, lease_until__lt=now, data_started_at__isnull=True)
        )

    def abandoned(self, now=None):
        """The worker died after it began to hand the mail over: it may have arrived."""
        now = now or timezone.now()
        return self.filter(
            state=MailState.CLAIMED, lease_until__lt=now, data_started_at__isnull=False
        )


class OutboxMail(models.Model):
    """A mail that somebody was promised, written with its cause and sent by the worker."""

    to = models.CharField("aan", max_length=254)
    person = models.ForeignKey(
        "members.Person",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mails",
        verbose_name="persoon",
    )
    template = models.CharField("soort", max_length=60, db_index=True)
    subject = models.CharField("onderwerp", max_length=250)
    body_text = models.TextField()
    body_html = models.TextField()
    headers = models.JSONField(default=dict, blank=True)
    calendar_method = models.CharField(max_length=12, blank=True)
    calendar = models.TextField(blank=True)
    message_id = models.CharField(max_length=120, unique=True)

    state = models.CharField(
        "toestand", max_length=10, choices=MailState.choices, default=MailState.PENDING
    )
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    due_at = models.DateTimeField("te versturen vanaf", default=timezone.now)
    lease_until = models.DateTimeField(null=True, blank=True)
    data_started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField("verstuurd op", null=True, blank=True)
    # Somebody in it was erased: once it left, only the kind and the moments stay.
    forget = models.BooleanField("wissen na verzending", default=False, editable=False)
    error = models.CharField("antwoord van de mailserver", max_length=300, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "uitgaande mails"
        permissions = [("resend_mail", "Kan een mail opnieuw versturen")]
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["state", "due_at"]),
        ]

    def __str__(self):
        return f"Mail {self.pk} ({self.template})"

    @property
    def shown_subject(self) -> str:
        """The subject as colleagues may read it: a code in it would let them sign in."""
        if self.template.startswith("account_"):
            return "Aanmelden of account (inhoud niet getoond)"
        return self.subject
