"""What was said about a question, what came along, and when we waited."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from advice.enums import MessageKind
from advice.models.question import Question
from members import private_files
from members.private_files import PrivateFileField
from networks.models.minutes import person_key

TEXT_LIMIT = 20_000
FILES = "vraagbestanden"


class MessageQuerySet(models.QuerySet):
    def for_asker(self):
        return self.exclude(kind=MessageKind.NOTE)

    def in_order(self):
        return self.order_by("written_at", "pk").select_related("by").prefetch_related("files")


class Message(models.Model):
    """`by` is a colleague; what the asker wrote has nobody there."""

    wagtail_reference_index_ignore = True

    question = models.ForeignKey(Question, models.CASCADE, related_name="messages")
    kind = models.CharField("soort", max_length=8, choices=MessageKind)
    text = models.TextField("tekst", max_length=TEXT_LIMIT)
    by = person_key("geschreven door")
    written_at = models.DateTimeField("op", default=timezone.now)
    by_mail = models.BooleanField("per mail", default=False)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht bij een vraag"
        verbose_name_plural = "berichten bij vragen"
        ordering = ["written_at", "pk"]
        default_permissions = ()

    def __str__(self):
        return f"bericht {self.pk}"

    @property
    def is_note(self) -> bool:
        return self.kind == MessageKind.NOTE


class Attachment(models.Model):
    wagtail_reference_index_ignore = True

    message = models.ForeignKey(Message, models.CASCADE, related_name="files")
    file = PrivateFileField("bestand")
    name = models.CharField("naam", max_length=200)

    class Meta:
        verbose_name = "bijlage bij een vraag"
        verbose_name_plural = "bijlagen bij vragen"
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return f"bijlage {self.pk}"

    @property
    def url(self) -> str:
        return private_files.url(FILES, self.pk)


class Wait(models.Model):
    """We asked the asker something: the clock stands still until the reply."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="waits")
    started_at = models.DateTimeField("sinds")
    ended_at = models.DateTimeField("tot", null=True, blank=True)

    class Meta:
        verbose_name = "wachttijd van een vraag"
        verbose_name_plural = "wachttijden van vragen"
        ordering = ["started_at"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["question"],
                condition=Q(ended_at__isnull=True),
                name="advice_wait_once",
                violation_error_message="We wachten al op deze vrager.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="advice_wait_ends_after_start",
                violation_error_message="Een wachttijd eindigt nadat ze begon.",
            ),
        ]

    def __str__(self):
        return f"wachttijd {self.pk}"
