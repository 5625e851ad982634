"""When, where and for how many: sessions, which people register for, and their days."""

import uuid

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils import timezone

from events.enums import AttendanceState, DayMode, DaySetting, RegistrationStatus, WaitReason
from events.kinds import KIND_RULES
from events.models.cancellable import Cancellable
from members.enums import PersonRole
from networks.enums import MinutesState


def held_at(now, path: str = "") -> Q:
    """Which registrations hold a seat without being confirmed. An offer that lapsed does not,
    whether or not anything cleared it."""
    offered = {f"{path}status": RegistrationStatus.OFFERED, f"{path}held_until__gt": now}
    return Q(**offered) | Q(**{f"{path}holds_seat": True})


def waiting_at(now, path: str = "") -> Q:
    """Which registrations are in the queue: also those whose offer lapsed a moment ago."""
    lapsed = {f"{path}status": RegistrationStatus.OFFERED, f"{path}held_until__lte": now}
    return Q(**{f"{path}status": RegistrationStatus.WAITLISTED}) | Q(**lapsed)


class SessionQuerySet(models.QuerySet):
    def active(self):
        return self.filter(cancelled_at__isnull=True, event__cancelled_at__isnull=True)

    def with_counts(self, now=None):
        """Adds `confirmed_count`, `held_count`, `waiting_count` and, of those, `blocked_count`:
        who waits for another reason than a seat. `group_count` has a seat meant for the group.
        """
        confirmed = Q(registrations__status=RegistrationStatus.CONFIRMED)
        held = held_at(now or timezone.now(), "registrations__")
        waits = waiting_at(now or timezone.now(), "registrations__")
        full = Q(registrations__wait_reason__in=["", WaitReason.FULL])
        group = (confirmed | held) & Q(registrations__role=F("reserved_role"))
        return self.annotate(
            confirmed_count=Count("registrations", filter=confirmed),
            held_count=Count("registrations", filter=held),
            waiting_count=Count("registrations", filter=waits),
            blocked_count=Count("registrations", filter=waits & ~full),
            group_count=Count("registrations", filter=group),
        )

    def with_free_seats(self, now=None):
        """Sessions whose window is open, that did not begin and that have a seat for a newcomer."""
        now = now or timezone.now()
        confirmed = Q(registrations__status=RegistrationStatus.CONFIRMED)
        queue = Q(
            registrations__status=RegistrationStatus.WAITLISTED,
            registrations__wait_reason__in=["", WaitReason.FULL],
        )
        spoken_for = Count(
            "registrations", filter=confirmed | held_at(now, "registrations__") | queue
        )
        days = SessionDay.objects.filter(session=OuterRef("pk"), cancelled_at__isnull=True)
        return (
            self.active()
            .filter(event__external_url="")
            .filter(Q(closes_at__isnull=True) | Q(closes_at__gt=now), opens_at__lte=now)
            .filter(Exists(days), ~Exists(days.filter(starts_at__lte=now)))
            .annotate(spoken_for=spoken_for)
            .filter(capacity__gt=F("spoken_for"))
        )

    def with_waiting(self):
        """Sessions where somebody waits, or has been asked and did not answer yet."""
        statuses = (RegistrationStatus.WAITLISTED, RegistrationStatus.OFFERED)
        return self.filter(registrations__status__in=statuses).distinct()


