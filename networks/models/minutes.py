"""The minutes of a meeting. What met points here: a day of an event, a consultation."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from members.models import Organisation, Person
from members.private_files import PrivateFileField
from networks.enums import MinutesState
from networks.models.network import Network

TEXT_LIMIT = 20_000
ATTENDEE_LIMIT = 160


def person_key(label):
    return models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=label
    )


class MinutesQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state=MinutesState.PUBLISHED)

    def of_network(self, network):
        return self.filter(network=network)

    def with_public_part(self):
        """What who is no member may read: published, and with words for everybody."""
        return self.published().exclude(public_text="")

    def untold(self):
        """Published, while the members were not all mailed yet."""
        return self.published().filter(told_at=None).exclude(network=None)

    def latest_first(self):
        return self.order_by("-held_on", "-pk")


class Minutes(models.Model):
    """What was said and decided, in a part for everybody and a part for who takes part.

    Drafted from the attendance, approved, published. Without a network they are of the
    association's own people until they are published.
    """

    network = models.ForeignKey(
        Network,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="minutes",
        verbose_name="netwerk",
    )
    title = models.CharField("titel", max_length=160)
    held_on = models.DateField("datum van de bijeenkomst")
    text = models.TextField("verslag", max_length=TEXT_LIMIT, blank=True)
    decisions = models.TextField("beslissingen", max_length=TEXT_LIMIT, blank=True)
    public_text = models.TextField("voor iedereen", max_length=TEXT_LIMIT, blank=True)
    file = PrivateFileField("bestand", blank=True)
    file_name = models.CharField("naam van het bestand", max_length=200, blank=True)
    state = models.CharField(
        "stand", max_length=10, choices=MinutesState.choices, default=MinutesState.DRAFT
    )
    started_at = models.DateTimeField("begonnen op", default=timezone.now)
    started_by = person_key("begonnen door")
    approved_at = models.DateTimeField("goedgekeurd op", null=True, blank=True)
    approved_by = person_key("goedgekeurd door")
    published_at = models.DateTimeField("gepubliceerd op", null=True, blank=True)
    published_by = person_key("gepubliceerd door")
    # Members are mailed in turns, in the order of their memberships, and once: a correction that
    # is published later is no news.
    told_at = models.DateTimeField("rondgemaild op", null=True, blank=True, editable=False)
    told_to = models.PositiveBigIntegerField(default=0, editable=False)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        verbose_name = "verslag"
        verbose_name_plural = "verslagen"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="minutes_state_with_its_moments",
                condition=Q(state=MinutesState.DRAFT, approved_at=None, published_at=None)
                | Q(state=MinutesState.APPROVED, approved_at__isnull=False, published_at=None)
                | Q(
                    state=MinutesState.PUBLISHED,
                    approved_at__isnull=False,
                    published_at__isnull=False,
                ),
                violation_error_message="Een verslag wordt eerst goedgekeurd, dan gepubliceerd.",
            ),
        ]

    def __str__(self):
        return f"verslag {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("networks:minutes", args=[self.pk])

    @property
    def is_published(self) -> bool:
        return self.state == MinutesState.PUBLISHED

    @property
    def edit_url(self) -> str:
        return reverse("networks:minutes_edit", args=[self.pk])


class AttendeeQuerySet(models.QuerySet):
    def in_order(self):
        """Persons by their name, then the names that were added; the same on every database."""
        last, first = F("person__last_name"), F("person__first_name")
        return self.select_related("person", "organisation").order_by(
            last.asc(nulls_last=True), first.asc(nulls_last=True), "name", "pk"
        )


class Attendee(models.Model):
    """Somebody who was at the meeting, for an organisation: a person of ours, or a name that a
    moderator added. Erased, the row goes."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="attendees")
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attended_minutes",
        verbose_name="persoon",
    )
    name = models.CharField("naam", max_length=ATTENDEE_LIMIT, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )

    objects = AttendeeQuerySet.as_manager()

    class Meta:
        verbose_name = "aanwezige"
        verbose_name_plural = "aanwezigen"
        ordering = ["person__last_name", "person__first_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "person"], name="attendee_once_per_minutes"),
            models.CheckConstraint(
                name="attendee_is_a_person_or_a_name",
                condition=Q(person__isnull=False, name="") | (Q(person=None) & ~Q(name="")),
                violation_error_message="Een aanwezige is iemand die we kennen of een naam.",
            ),
        ]

    def __str__(self):
        return f"aanwezige {self.pk}"

    @property
    def shown_name(self) -> str:
        return self.person.name if self.person else self.name
