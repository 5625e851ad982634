"""What stands in the agenda: the text of an event. When and where is said by its sessions."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, Max, Min, OuterRef, Prefetch, Q, Subquery
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin
from wagtail.search import index

from cms.blocks import BodyStreamBlock
from events.capture import Capture, capture_notice
from events.enums import EventKind
from events.models.cancellable import Cancellable
from events.models.kind_details import KindDetails
from events.models.loaded import Loaded
from events.models.session import Session, SessionDay
from events.prices import price_text
from planning.themes import Themed, ThemedQuerySet

ONLINE = "online"


def days_of_the_event():
    """The planned days of the event in the outer query."""
    return SessionDay.objects.planned().filter(session__event=OuterRef("pk")).order_by()


def usual_reminders() -> list[int]:
    """Working days before a day on which participants are reminded of it."""
    return [3]


def this_year() -> int:
    return timezone.localdate().year


class EventQuerySet(ThemedQuerySet):
    def published(self):
        return self.filter(published_at__isnull=False)

    def visible_to(self, user):
        """Everybody sees what is published; staff also see what is being prepared."""
        if user is not None and user.has_perm("events.change_event"):
            return self.no_templates()
        return self.published()

    def no_templates(self):
        """Events that take place, not those that others start from."""
        return self.filter(is_template=False)

    def not_cancelled(self):
        return self.filter(cancelled_at__isnull=True)

    def upcoming(self, now=None):
        """Events with a day that is not over yet, the next one first (`next_at`)."""
        days = days_of_the_event().filter(ends_at__gte=now or timezone.now())
        first = days.order_by("starts_at").values("starts_at")[:1]
        events = self.annotate(next_at=Subquery(first)).filter(next_at__isnull=False)
        return events.order_by("next_at", "pk")

    def past(self, now=None):
        """Events whose last day is over, the latest first (`last_at`)."""
        last = days_of_the_event().order_by("-ends_at").values("ends_at")[:1]
        events = self.annotate(last_at=Subquery(last)).filter(last_at__lt=now or timezone.now())
        return events.order_by("-last_at", "-pk")

    def between(self, start, end):
        """Events with a day that begins in the period; `end` itself is outside."""
        return self.filter(
            Exists(days_of_the_event().filter(starts_at__gte=start, starts_at__lt=end))
        )

    def without_date(self):
        return self.filter(~Exists(days_of_the_event()))

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def at(self, *places):
        """Events held online ("online") or in one of the provinces named."""
        wanted = Q(municipality__province__in=places)
        if ONLINE in places:
            wanted |= Q(mode__in=SessionDay.ONLINE_MODES)
        return self.filter(Exists(days_of_the_event().filter(wanted)))

    def with_free_seats(self, now=None):
        """Events that take newcomers now, without a queue."""
        sessions = Session.objects.with_free_seats(now).filter(event=OuterRef("pk"))
        return self.filter(Exists(sessions.order_by()))

    def of_network(self, network):
        return self.filter(network=network)

    def with_dates(self):
        """Adds `first_start` and `last_end` for lists that show or sort by them."""
        days = days_of_the_event().values("session__event")
        return self.annotate(
            first_start=Subquery(days.annotate(at=Min("starts_at")).values("at")),
            last_end=Subquery(days.annotate(at=Max("ends_at")).values("at")),
        )

    def with_any_theme(self, *themes):
        """Events that carry one of the themes ("general": none); nothing asked: all."""
        if not themes:
            return self
        fitting = Q(pk__in=[])
        for theme in themes:
            fitting |= Q(pk__in=Event.objects.with_theme(theme).values("pk"))
        return self.filter(fitting)

    def with_sessions(self):
        """Sessions with their counts, and days, in two more queries for any number of events."""
        return self.prefetch_related(sessions_with_days())

    def for_page(self):
        """Everything that the public page of an event shows."""
        related = ("partners", "featured_on")
        rows = self.with_sessions().select_related("network", "instrument", "became", "host")
        return rows.prefetch_related(*related)


def sessions_with_days() -> Prefetch:
    """Sessions with their counts, and days: for a QuerySet or for events in hand."""
    days = Prefetch("days", SessionDay.objects.select_related("municipality"))
    return Prefetch("sessions", Session.objects.with_counts().prefetch_related(days))


class Event(
    index.Indexed, Themed, KindDetails, Loaded, Cancellable, PreviewableMixin, ClusterableModel
):
    """A training, a webinar, a meeting of a group: what people read about and come to."""

    title = models.CharField("titel", max_length=200)
    slug = models.SlugField(
        "webadres",
        max_length=90,
        blank=True,
        help_text="Laatste stuk van het adres. Leeg laten mag: dan maken wij het van de titel.",
    )
    year = models.PositiveSmallIntegerField(
        "jaar in het webadres", editable=False, default=this_year
    )
    kind = models.CharField("soort", max_length=20, choices=EventKind)
    summary = models.TextField(
        "samenvatting",
        max_length=400,
        help_text="Twee zinnen voor de agenda, de nieuwsbrief en zoekmachines.",
    )
    body = StreamField(BodyStreamBlock(), blank=True, verbose_name="tekst")
    audience = models.CharField("voor wie", max_length=200, blank=True)
    led_by = models.CharField("begeleiding", max_length=200, blank=True)
    price = models.CharField(
        "prijs", max_length=200, default="Gratis", help_text="Bijvoorbeeld: gratis voor leden."
    )
    member_price = models.DecimalField(
        "prijs voor leden van de VVSG, in euro",
        max_digits=7,
        decimal_places=2,
        default=0,
        blank=True,
        help_text="Leeg of nul is gratis.",
    )
    other_price = models.DecimalField(
        "prijs voor anderen, in euro",
        max_digits=7,
        decimal_places=2,
        default=0,
        blank=True,
        help_text="Leeg of nul is gratis.",
    )
    capture = models.CharField(
        "foto’s en opname", max_length=10, choices=Capture, blank=True, default=Capture.NONE
    )
    capture_note = models.CharField(
        "wat ermee gebeurt",
        max_length=300,
        blank=True,
        help_text="Bijvoorbeeld: de opname staat een maand online, enkel voor deelnemers.",
    )
    language_aids = models.CharField(
        "hulp bij taal",
        max_length=300,
        blank=True,
        help_text="Bijvoorbeeld: tolk Vlaamse Gebarentaal, live ondertitels, eenvoudige taal.",
    )
    external_url = models.URLField(
        "inschrijven gebeurt hier",
        max_length=500,
        blank=True,
        help_text="De knop gaat naar dit adres en ons eigen formulier blijft dicht.",
    )
    external_host = models.CharField("wie de inschrijvingen doet", max_length=150, blank=True)
    contact_name = models.CharField("naam", max_length=120, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)
    contact_phone = models.CharField("telefoon", max_length=40, blank=True)
    network = models.ForeignKey(
        "networks.Network",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="netwerk",
        help_text="De groep waarvan dit een bijeenkomst is.",
    )
    pairing = models.ForeignKey(
        "networks.Pairing",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"paired_at__isnull": False},
        related_name="visits",
        verbose_name="koppeling met een mentorbestuur",
        help_text="Bezoekt een bestuur zijn mentor, of omgekeerd? Dan staat het bij die koppeling.",
    )
    goals = ParentalManyToManyField(
        "planning.Goal", blank=True, related_name="events", verbose_name="doelen van het plan"
    )
    action_sheet = models.ForeignKey(
        "planning.ActionSheet",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="actiefiche",
        help_text="De actie van het jaaractieplan waarvoor dit gebeurt.",
    )
    initiative = models.ForeignKey(
        "planning.Initiative",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="communicatie-initiatief",
        help_text="Wat we erover communiceren, in de communicatiekalender.",
    )
    partners = ParentalManyToManyField(
        "members.Organisation", blank=True, related_name="+", verbose_name="partners"
    )
    featured_on = ParentalManyToManyField(
        "cms.ThemePage", blank=True, related_name="events", verbose_name="ook tonen op themapagina"
    )
    certificate_share = models.PositiveSmallIntegerField(
        "attest vanaf",
        default=75,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="Procent van de dagen waarop iemand aanwezig was.",
    )
    reminder_days = models.JSONField("herinneringen", default=usual_reminders, editable=False)
    is_template = models.BooleanField("sjabloon", default=False, editable=False)
    # So that registering for an event that asks nothing more costs no query to find that out.
    has_questions = models.BooleanField(default=False, editable=False)
    published_at = models.DateTimeField("gepubliceerd op", null=True, blank=True, editable=False)
    changed_at = models.DateTimeField("laatst gewijzigd", auto_now=True)

    objects = EventQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=5),
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.AutocompleteField("title"),
        index.FilterField("kind"),
        index.FilterField("published_at"),
        index.FilterField("cancelled_at"),
        index.FilterField("year"),
    ]

    class Meta(Cancellable.Meta):
        verbose_name = "evenement"
        verbose_name_plural = "evenementen"
        ordering = ["-pk"]
        constraints = [
            *Cancellable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(member_price__gte=0, other_price__gte=0),
                name="events_event_prices_never_negative",
                violation_error_message="Een prijs is nooit kleiner dan nul.",
            ),
            models.CheckConstraint(
                condition=Q(is_template=False) | Q(published_at__isnull=True),
                name="events_event_template_stays_inside",
                violation_error_message="Een sjabloon komt nooit in de agenda.",
            ),
            models.UniqueConstraint(
                fields=["year", "slug"],
                name="events_event_unique_address",
                violation_error_message=(
                    "Er is dat jaar al een evenement met dit webadres. Kies een ander."
                ),
            ),
        ]
        indexes = [models.Index(fields=["published_at"])]
        permissions = [
            ("publish_event", "Kan evenementen publiceren en annuleren"),
            ("manage_registrations", "Kan inschrijvingen zien, aanpassen en exporteren"),
            ("note_late_attendance", "Kan aanwezigheid noteren na 14 dagen"),
        ]

    def __str__(self):
        return self.title

    @property
    def url(self) -> str:
        return f"/agenda/{self.year}/{self.slug}/"

    def get_absolute_url(self) -> str:
        return self.url

    @property
    def has_price(self) -> bool:
        return bool(self.member_price or self.other_price)

    @property
    def price_shown(self) -> str:
        return price_text(self.member_price, self.other_price, self.price)

    @property
    def capture_notice(self) -> str:
        return capture_notice(self.capture, self.capture_note)

    @property
    def is_elsewhere(self) -> bool:
        """Whether people register with somebody else."""
        return bool(self.external_url)

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    def get_preview_template(self, request, mode_name):
        return "events/event_page.html"

    def get_preview_context(self, request, mode_name):
        # Inline: the page reads events, so it cannot be imported above them.
        from events.event_page import preview_context

        return {"request": request, **preview_context(self)}
