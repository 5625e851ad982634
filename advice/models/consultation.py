"""Meetings with the agency, partners and colleagues, and tracks with one board."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from advice.enums import ConsultationKind, ConsultationTopic, TrackState
from cms.models import InstrumentPage
from members.models import Organisation, Person
from networks.enums import MinutesState
from networks.models import Minutes
from networks.models.minutes import person_key


class ConsultationQuerySet(models.QuerySet):
    def held(self, today=None):
        """Took place: not called off, and not to come."""
        return self.filter(cancelled_at=None, on__lte=today or timezone.localdate())

    def between(self, start, end):
        """`start` and `end` are days, both included."""
        return self.filter(on__range=(start, end))

    def of_kind(self, kind):
        return self.filter(kind=kind)

    def with_minutes(self):
        """Approved counts: these minutes are read by those who met, not published to members."""
        return self.filter(minutes__state__in=(MinutesState.APPROVED, MinutesState.PUBLISHED))

    def for_list(self):
        return self.select_related("minutes").prefetch_related(
            "participants__organisation", "participants__person"
        )


class Consultation(models.Model):
    wagtail_reference_index_ignore = True

    kind = models.CharField("soort", max_length=20, choices=ConsultationKind)
    on = models.DateField("datum", default=timezone.localdate)
    title = models.CharField("titel", max_length=160, blank=True)
    topic = models.CharField("onderwerp", max_length=200, blank=True)
    named_topic = models.CharField(
        "onderwerp uit het plan",
        max_length=24,
        choices=ConsultationTopic,
        blank=True,
        help_text="Alleen voor onderwerpen die het plan apart telt.",
    )
    agenda = models.TextField("agenda", max_length=4000, blank=True)
    decisions = models.TextField("beslissingen en opvolging", max_length=8000, blank=True)
    about_equality = models.BooleanField(
        "gelijke kansen stond op de agenda",
        default=True,
        help_text="Een thematisch netwerk van VVSG telt alleen als het op de agenda stond.",
    )
    minutes = models.OneToOneField(
        Minutes,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="consultation",
        verbose_name="verslag",
    )
    cancelled_at = models.DateTimeField("ging niet door", null=True, blank=True)
    noted_by = person_key("genoteerd door")
    noted_at = models.DateTimeField("genoteerd op", default=timezone.now)
    # Two quick clicks make one weekly meeting.
    click_key = models.CharField(max_length=40, blank=True, editable=False)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = "overleg"
        verbose_name_plural = "overleg"
        ordering = ["-on", "-pk"]
        default_permissions = ("view", "add", "change")
        indexes = [models.Index(fields=["kind", "on"], name="advice_consultation_kind")]
        constraints = [
            models.UniqueConstraint(
                fields=["click_key"],
                condition=~Q(click_key=""),
                name="advice_consultation_one_click",
                violation_error_message="Dit overleg is al genoteerd.",
            ),
        ]

    def __str__(self):
        return f"overleg {self.pk}"

    @property
    def shown_title(self) -> str:
        return self.title or self.get_kind_display()

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None


class ConsultationParticipant(models.Model):
    """An organisation, known or as typed, and who came for it if we know that person."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(
        Consultation, models.CASCADE, related_name="participants", verbose_name="overleg"
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals getypt", max_length=160, blank=True)
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="consulted",
        verbose_name="persoon",
    )

    class Meta:
        verbose_name = "deelnemer aan overleg"
        verbose_name_plural = "deelnemers aan overleg"
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "person"],
                condition=Q(person__isnull=False),
                name="advice_participant_once",
                violation_error_message="Deze persoon staat er al bij.",
            )
        ]

    def __str__(self):
        return f"deelnemer {self.pk}"

    @property
    def shown_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed


class SupportTrack(models.Model):
    """Guiding one board in the use of one instrument."""

    wagtail_reference_index_ignore = True

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name="bestuur"
    )
    instrument = models.ForeignKey(
        InstrumentPage,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="instrument",
    )
    goal = models.TextField("wat het bestuur wil bereiken", max_length=2000, blank=True)
    starts_on = models.DateField("begint op", default=timezone.localdate)
    ends_on = models.DateField("eindigde op", null=True, blank=True)
    state = models.CharField("stand", max_length=10, choices=TrackState, default=TrackState.RUNNING)
    result = models.TextField("wat het opleverde", max_length=2000, blank=True)
    guided_by = person_key("begeleid door")

    class Meta:
        verbose_name = "ondersteuningstraject"
        verbose_name_plural = "ondersteuningstrajecten"
        ordering = ["-starts_on", "-pk"]
        default_permissions = ("view", "add", "change")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=TrackState.RUNNING, ends_on__isnull=True)
                | (~Q(state=TrackState.RUNNING) & Q(ends_on__isnull=False)),
                name="advice_track_end_has_day",
                violation_error_message="Een traject dat stopte, heeft een laatste dag.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="advice_track_ends_after_start",
                violation_error_message="Een traject eindigt nadat het begon.",
            ),
        ]

    def __str__(self):
        return f"traject {self.pk}"


class TrackMeeting(models.Model):
    wagtail_reference_index_ignore = True

    track = models.ForeignKey(
        SupportTrack, models.CASCADE, related_name="meetings", verbose_name="traject"
    )
    on = models.DateField("datum")
    is_online = models.BooleanField("online", default=False)
    note = models.TextField("wat we deden", max_length=2000, blank=True)

    class Meta:
        verbose_name = "bijeenkomst van een traject"
        verbose_name_plural = "bijeenkomsten van trajecten"
        ordering = ["-on", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["track", "on"],
                name="advice_track_meeting_once_a_day",
                violation_error_message="Op die dag staat er al een bijeenkomst.",
            )
        ]

    def __str__(self):
        return f"bijeenkomst {self.pk}"