class Session(Cancellable):
    """What one registers for: a number of seats, over one day or several."""

    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="sessions", verbose_name="evenement"
    )
    name = models.CharField(
        "naam van de sessie",
        max_length=120,
        blank=True,
        help_text="Alleen nodig als er meer sessies zijn, bijvoorbeeld de plaats: “Hasselt”.",
    )
    capacity = models.PositiveIntegerField("plaatsen", default=30)
    opens_at = models.DateTimeField(
        "inschrijven vanaf",
        null=True,
        blank=True,
        help_text="Leeg betekent: nog niet open.",
    )
    closes_at = models.DateTimeField(
        "inschrijven tot",
        null=True,
        blank=True,
        help_text="Leeg betekent: tot de eerste dag begint.",
    )
    change_until = models.DateTimeField(
        "zelf wijzigen of annuleren tot",
        null=True,
        blank=True,
        help_text="Leeg betekent: tot de eerste dag begint.",
    )
    waiting_list = models.BooleanField(
        "wachtlijst",
        default=True,
        help_text="Wie te laat is, komt in volgorde op een wachtlijst en schuift vanzelf door.",
    )
    waiting_cap = models.PositiveIntegerField("grootste wachtlijst", null=True, blank=True)
    # A seat that comes free goes on by itself, then as an offer, at last to whoever is first.
    direct_days = models.PositiveSmallIntegerField(
        "werkdagen vooraf waarop vanzelf doorschuiven stopt", default=3
    )
    offer_hours = models.PositiveSmallIntegerField("kantooruren om te antwoorden", default=4)
    cutoff_hours = models.PositiveSmallIntegerField("uren vooraf: wie eerst komt", default=24)
    # When those who wait were told that a seat is there for who is first; empty once it is taken.
    called_at = models.DateTimeField(null=True, blank=True, editable=False)
    # When the organiser was asked who had been there; a day after that asks anew.
    attendance_asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    approval = models.BooleanField("eerst goedkeuren", default=False)
    pending_holds = models.BooleanField("een aanvraag houdt een plaats vast", default=False)
    minimum = models.PositiveIntegerField("minimum om door te gaan", null=True, blank=True)
    organisation_limit = models.PositiveIntegerField(
        "hoogstens per bestuur of organisatie", null=True, blank=True
    )
    reserved_seats = models.PositiveIntegerField("voorbehouden plaatsen", default=0)
    reserved_role = models.CharField(
        "voorbehouden voor", max_length=20, choices=PersonRole, blank=True
    )
    priority_days = models.PositiveSmallIntegerField(
        "dagen voorrang voor besturen die we nog niet bereikten", default=0
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    changed_at = models.DateTimeField("laatst gewijzigd", default=timezone.now, editable=False)

    objects = SessionQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "sessie"
        verbose_name_plural = "sessies"
        ordering = ["event", "pk"]
        constraints = [
            *Cancellable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(capacity__gte=1),
                name="events_session_has_seats",
                violation_error_message="Een sessie heeft minstens één plaats.",
            ),
            models.CheckConstraint(
                condition=Q(opens_at__isnull=True)
                | Q(closes_at__isnull=True)
                | Q(closes_at__gt=F("opens_at")),
                name="events_session_window_in_order",
                violation_error_message="De inschrijvingen sluiten pas nadat ze openen.",
            ),
            models.CheckConstraint(
                condition=Q(reserved_seats=0, reserved_role="")
                | (Q(reserved_seats__gt=0) & ~Q(reserved_role="")),
                name="events_session_reserved_for_somebody",
                violation_error_message="Zeg voor wie de voorbehouden plaatsen zijn.",
            ),
        ]

    def __str__(self):
        return self.name or f"Sessie {self.pk}"


class SessionDayQuerySet(models.QuerySet):
    def planned(self):
        """Days that were not dropped; whether the whole event goes on is the event's to say."""
        return self.filter(cancelled_at__isnull=True, session__cancelled_at__isnull=True)

    def going_on(self):
        """Planned days of events that go on."""
        return self.planned().filter(
            session__event__cancelled_at__isnull=True, session__event__is_template=False
        )

    def held(self, now=None):
        """Days that took place."""
        return self.going_on().filter(ends_at__lt=now or timezone.now())

    def of_networks(self):
        """Meetings: days of events of a network that were not taken over from before."""
        return self.filter(session__event__network__isnull=False, session__event__load=None)

    def asking_minutes(self):
        """Days of events that ask for minutes, by choice or because of their kind."""
        usual = [kind for kind, rule in KIND_RULES.items() if rule.minutes_required]
        chosen = Q(session__event__minutes_required=True)
        return self.filter(
            chosen | Q(session__event__minutes_required=None, session__event__kind__in=usual)
        )

    def with_published_minutes(self):
        return self.filter(minutes__state=MinutesState.PUBLISHED)

    def without_published_minutes(self):
        """A link of before, to a report elsewhere, counts as one."""
        linked = Q(session__event__closing__isnull=False) & ~Q(session__event__closing__minutes="")
        published = Q(minutes__isnull=False, minutes__state=MinutesState.PUBLISHED)
        return self.exclude(linked).exclude(published)

    def off_their_topic(self):
        """Meetings that moved or were dropped since their topic said when they are."""
        dropped = (
            Q(cancelled_at__isnull=False)
            | Q(session__cancelled_at__isnull=False)
            | Q(session__event__cancelled_at__isnull=False)
        )
        rows = self.filter(topic__isnull=False, topic_for__isnull=False)
        return rows.filter(dropped | ~Q(starts_at=F("topic_for")))

    def not_over(self, now=None):
        """Days not dropped of themselves that did not end yet."""
        return self.filter(cancelled_at__isnull=True, ends_at__gte=now or timezone.now())

    def to_come(self, now=None):
        return self.going_on().filter(ends_at__gte=now or timezone.now())

    def with_marks(self):
        """Adds `seat_count`, `mark_count` and `present_count`, the last two of this day."""
        confirmed = Q(session__registrations__status=RegistrationStatus.CONFIRMED)
        present = Q(attendances__state=AttendanceState.PRESENT)
        return self.annotate(
            seat_count=Count("session__registrations", filter=confirmed, distinct=True),
            mark_count=Count("attendances", distinct=True),
            present_count=Count("attendances", filter=present, distinct=True),
        )

    def public(self):
        return self.filter(session__event__published_at__isnull=False)


