"""How a member listens: what was read, which topics count, when mails come, what lies half done."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from members.models import Person
from networks.enums import Attention, Rhythm
from networks.limits import TITLE_LIMIT
from networks.models.discussion import Topic
from networks.models.network import Network

# 22 characters of 128 random bits.
TOKEN_BYTES = 16


def new_mail_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


class Reading(models.Model):
    """Up to which post somebody read a topic."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="readings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="readings")
    read_until = models.DateTimeField("gelezen tot")

    class Meta:
        verbose_name = "leeswijzer"
        verbose_name_plural = "leeswijzers"
        constraints = [
            models.UniqueConstraint(fields=["topic", "person"], name="reading_once_per_topic")
        ]

    def __str__(self):
        return f"leeswijzer {self.pk}"


class TopicAttention(models.Model):
    """Somebody follows a topic, or wants to hear nothing of it."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="attentions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="attentions")
    attention = models.CharField("hoe", max_length=10, choices=Attention.choices)

    class Meta:
        verbose_name = "gevolgd gesprek"
        verbose_name_plural = "gevolgde gesprekken"
        constraints = [
            models.UniqueConstraint(fields=["topic", "person"], name="attention_once_per_topic"),
            models.CheckConstraint(
                name="attention_known", condition=Q(attention__in=Attention.values)
            ),
        ]

    def __str__(self):
        return f"gevolgd gesprek {self.pk}"


class MailChoice(models.Model):
    """When one group writes to one member. Without a row the usual rhythm holds."""

    USUAL = Rhythm.WEEKLY

    network = models.ForeignKey(Network, models.CASCADE, related_name="mail_choices")
    person = models.ForeignKey(Person, models.PROTECT, related_name="mail_choices")
    rhythm = models.CharField("ritme", max_length=10, choices=Rhythm.choices, default=USUAL)
    # What was written before is told, or lies before the member's time.
    told_until = models.DateTimeField("verteld tot", default=timezone.now)
    token = models.CharField(max_length=32, unique=True, default=new_mail_token, editable=False)

    class Meta:
        verbose_name = "mailkeuze"
        verbose_name_plural = "mailkeuzes"
        constraints = [
            models.UniqueConstraint(fields=["network", "person"], name="mail_choice_once"),
            models.CheckConstraint(
                name="mail_choice_rhythm_known", condition=Q(rhythm__in=Rhythm.values)
            ),
        ]
        indexes = [models.Index(fields=["rhythm", "told_until"])]

    def __str__(self):
        return f"mailkeuze {self.pk}"


class TalkDraft(models.Model):
    """What somebody wrote and did not post yet: an answer in a topic, or a topic to begin."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="talk_drafts")
    network = models.ForeignKey(Network, models.CASCADE, related_name="drafts")
    topic = models.ForeignKey(
        Topic, models.CASCADE, null=True, blank=True, related_name="drafts", verbose_name="gesprek"
    )
    title = models.CharField("onderwerp", max_length=2 * TITLE_LIMIT, blank=True)
    text = models.TextField("tekst", blank=True)
    saved_at = models.DateTimeField("bewaard op", default=timezone.now)

    class Meta:
        verbose_name = "concept"
        verbose_name_plural = "concepten"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "topic"],
                condition=Q(topic__isnull=False),
                name="talk_draft_once_per_topic",
            ),
            models.UniqueConstraint(
                fields=["person", "network"],
                condition=Q(topic=None),
                name="talk_draft_once_per_network",
            ),
        ]

    def __str__(self):
        return f"concept {self.pk}"
