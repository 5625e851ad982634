"""What we want to bring under attention, and the publications in which that happens."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from planning.communication.enums import Channel, CommunicationGoal, Platform, PublicationState
from planning.models.action_plan import colleague
from planning.models.action_sheet import ActionSheet
from planning.models.goals import Goal
from planning.themes import Themed, ThemedQuerySet

RECENT = timedelta(days=183)


class InitiativeQuerySet(ThemedQuerySet):
    def of_year(self, year: int):
        return self.filter(on__year=year)

    def linked(self):
        """Those that name both an operational goal and an action sheet, as the plan agreed."""
        return self.filter(goal__isnull=False, action_sheet__isnull=False)

    def missing_links(self):
        return self.filter(Q(goal=None) | Q(action_sheet=None))

    def recent(self, also: int | None = None):
        """What may be chosen elsewhere: from half a year ago on, and what was chosen before."""
        since = timezone.localdate() - RECENT
        return self.filter(Q(on__gte=since) | Q(pk=also)).order_by("-on", "-pk")

    def for_list(self):
        rows = self.select_related("goal", "action_sheet", "owner")
        return rows.prefetch_related("publications")


class Initiative(Themed, models.Model):
    """One item of the calendar; on three channels it is three publications and still one item.

    It never points to an event or an issue: those point here.
    """

    wagtail_reference_index_ignore = True

    title = models.CharField("titel", max_length=200)
    purpose = models.CharField(
        "communicatiedoel", max_length=12, choices=CommunicationGoal, blank=True
    )
    format = models.CharField(
        "vorm", max_length=120, blank=True, help_text="Bijvoorbeeld: filmpje, getuigenis, oproep."
    )
    audience = models.CharField("voor wie", max_length=200, blank=True)
    on = models.DateField("datum")
    goal = models.ForeignKey(
        Goal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="initiatives",
        verbose_name="operationele doelstelling",
    )
    action_sheet = models.ForeignKey(
        ActionSheet,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="initiatives",
        verbose_name="actiefiche",
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pagina op de site",
    )
    owner = colleague("trekker")
    note = models.TextField("nota", max_length=4000, blank=True)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    changed_at = models.DateTimeField("laatst gewijzigd op", auto_now=True)

    objects = InitiativeQuerySet.as_manager()

    class Meta:
        verbose_name = "communicatie-initiatief"
        verbose_name_plural = "communicatie-initiatieven"
        ordering = ["on", "pk"]
        indexes = [models.Index(fields=["on"])]

    def __str__(self):
        return self.title

    @property
    def missing(self) -> list[str]:
        """The links that the plan asks and that are not there yet, in words."""
        links = ((self.goal_id, "doelstelling"), (self.action_sheet_id, "actiefiche"))
        return [words for key, words in links if key is None]


class PublicationQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state=PublicationState.PUBLISHED)

    def open(self):
        """What is still to come: planned or ready."""
        return self.filter(state__in=[PublicationState.PLANNED, PublicationState.READY])

    def social(self):
        return self.filter(channel=Channel.SOCIAL_MEDIA)

    def published_between(self, start, end):
        """Both days included."""
        return self.published().filter(published_on__range=(start, end))

    def on_days(self, start, end):
        """What stands in the calendar from `start` to `end`: the day it came out, or is planned."""
        out = Q(state=PublicationState.PUBLISHED, published_on__range=(start, end))
        coming = Q(planned_on__range=(start, end)) & ~Q(state=PublicationState.PUBLISHED)
        return self.filter(out | coming)


class Publication(models.Model):
    """An initiative on one channel."""

    wagtail_reference_index_ignore = True

    initiative = models.ForeignKey(
        Initiative, models.CASCADE, related_name="publications", verbose_name="initiatief"
    )
    channel = models.CharField("kanaal", max_length=20, choices=Channel)
    platform = models.CharField("sociaal netwerk", max_length=12, choices=Platform, blank=True)
    planned_on = models.DateField("gepland op")
    state = models.CharField(
        "stand", max_length=10, choices=PublicationState, default=PublicationState.PLANNED
    )
    published_on = models.DateField("gepubliceerd op", null=True, blank=True)
    url = models.URLField("link", max_length=500, blank=True)
    # Says which post it is, however its address was written: no post counts twice.
    link_key = models.CharField(max_length=200, blank=True, editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "publicatie"
        verbose_name_plural = "publicaties"
        ordering = ["planned_on", "channel", "platform", "pk"]
        indexes = [
            models.Index(fields=["planned_on"]),
            models.Index(fields=["published_on"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=PublicationState.PUBLISHED, published_on__isnull=False)
                | (~Q(state=PublicationState.PUBLISHED) & Q(published_on__isnull=True)),
                name="planning_published_has_a_day",
                violation_error_message="Zeg op welke dag het verscheen.",
            ),
            models.CheckConstraint(
                condition=(Q(channel=Channel.SOCIAL_MEDIA) & ~Q(platform=""))
                | (~Q(channel=Channel.SOCIAL_MEDIA) & Q(platform="")),
                name="planning_social_names_its_platform",
                violation_error_message="Kies op welk sociaal netwerk dit verschijnt.",
            ),
            models.UniqueConstraint(
                fields=["link_key"],
                condition=~Q(link_key=""),
                name="planning_post_counts_once",
                violation_error_message="Deze link staat er al.",
            ),
        ]

    def __str__(self):
        return f"{self.initiative}: {self.where}"

    @property
    def where(self) -> str:
        """LinkedIn, Nieuwsbrief"""
        return self.get_platform_display() or self.get_channel_display()

    @property
    def day(self):
        """Where it stands in the calendar."""
        return self.published_on or self.planned_on

    @property
    def is_open(self) -> bool:
        return self.state in (PublicationState.PLANNED, PublicationState.READY)

    @property
    def is_published(self) -> bool:
        return self.state == PublicationState.PUBLISHED

    @property
    def is_dropped(self) -> bool:
        return self.state == PublicationState.DROPPED
