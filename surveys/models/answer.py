"""Answers, in the three states they go through: half, sealed, and let in.

Of a survey that asks persons, no row of these leads to an invitation or to a moment.
"""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members.enums import PersonRole, Province
from members.models import Organisation
from surveys.enums import Channel
from surveys.models.question import Question, QuestionVersion
from surveys.models.survey import Survey


class HalfAnswer(models.Model):
    """What somebody filled in so far, locked with a secret that only that device holds."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="halves")
    handle = models.CharField(max_length=64, unique=True)  # follows from the device's secret
    sealed = models.TextField(editable=False)
    saved_on = models.DateField("bewaard op", default=timezone.localdate)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "half antwoord"
        verbose_name_plural = "halve antwoorden"
        default_permissions = ()

    def __str__(self):
        return "Half antwoord"


class SealedAnswer(models.Model):
    """A finished answer that waits for four others, locked with a key outside the database."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="sealed")
    sealed = models.TextField(editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "verzegeld antwoord"
        verbose_name_plural = "verzegelde antwoorden"
        default_permissions = ()

    def __str__(self):
        return "Verzegeld antwoord"


class SubmissionQuerySet(models.QuerySet):
    def counted(self):
        """Of a board only its latest."""
        return self.filter(is_counted=True)


class Submission(models.Model):
    """One answer to a whole survey. `board` is known where the survey openly asks boards, or where
    at least five of a batch share it."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="submissions")
    board = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="bestuur"
    )
    province = models.CharField("provincie", max_length=20, choices=Province.choices, blank=True)
    role = models.CharField("rol", max_length=12, choices=PersonRole.choices, blank=True)
    channel = models.CharField(
        "langs", max_length=6, choices=Channel.choices, default=Channel.WEB, blank=True
    )
    is_counted = models.BooleanField("telt mee", default=True)
    day = models.DateField("dag", default=timezone.localdate)

    objects = SubmissionQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        default_permissions = ()
        indexes = [models.Index(fields=["survey", "is_counted", "province"])]

    def __str__(self):
        return "Antwoord"


class Answer(models.Model):
    """What was answered to one question. Several choices are several rows. `survey` and
    `is_counted` repeat those of the submission, so that counting reads one table."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="answers")
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="+")
    value = models.CharField("antwoord", max_length=40)
    number = models.IntegerField("getal", null=True, blank=True)
    is_counted = models.BooleanField(default=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "antwoord op een vraag"
        verbose_name_plural = "antwoorden op vragen"
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["survey", "is_counted", "question", "value"], name="surveys_answer_count"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "question", "value"],
                name="surveys_answer_once",
                violation_error_message="Dit antwoord staat er al.",
            )
        ]

    def __str__(self):
        return self.value


class FreeText(models.Model):
    """Words somebody wrote, apart from the rest of the answer: a way of writing gives people
    away, and then so would their scores. Only of a board that speaks openly it is known which."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="texts")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="texts")
    board = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="bestuur"
    )
    text = models.TextField("woorden")
    is_counted = models.BooleanField(default=True)
    day = models.DateField("dag", default=timezone.localdate)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "antwoord in eigen woorden"
        verbose_name_plural = "antwoorden in eigen woorden"
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="surveys_text_not_empty",
                violation_error_message="Er staat niets.",
            )
        ]

    def __str__(self):
        return f"Woorden {self.pk}"
