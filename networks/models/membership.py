from datetime import date, datetime, time, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from members.dutch import BRUSSELS
from members.models import Organisation, Person
from networks.enums import MembershipRole
from networks.models.named import NamedForBoard
from networks.models.network import Network


def end_of_day(day: date) -> datetime:
    """Midnight after a day in Flanders."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=BRUSSELS)


class MembershipQuerySet(models.QuerySet):
    def active(self, on: date | None = None):
        """Today's memberships, or those that stood at the end of a past day."""
        if on is None:
            return self.filter(left_at=None)
        moment = end_of_day(on)
        return self.filter(Q(left_at=None) | Q(left_at__gte=moment), joined_at__lt=moment)

    def on(self, day: date):
        """Who took part at the end of a day in Flanders, whatever happened later."""
        return self.active(day)

    def mentors(self):
        return self.filter(role=MembershipRole.MENTOR)

    def unlinked(self):
        """Rows that name an organisation in words only."""
        return self.filter(organisation=None).exclude(organisation_typed="")

    def of_person(self, person):
        return self.filter(person=person)

    def moderators(self):
        return self.filter(role=MembershipRole.MODERATOR)

    def with_words(self, query: str):
        """Members in whose name or board every word occurs."""
        found = self
        for word in query.split():
            found = found.filter(
                Q(person__first_name__icontains=word)
                | Q(person__last_name__icontains=word)
                | Q(organisation__name__icontains=word)
                | Q(organisation_typed__icontains=word)
            )
        return found

    def by_name(self):
        return self.order_by("person__last_name", "person__first_name", "pk")


class Membership(NamedForBoard):
    """One stretch of time in which a person takes part in a network for an organisation.

    Who comes back gets a new row, so the number of members on any date can be recomputed.
    The organisation is the one at joining, not today's employer.
    """

    network = models.ForeignKey(
        Network, models.PROTECT, related_name="memberships", verbose_name="netwerk"
    )
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="memberships", verbose_name="persoon"
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals ingevuld", max_length=160, blank=True)
    role = models.CharField(
        "rol", max_length=10, choices=MembershipRole.choices, default=MembershipRole.MEMBER
    )
    joined_at = models.DateTimeField("lid sinds", default=timezone.now)
    left_at = models.DateTimeField("weg sinds", null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        ordering = ["-joined_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "person"],
                condition=Q(left_at=None),
                name="membership_once_at_a_time",
                violation_error_message="Deze persoon is al lid van dit netwerk.",
            ),
            models.CheckConstraint(
                name="membership_leaves_after_joining",
                condition=Q(left_at=None) | Q(left_at__gte=F("joined_at")),
                violation_error_message="Weggaan kan niet voor lid worden.",
            ),
            models.CheckConstraint(
                name="membership_role_known", condition=Q(role__in=MembershipRole.values)
            ),
        ]
        indexes = [models.Index(fields=["network", "joined_at", "left_at"])]

    def __str__(self):
        return f"lidmaatschap {self.pk}"

    @property
    def is_active(self) -> bool:
        return self.left_at is None
