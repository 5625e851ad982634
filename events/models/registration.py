"""A person's seat at a session, or the place in its waiting list."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.enums import (
    ACTIVE_STATUSES,
    ENDED_STATUSES,
    AttendanceState,
    MailTo,
    RegistrationStatus,
    WaitReason,
)
from events.models.cancellable import Cancellable, actor_key
from events.models.group import RegistrationGroup
from events.models.loaded import Loaded
from events.models.session import Session, held_at
from events.models.tokens import new_token, ticket_code
from members.enums import PersonRole


class RegistrationQuerySet(models.QuerySet):
    def confirmed(self):
        return self.filter(status=RegistrationStatus.CONFIRMED)

    def seated(self, now=None):
        """Rows that occupy a seat: confirmed, or held for somebody at this moment."""
        confirmed = Q(status=RegistrationStatus.CONFIRMED)
        return self.filter(confirmed | held_at(now or timezone.now()))

    def waiting(self):
        """The waiting list, in the order in which seats are given."""
        return self.filter(status=RegistrationStatus.WAITLISTED).order_by("registered_at", "pk")

    def lapsed(self, now=None):
        """Offers that nobody took up in time and that were not cleared yet."""
        moment = now or timezone.now()
        return self.filter(status=RegistrationStatus.OFFERED, held_until__lte=moment)

    def active(self):
        return self.filter(status__in=ACTIVE_STATUSES)

    def unlinked(self):
        """Whose organisation is only what they typed."""
        return self.filter(organisation__isnull=True).exclude(organisation_typed="")

    def to_mail(self, *groups):
        """Those of one of the groups of `MailTo`, each row once."""
        present = Q(attendances__state=AttendanceState.PRESENT)
        missed = Q(attendances__state__in=[AttendanceState.ABSENT, AttendanceState.EXCUSED])
        meant = {
            MailTo.CONFIRMED: Q(status=RegistrationStatus.CONFIRMED),
            MailTo.REQUESTED: Q(status=RegistrationStatus.REQUESTED),
            MailTo.WAITING: Q(
                status__in=[RegistrationStatus.WAITLISTED, RegistrationStatus.OFFERED]
            ),
            MailTo.ENDED: Q(status__in=ENDED_STATUSES),
            MailTo.PRESENT: present,
            MailTo.MISSED: Q(status=RegistrationStatus.CONFIRMED) & missed,
        }
        wanted = Q(pk__in=[])
        for group in groups:
            wanted |= meant[MailTo(group)]
        return self.filter(pk__in=Registration.objects.filter(wanted).values("pk"))

    def of_board(self, known: int | None, typed: str = ""):
        """Of one organisation, as linked or as typed."""
        if known:
            return self.filter(organisation=known)
        return self.filter(organisation__isnull=True, organisation_typed=typed)

    def of_person(self, person):
        return self.filter(person=person)

    def with_event(self):
        return self.select_related("person", "organisation", "session__event", "party")

    def for_overview(self):
        return self.select_related("session__event").prefetch_related("session__days__municipality")

    def for_certificates(self):
        """With all that a certificate says, in three queries for any number."""
        rows = self.select_related("person", "organisation", "session__event")
        return rows.prefetch_related("session__days", "attendances")

    def to_come(self, now=None):
        """Registrations for a session with a day that is not over yet."""
        from_now = now or timezone.now()
        return self.filter(
            session__days__ends_at__gte=from_now, session__days__cancelled_at__isnull=True
        ).distinct()


class Registration(Loaded, Cancellable):
    """A person's seat, or spot on the waiting list, at one session.

    Organisation and role are those of that moment: later changes do not rewrite the past.
    """

    wagtail_reference_index_ignore = True

    session = models.ForeignKey(
        Session, on_delete=models.PROTECT, related_name="registrations", verbose_name="sessie"
    )
    person = models.ForeignKey(
        "members.Person",
        on_delete=models.PROTECT,
        related_name="registrations",
        verbose_name="deelnemer",
    )
    organisation = models.ForeignKey(
        "members.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals getypt", max_length=160, blank=True)
    role = models.CharField("rol", max_length=20, choices=PersonRole, default=PersonRole.EMPLOYEE)
    status = models.CharField("status", max_length=12, choices=RegistrationStatus)
    party = models.ForeignKey(
        RegistrationGroup,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="registrations",
        verbose_name="groep",
    )
    walk_in = models.BooleanField("kwam onverwacht", default=False, editable=False)
    # An exception to the last moment of the session, for one person.
    change_until = models.DateTimeField("zelf wijzigen tot", null=True, blank=True)
    token = models.CharField(max_length=64, default=new_token, unique=True, editable=False)
    form_key = models.CharField(max_length=64, blank=True, editable=False)
    registered_at = models.DateTimeField("ingeschreven op", default=timezone.now)
    wait_reason = models.CharField("waarom", max_length=20, choices=WaitReason, blank=True)
    # Of somebody whose request is looked at, where the session says that it takes a seat.
    holds_seat = models.BooleanField(default=False, editable=False)
    # The end of the offer that is open, kept here too: every count of seats reads it.
    held_until = models.DateTimeField("vastgehouden tot", null=True, blank=True, editable=False)
    registered_by = actor_key("ingeschreven door", null=True, blank=True, editable=False)
    confirmed_at = models.DateTimeField("bevestigd op", null=True, blank=True, editable=False)
    cancel_reason = models.CharField("reden van annulering", max_length=300, blank=True)
    # A person turned out to be in twice: the link of this row opens the one that stayed.
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    objects = RegistrationQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "inschrijving"
        verbose_name_plural = "inschrijvingen"
        ordering = ["registered_at", "pk"]
        constraints = [
            *Cancellable.Meta.constraints,
            models.UniqueConstraint(
                fields=["session", "person"],
                condition=Q(status__in=ACTIVE_STATUSES),
                name="events_registration_one_active_per_person",
                violation_error_message="Deze persoon is al ingeschreven voor deze sessie.",
            ),
            models.UniqueConstraint(
                fields=["form_key", "session", "person"],
                condition=~Q(form_key=""),
                name="events_registration_once_per_form",
                violation_error_message="Dit formulier is al verwerkt.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ENDED_STATUSES, cancelled_at__isnull=False)
                | (~Q(status__in=ENDED_STATUSES) & Q(cancelled_at__isnull=True)),
                name="events_registration_cancelled_status_and_moment",
                violation_error_message="Een annulering heeft een moment.",
            ),
            models.CheckConstraint(
                condition=Q(holds_seat=False) | Q(status=RegistrationStatus.REQUESTED),
                name="events_registration_only_requests_hold",
                violation_error_message="Enkel een aanvraag houdt een plaats vast.",
            ),
            models.CheckConstraint(
                condition=Q(status=RegistrationStatus.OFFERED, held_until__isnull=False)
                | (~Q(status=RegistrationStatus.OFFERED) & Q(held_until__isnull=True)),
                name="events_registration_offered_has_end",
                violation_error_message="Een aangeboden plaats heeft een einde.",
            ),
            models.CheckConstraint(
                condition=~Q(status=RegistrationStatus.CONFIRMED) | Q(confirmed_at__isnull=False),
                name="events_registration_confirmed_has_moment",
                violation_error_message="Een bevestigde inschrijving heeft een moment.",
            ),
        ]
        indexes = [models.Index(fields=["session", "status", "registered_at"])]

    def __str__(self):
        return f"Inschrijving {self.pk}"

    @property
    def url(self) -> str:
        """The personal page; whoever has this address may see and cancel."""
        return f"/agenda/inschrijving/{self.token}/"

    @property
    def ticket(self) -> str:
        """The code for the door; a handed over seat or a new link has another one."""
        return ticket_code(self.pk, self.token)

    @property
    def ticket_url(self) -> str:
        return f"/agenda/ticket/{self.ticket}/"

    @property
    def is_active(self) -> bool:
        return self.status in ACTIVE_STATUSES

    @property
    def is_confirmed(self) -> bool:
        return self.status == RegistrationStatus.CONFIRMED

    @property
    def is_waiting(self) -> bool:
        return self.status == RegistrationStatus.WAITLISTED

    @property
    def is_offered(self) -> bool:
        return self.status == RegistrationStatus.OFFERED

    @property
    def is_requested(self) -> bool:
        return self.status == RegistrationStatus.REQUESTED

    @property
    def waits_for_group(self) -> bool:
        """Whether this person only comes together with the others of the group."""
        return bool(self.party_id) and self.party.together

    @property
    def has_live_offer(self) -> bool:
        return self.is_offered and self.held_until > timezone.now()

    @property
    def why_waiting(self) -> str:
        return WaitReason(self.wait_reason).label if self.wait_reason else ""

    @property
    def why_waiting_short(self) -> str:
        return WaitReason(self.wait_reason).short if self.wait_reason else ""

    @property
    def cancelled_by_organiser(self) -> bool:
        return self.is_cancelled and self.cancelled_by_id not in self.own_ids

    @property
    def own_ids(self) -> set[int]:
        """Who may change this: the person, and whoever arranged it for the group."""
        return {self.person_id, *([self.party.contact_id] if self.party else [])}

    @property
    def organisation_label(self) -> str:
        return str(self.organisation) if self.organisation else self.organisation_typed
