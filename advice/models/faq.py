"""A question that comes back, with its answer, without anybody in it."""

import re

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from advice.enums import FaqState
from advice.models.question import Question
from networks.models import Topic
from networks.models.minutes import person_key
from planning.themes import Themed, ThemedQuerySet

MARKS = re.compile(r"\*\*|^(?:[-*•>]|\d{1,3}[.)])\s+", re.MULTILINE)


class FaqQuerySet(ThemedQuerySet):
    def published(self):
        return self.filter(state=FaqState.PUBLISHED)

    def waiting(self):
        return self.filter(state=FaqState.PROPOSED)

    def of_topic(self, topic):
        """What came of a discussion; what was dropped may be proposed anew."""
        return self.filter(topic=topic).exclude(state=FaqState.DROPPED)

    def of_themes(self, themes):
        """Of any of these; without themes those that carry none."""
        if not themes:
            return self.with_theme("general")
        found = self.none()
        for theme in themes:
            found |= self.with_theme(theme)
        return found


class Faq(Themed):
    """Proposed by one person, released by another; then the next asker finds it."""

    wagtail_reference_index_ignore = True

    title = models.CharField("vraag", max_length=200)
    answer = models.TextField("antwoord", max_length=8000)
    state = models.CharField("stand", max_length=10, choices=FaqState, default=FaqState.PROPOSED)
    question = models.ForeignKey(
        Question, models.SET_NULL, null=True, blank=True, related_name="faqs", verbose_name="uit"
    )
    topic = models.ForeignKey(
        Topic, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="uit gesprek"
    )
    # What the writer proposed of: without consent nothing is released.
    needs_consent = models.BooleanField(default=False, editable=False)
    consent_at = models.DateTimeField("toestemming op", null=True, blank=True)
    proposed_at = models.DateTimeField("voorgesteld op", default=timezone.now)
    proposed_by = person_key("voorgesteld door")
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_by = person_key("laatst gewijzigd door")
    released_at = models.DateTimeField("vrijgegeven op", null=True, blank=True)
    released_by = person_key("vrijgegeven door")
    # Who proposed or wrote last may be erased: the rule of two people was kept when it counted.
    released_by_other = models.BooleanField(default=False, editable=False)

    objects = FaqQuerySet.as_manager()

    class Meta:
        verbose_name = "veelgestelde vraag"
        verbose_name_plural = "veelgestelde vragen"
        ordering = ["title", "pk"]
        default_permissions = ("view",)
        permissions = [
            ("propose_faq", "Kan veelgestelde vragen voorstellen"),
            ("release_faq", "Kan veelgestelde vragen nalezen en vrijgeven"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=FaqState.PUBLISHED)
                | Q(released_at__isnull=False, released_by_other=True),
                name="advice_faq_released_by_second",
                violation_error_message="Een tweede persoon geeft vrij.",
            ),
            models.CheckConstraint(
                condition=~Q(state=FaqState.PUBLISHED)
                | Q(needs_consent=False)
                | Q(consent_at__isnull=False),
                name="advice_faq_with_consent",
                violation_error_message="De vrager geeft eerst toestemming.",
            ),
        ]

    def __str__(self):
        return f"veelgestelde vraag {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("advice:faq", args=[self.pk])

    @property
    def summary(self) -> str:
        """The answer in running text, without its light marks, for a list."""
        return " ".join(MARKS.sub("", self.answer).split())

    @property
    def is_published(self) -> bool:
        return self.state == FaqState.PUBLISHED
