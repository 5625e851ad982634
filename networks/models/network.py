from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin

from cms.blocks import BodyStreamBlock
from networks.enums import JoinPolicy, MembershipRole, NetworkKind
from planning.themes import Themed, ThemedQuerySet

NETWORKS_PATH = "/netwerken/"
# First parts of addresses below /netwerken/ that are not the name of a network.
RESERVED_SLUGS = {
    *("bevestigen", "verlaten", "lid-worden", "mails-stoppen", "verslagen", "uitnodiging"),
}
LONGEST_NUMBER = 18  # digits that a key of the database holds
JOIN_WORDS = {
    JoinPolicy.OPEN: "Open voor iedereen",
    JoinPolicy.REQUEST: "Op aanvraag",
    JoinPolicy.INVITATION: "Op uitnodiging",
}


class NetworkQuerySet(ThemedQuerySet):
    def published(self):
        return self.filter(published_at__isnull=False)

    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds) if kinds else self

    def with_any_theme(self, *themes):
        """Networks that carry one of the themes; "general" means none; nothing asked: all."""
        if not themes:
            return self
        fitting = models.Q(pk__in=[])
        for theme in themes:
            fitting |= models.Q(pk__in=self.model._default_manager.with_theme(theme).values("pk"))
        return self.filter(fitting)

    def mailed_as(self, name: str):
        """The group whose open mail address has this name: its slug, or its id where that is too
        long for an address."""
        number = int(name) if name.isdecimal() and len(name) <= LONGEST_NUMBER else 0
        return self.filter(models.Q(slug=name) | models.Q(pk=number))

    def by_title(self):
        return self.order_by("title", "pk")

    def without_moderator(self):
        """Groups with members of whom none guides."""
        active = {"memberships__left_at": None}
        guided = self.model.objects.filter(memberships__role=MembershipRole.MODERATOR, **active)
        members = self.model.objects.filter(memberships__isnull=False, **active)
        return self.filter(pk__in=members.values("pk")).exclude(pk__in=guided.values("pk"))

    def with_member_count(self):
        active = models.Q(memberships__left_at=None)
        return self.annotate(member_count=models.Count("memberships", filter=active, distinct=True))


class Network(Themed, PreviewableMixin, ClusterableModel):
    """A group of officials of several boards that learns together over years.

    The texts are staff's; who takes part, what is said and when it meets are rows that point here.
    """

    kind = models.CharField("soort", max_length=20, choices=NetworkKind.choices)
    title = models.CharField("naam", max_length=120)
    slug = models.SlugField(
        "adres",
        max_length=80,
        unique=True,
        help_text="Het laatste deel van het webadres. Verander het niet meer na publicatie.",
        error_messages={"unique": "Dit adres is al van een ander netwerk. Kies een ander."},
        validators=[
            RegexValidator(
                rf"^({'|'.join(sorted(RESERVED_SLUGS))})$",
                "Dit woord is al een vast adres van de site. Kies een ander.",
                inverse_match=True,
            )
        ],
    )
    summary = models.TextField(
        "samenvatting",
        max_length=240,
        help_text="Eén of twee zinnen, voor lijsten en bovenaan de pagina.",
    )
    purpose = models.TextField(
        "waarom",
        blank=True,
        help_text="Waarvoor de groep bestaat. Een lege regel begint een alinea.",
    )
    audience = models.TextField("voor wie", blank=True)
    approach = models.TextField(
        "hoe het werkt",
        blank=True,
        help_text="Hoe vaak jullie samenkomen en wat je mag verwachten.",
    )
    body = StreamField(BodyStreamBlock(), verbose_name="meer uitleg", blank=True)
    house_rules = models.TextField(
        "gespreksregels", blank=True, help_text="Staat naast de gesprekken, alleen voor leden."
    )
    join_policy = models.CharField(
        "lid worden",
        max_length=10,
        choices=JoinPolicy.choices,
        default=JoinPolicy.OPEN,
    )
    contact_name = models.CharField("contactpersoon", max_length=120, blank=True)
    contact_email = models.EmailField("e-mailadres van de contactpersoon", blank=True)
    published_at = models.DateTimeField("gepubliceerd op", null=True, blank=True, editable=False)
    created_at = models.DateTimeField("aangemaakt op", auto_now_add=True)

    objects = NetworkQuerySet.as_manager()

    class Meta:
        verbose_name = "netwerk"
        verbose_name_plural = "netwerken"
        ordering = ["title"]
        permissions = [
            ("publish_network", "Kan netwerken publiceren"),
            ("moderate_network", "Kan leden beheren en gesprekken lezen en begeleiden"),
        ]
        constraints = [
            models.CheckConstraint(
                name="network_kind_known", condition=models.Q(kind__in=NetworkKind.values)
            ),
            models.CheckConstraint(
                name="network_join_policy_known",
                condition=models.Q(join_policy__in=JoinPolicy.values),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def asks_approval(self) -> bool:
        return self.join_policy == JoinPolicy.REQUEST

    @property
    def takes_invited_only(self) -> bool:
        return self.join_policy == JoinPolicy.INVITATION

    def get_absolute_url(self) -> str:
        return f"{NETWORKS_PATH}{self.slug}/"

    @property
    def members_url(self) -> str:
        return reverse("networks:members", args=[self.slug])

    @property
    def invitations_url(self) -> str:
        return reverse("networks:invitations", args=[self.slug])

    @property
    def topics_url(self) -> str:
        return reverse("networks:topics", args=[self.slug])

    @property
    def minutes_url(self) -> str:
        return reverse("networks:minutes_list", args=[self.slug])

    @property
    def mentors_url(self) -> str:
        return reverse("networks:mentors", args=[self.slug])

    @property
    def health_url(self) -> str:
        return reverse("networks:health", args=[self.slug])

    @property
    def mail_settings_url(self) -> str:
        return reverse("networks:mail_settings", args=[self.slug])

    @property
    def join_url(self) -> str:
        return reverse("networks:join", args=[self.slug])

    @property
    def leave_url(self) -> str:
        return reverse("networks:leave", args=[self.slug])

    def crumbs(self) -> list[tuple[str, str]]:
        """Title and address of every page above this network."""
        return [("Netwerken", NETWORKS_PATH)]

    def crumbs_below(self) -> list[tuple[str, str]]:
        return [*self.crumbs(), (self.title, self.get_absolute_url())]

    @property
    def row_facts(self) -> list[str]:
        """What a list says beside the title."""
        return [self.get_kind_display(), JOIN_WORDS[self.join_policy]]

    @property
    def texts(self) -> list[dict[str, str]]:
        """The parts of the public page that have words, in their fixed order."""
        parts = (
            ("Waarom deze groep", "waarom", self.purpose),
            ("Voor wie", "voor-wie", self.audience),
            ("Hoe het werkt", "hoe", self.approach),
        )
        return [
            {"title": title, "anchor": anchor, "text": text}
            for title, anchor, text in parts
            if text
        ]

    def get_preview_template(self, request, mode_name):
        return "networks/network_public.html"

    def get_preview_context(self, request, mode_name):
        # Inline: the catalogue reads this model.
        from networks.catalogue import network_context

        return {"request": request, **network_context(self, request.user)}
