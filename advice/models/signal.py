"""A need or a barrier that somebody heard, on its way to something that was done with it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from advice.enums import SignalNature, SignalSource, SignalState, TranslationKind
from advice.models.question import Question
from events.models import Event
from members.models import Organisation
from networks.models.minutes import person_key
from planning.themes import Themed, ThemedQuerySet

ORDER = list(SignalState)


class SignalQuerySet(ThemedQuerySet):
    def heard_between(self, start, end):
        """`start` and `end` are days, both included."""
        return self.filter(heard_on__range=(start, end))

    def analysed(self):
        return self.exclude(state=SignalState.REGISTERED)

    def of_boards(self, organisations):
        return self.filter(organisation__in=organisations)

    def told(self):
        """What a board may read: with what we did."""
        return self.filter(state=SignalState.FED_BACK)

    def for_list(self):
        return self.select_related("organisation", "event", "page")


class Signal(Themed):
    wagtail_reference_index_ignore = True

    nature = models.CharField("aard", max_length=8, choices=SignalNature)
    source = models.CharField("gehoord via", max_length=12, choices=SignalSource)
    heard_on = models.DateField("gehoord op", default=timezone.localdate)
    title = models.CharField("kort", max_length=160)
    text = models.TextField(
        "wat we hoorden",
        max_length=4000,
        help_text="Zonder namen van mensen: het gaat om de nood, niet om wie ze uitsprak.",
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bestuur",
    )
    question = models.ForeignKey(
        Question,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="signals",
        verbose_name="uit vraag",
    )
    heard_at = models.ForeignKey(
        Event,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="op activiteit",
    )

    state = models.CharField(
        "stand", max_length=10, choices=SignalState, default=SignalState.REGISTERED
    )
    registered_at = models.DateTimeField("geregistreerd op", default=timezone.now)
    registered_by = person_key("geregistreerd door")
    analysis = models.TextField("wat het betekent", max_length=4000, blank=True)
    analysed_at = models.DateTimeField("geanalyseerd op", null=True, blank=True)
    analysed_by = person_key("geanalyseerd door")
    translation = models.CharField(
        "vertaald naar", max_length=12, choices=TranslationKind, blank=True
    )
    event = models.ForeignKey(
        Event, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="activiteit"
    )
    page = models.ForeignKey(
        Page, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="pagina"
    )
    translated_into = models.CharField("waarin", max_length=300, blank=True)
    translated_at = models.DateTimeField("vertaald op", null=True, blank=True)
    translated_by = person_key("vertaald door")
    feedback = models.TextField("wat we ermee deden", max_length=4000, blank=True)
    fed_back_at = models.DateTimeField("teruggekoppeld op", null=True, blank=True)
    fed_back_by = person_key("teruggekoppeld door")

    objects = SignalQuerySet.as_manager()

    class Meta:
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        ordering = ["-heard_on", "-pk"]
        default_permissions = ("view", "add", "change")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=SignalState.REGISTERED) | Q(analysed_at__isnull=False),
                name="advice_signal_analysed_first",
                violation_error_message="Een signaal wordt eerst geanalyseerd.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(SignalState.TRANSLATED, SignalState.FED_BACK))
                | Q(translated_at__isnull=False),
                name="advice_signal_translated_first",
                violation_error_message="Een signaal wordt vertaald voor het teruggekoppeld wordt.",
            ),
            models.CheckConstraint(
                condition=~Q(state=SignalState.FED_BACK)
                | (Q(fed_back_at__isnull=False) & ~Q(feedback="")),
                name="advice_signal_feedback_has_words",
                violation_error_message="Wie terugkoppelt, zegt wat er gebeurde.",
            ),
        ]

    def __str__(self):
        return f"signaal {self.pk}"

    @property
    def target_title(self) -> str:
        target = self.event or self.page
        return target.title if target else self.translated_into

    @property
    def target_url(self) -> str:
        if self.event:
            return self.event.url
        return (self.page.url or "") if self.page else ""
