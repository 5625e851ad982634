from datetime import timedelta

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from members.enums import OPEN_MAIL_STATES, MailState
from members.models import Person
from newsletter.enums import DispatchState, Way
from newsletter.models.issue import Issue, IssueSnapshot
from newsletter.models.subscription import Subscription


class DispatchQuerySet(models.QuerySet):
    def sending(self):
        return self.filter(state=DispatchState.SENDING)

    def by(self, way: Way):
        return self.filter(way=way)

    def unattended(self, now=None, *, alive=timedelta(0)):
        """Those a worker should look after now: nobody does, and there is something to do.

        Whoever is at it has a lease that lasts longer than `alive`.
        """
        now = now or timezone.now()
        held = Delivery.objects.filter(issue=OuterRef("issue"), state=MailState.CLAIMED)
        waiting = Delivery.objects.filter(issue=OuterRef("issue"), state=MailState.PENDING)
        return self.filter(
            Q(state=DispatchState.SENDING) & ~Exists(held.filter(lease_until__gte=now + alive))
            | Q(Exists(held.filter(lease_until__lt=now)))
            | Q(state=DispatchState.CANCELLED) & Exists(waiting)
        )

    def to_try_again(self, now=None):
        """Paused by themselves because the connection broke, and rested long enough."""
        return self.filter(state=DispatchState.PAUSED, retry_at__lte=now or timezone.now())

    def not_closed(self):
        return self.exclude(state__in=[DispatchState.SENT, DispatchState.CANCELLED])

    def planned(self):
        return self.filter(state=DispatchState.SCHEDULED)

    def released(self):
        return self.filter(started_at__isnull=False)

    def sent(self):
        return self.filter(state=DispatchState.SENT)


class Dispatch(models.Model):
    """An issue goes out, once. Recipients are frozen when it is prepared."""

    issue = models.OneToOneField(
        Issue, on_delete=models.PROTECT, related_name="dispatch", verbose_name="nummer"
    )
    snapshot = models.ForeignKey(
        IssueSnapshot, on_delete=models.PROTECT, related_name="+", verbose_name="versie"
    )
    state = models.CharField(
        "toestand",
        max_length=10,
        choices=DispatchState.choices,
        default=DispatchState.PREPARED,
    )
    prepared_at = models.DateTimeField("klaargezet op", default=timezone.now)
    started_at = models.DateTimeField("begonnen op", null=True, blank=True, db_index=True)
    sent_at = models.DateTimeField("verstuurd op", null=True, blank=True)
    sent_by = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name="door"
    )
    sent_by.wagtail_reference_index_ignore = True
    scheduled_for = models.DateTimeField("gepland voor", null=True, blank=True)
    way = models.CharField("langs", max_length=10, choices=Way.choices, default=Way.SMTP)
    trouble = models.CharField("hapering", max_length=300, blank=True)
    breaks = models.PositiveSmallIntegerField("verbindingen na elkaar verbroken", default=0)
    retry_at = models.DateTimeField("probeert zelf opnieuw op", null=True, blank=True)

    objects = DispatchQuerySet.as_manager()

    class Meta:
        verbose_name = "verzending"
        verbose_name_plural = "verzendingen"
        ordering = ["-prepared_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=DispatchState.SENT) | Q(sent_at__isnull=False),
                name="newsletter_sent_has_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state=DispatchState.SCHEDULED) | Q(scheduled_for__isnull=False),
                name="newsletter_planned_has_moment",
            ),
        ]

    def __str__(self):
        return f"Verzending van nummer {self.issue.number}"


class DeliveryQuerySet(models.QuerySet):
    def open(self):
        """Not yet decided: waiting or in a worker's hands."""
        return self.filter(state__in=OPEN_MAIL_STATES)

    def due(self, now=None):
        return self.filter(state=MailState.PENDING, due_at__lte=now or timezone.now())

    def lapsed(self, now=None):
        """Claimed by a worker that did not come back in time."""
        return self.filter(state=MailState.CLAIMED, lease_until__lt=now or timezone.now())

    def by_state(self) -> dict[str, int]:
        """How many deliveries are in each state; every state has a count."""
        found = dict(self.order_by().values_list("state").annotate(n=Count("pk")))
        return {state.value: found.get(state.value, 0) for state in MailState}


class Delivery(models.Model):
    """One issue for one subscriber: promised, and what became of it."""

    issue = models.ForeignKey(
        Issue,
        on_delete=models.PROTECT,
        related_name="deliveries",
        verbose_name="nummer",
        db_index=False,  # other indexes begin with it; each one costs at every letter
    )
    subscription = models.ForeignKey(
        Subscription, on_delete=models.PROTECT, related_name="deliveries", verbose_name="abonnee"
    )
    address = models.CharField("adres", max_length=254)
    state = models.CharField(
        "toestand", max_length=10, choices=MailState.choices, default=MailState.PENDING
    )
    reason = models.CharField("reden", max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    smtp_code = models.PositiveSmallIntegerField("code van de mailserver", null=True, blank=True)
    message_id = models.CharField("Message-ID", max_length=120)
    due_at = models.DateTimeField("te versturen vanaf", default=timezone.now)
    claim = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    data_started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField("verstuurd op", null=True, blank=True)

    objects = DeliveryQuerySet.as_manager()
    wagtail_reference_index_ignore = True  # facts of the day, changed by the thousand

    class Meta:
        verbose_name = "bezorging"
        verbose_name_plural = "bezorgingen"
        ordering = ["pk"]
        indexes = [
            # In the order in which workers take them, or every claim would sort all that wait.
            models.Index(fields=["issue", "state", "due_at", "id"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "subscription"], name="newsletter_one_delivery_per_subscriber"
            ),
        ]

    def __str__(self):
        return f"Bezorging {self.pk}"