def new_uid() -> str:
    return str(uuid.uuid4())


class SessionDay(Cancellable):
    """One day of a session: where to be, from when until when. Attendance is per day."""

    ONLINE_MODES = (DayMode.DIGITAL, DayMode.HYBRID)

    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, related_name="days", verbose_name="sessie"
    )
    name = models.CharField(
        "onderwerp van de dag",
        max_length=120,
        blank=True,
        help_text="Alleen nodig als er meer dagen zijn, bijvoorbeeld “Terugkomuur”.",
    )
    starts_at = models.DateTimeField("begint")
    ends_at = models.DateTimeField("eindigt")
    mode = models.CharField("vorm", max_length=10, choices=DayMode, default=DayMode.LIVE)
    setting = models.CharField(
        "met wie", max_length=10, choices=DaySetting, default=DaySetting.JOINT
    )
    place_name = models.CharField("plaats", max_length=150, blank=True)
    place_address = models.CharField("adres", max_length=200, blank=True)
    municipality = models.ForeignKey(
        "members.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="stad of gemeente",
    )
    access = models.TextField(
        "toegankelijkheid en route",
        blank=True,
        help_text="Ingang, toilet, ringleiding, rustige ruimte, weg vanaf het station.",
    )
    online_link = models.URLField(
        "link van de online ruimte",
        max_length=500,
        blank=True,
        help_text="Staat nooit in een mail of een agendabestand, alleen op de persoonlijke pagina.",
    )
    uid = models.CharField(max_length=60, default=new_uid, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    changed_at = models.DateTimeField("laatst gewijzigd", default=timezone.now, editable=False)
    # Of a meeting of a network: where its members talk about it, and what came of it.
    topic = models.OneToOneField(
        "networks.Topic",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="meeting",
        verbose_name="gesprek",
    )
    # For when the topic says that the day is: moved since, or dropped, the topic has to tell it.
    # Empty where there is nothing left to tell.
    topic_for = models.DateTimeField(null=True, blank=True, editable=False)
    minutes = models.OneToOneField(
        "networks.Minutes",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="meeting",
        verbose_name="verslag",
    )
    # Where it was first announced, while it stands elsewhere: search engines want to know.
    moved_from = models.DateTimeField(null=True, blank=True, editable=False)
    # When to tell those who registered; a later change puts it off, so that they get one mail.
    news_due_at = models.DateTimeField(null=True, blank=True, editable=False)
    # What they know meanwhile (nothing of a day that is new), and since when it is otherwise.
    known_before = models.JSONField(null=True, blank=True, editable=False)

    objects = SessionDayQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "dag"
        verbose_name_plural = "dagen"
        ordering = ["starts_at", "pk"]
        constraints = [
            *Cancellable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="events_sessionday_ends_after_start",
                violation_error_message="Een dag eindigt na het begin. Kijk de uren na.",
            ),
        ]
        indexes = [models.Index(fields=["starts_at"])]

    def __str__(self):
        return f"{timezone.localtime(self.starts_at):%d/%m/%Y %H:%M}"

    @property
    def is_online(self) -> bool:
        return self.mode in self.ONLINE_MODES
