"""What gathers around a post: thanks, names, files, former words and complaints."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members.models import Person
from members.private_files import PrivateFileField
from networks.enums import ReactionKind
from networks.limits import POST_LIMIT, REASON_LIMIT
from networks.models.discussion import Post


class Reaction(models.Model):
    """One person's sign under one post; pressing again takes it away."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="reactions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="reactions")
    kind = models.CharField("soort", max_length=10, choices=ReactionKind.choices)
    reacted_at = models.DateTimeField("gereageerd op", default=timezone.now)

    class Meta:
        verbose_name = "reactie"
        verbose_name_plural = "reacties"
        constraints = [
            models.UniqueConstraint(
                fields=["post", "person", "kind"], name="reaction_once_per_person"
            ),
            models.CheckConstraint(
                name="reaction_kind_known", condition=Q(kind__in=ReactionKind.values)
            ),
        ]

    def __str__(self):
        return f"reactie {self.pk}"


class Mention(models.Model):
    """A member called by name in a post, with the words as they stand there."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="mentions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="mentions")
    written = models.CharField("zoals geschreven", max_length=170)

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        constraints = [
            models.UniqueConstraint(fields=["post", "person"], name="mention_once_per_post")
        ]

    def __str__(self):
        return f"vermelding {self.pk}"


class PostFile(models.Model):
    """A file beside a post, in private storage."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="files")
    file = PrivateFileField("bestand")
    name = models.CharField("naam", max_length=200)

    class Meta:
        verbose_name = "bestand bij een bericht"
        verbose_name_plural = "bestanden bij berichten"
        ordering = ["pk"]

    def __str__(self):
        return f"bestand {self.pk}"


class PostVersion(models.Model):
    """The words of a post before they were changed."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="versions")
    text = models.TextField("tekst", max_length=POST_LIMIT)
    replaced_at = models.DateTimeField("vervangen op", default=timezone.now)

    class Meta:
        verbose_name = "vorige tekst"
        verbose_name_plural = "vorige teksten"
        ordering = ["-replaced_at", "-pk"]

    def __str__(self):
        return f"vorige tekst {self.pk}"


class ReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(settled_at=None)


class Report(models.Model):
    """A member asks the moderators to look at a post."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="reports")
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, related_name="reports", verbose_name="gemeld door"
    )
    reason = models.CharField("wat is er mis", max_length=REASON_LIMIT)
    reported_at = models.DateTimeField("gemeld op", default=timezone.now)
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    settled_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="afgehandeld door",
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ["reported_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "person"],
                condition=Q(settled_at=None),
                name="report_once_at_a_time",
            ),
            models.CheckConstraint(
                name="report_settling_paired",
                condition=Q(settled_at=None, settled_by=None)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                violation_error_message="Wie een melding afhandelt, staat erbij.",
            ),
        ]

    def __str__(self):
        return f"melding {self.pk}"
