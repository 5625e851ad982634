import hashlib

from django.db import models
from django.utils import timezone

from networks.enums import MailOutcome
from networks.models.discussion import Post


def key_of(text: str) -> str:
    """What stands for a Message-ID or an address that we need to know again, but not to read."""
    return hashlib.sha256(text.strip().lower().encode()).hexdigest()


class ReceivedMailQuerySet(models.QuerySet):
    def of_sender(self, address: str):
        return self.filter(sender_key=key_of(address))


class ReceivedMail(models.Model):
    """That a mail came in and what became of it, so that none is taken in twice.

    Whom it came from is kept as a hash: enough to answer a stranger only once.
    """

    message_key = models.CharField(max_length=64, unique=True)
    sender_key = models.CharField(max_length=64, db_index=True)
    outcome = models.CharField("afloop", max_length=10, choices=MailOutcome.choices)
    why = models.CharField("reden", max_length=40, blank=True)
    answered = models.BooleanField("beantwoord", default=False)
    post = models.ForeignKey(
        Post, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="bericht"
    )
    received_at = models.DateTimeField("ontvangen op", default=timezone.now, db_index=True)

    objects = ReceivedMailQuerySet.as_manager()

    class Meta:
        verbose_name = "ontvangen mail"
        verbose_name_plural = "ontvangen mails"

    def __str__(self):
        return f"ontvangen mail {self.pk}"
