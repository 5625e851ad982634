import secrets

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from surveys.enums import BY_BOARD, Door, SurveyKind
from surveys.models.question import QuestionVersion


def new_token() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


class SurveyQuerySet(models.QuerySet):
    def open(self, now=None):
        now = now or timezone.now()
        return self.filter(Q(closes_at__isnull=True) | Q(closes_at__gt=now), opens_at__lte=now)

    def closed(self, now=None):
        return self.filter(closes_at__lte=now or timezone.now())

    def of_year(self, kind, year):
        return self.filter(kind=kind, year=year)


class Survey(ClusterableModel):
    """A list of questions that is open for a while. It has no subject: what it is about points
    here (an evaluation of an event, of a network)."""

    kind = models.CharField("soort", max_length=12, choices=SurveyKind.choices)
    title = models.CharField("titel", max_length=150)
    intro = models.TextField("inleiding", max_length=1000, blank=True)
    year = models.PositiveSmallIntegerField(
        "jaar", help_text="Het jaar waarover dit gaat: daarmee vergelijken we later."
    )
    opens_at = models.DateTimeField("open vanaf", default=timezone.now)
    closes_at = models.DateTimeField(
        "open tot", null=True, blank=True, help_text="Leeg: blijft altijd open."
    )
    # Who holds it answers without an invitation.
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    is_public = models.BooleanField(
        "ook zonder uitnodiging",
        default=False,
        help_text="Iedereen met de algemene link kan antwoorden, ook meer dan één keer.",
    )
    finished_on = models.DateField("afgesloten op", null=True, blank=True, editable=False)

    objects = SurveyQuerySet.as_manager()

    class Meta:
        verbose_name = "bevraging"
        verbose_name_plural = "bevragingen"
        ordering = ["-year", "-opens_at", "pk"]
        permissions = [
            ("enter_answers", "Kan antwoorden van papier of telefoon invoeren"),
            ("view_results", "Kan resultaten bekijken en exporteren"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__isnull=True) | Q(closes_at__gt=F("opens_at")),
                name="surveys_survey_closes_after_opening",
                violation_error_message="De bevraging sluit voor ze opent. Kies een later moment.",
            )
        ]

    def __str__(self):
        return self.title

    @property
    def by_board(self) -> bool:
        return self.kind in BY_BOARD

    def door(self, now=None) -> Door:
        now = now or timezone.now()
        if self.opens_at > now:
            return Door.NOT_YET
        if self.closes_at and self.closes_at <= now:
            return Door.CLOSED
        return Door.OPEN

    def asked(self) -> list["SurveyQuestion"]:
        return list(self.questions.select_related("version__question", "only_if"))


class SurveyQuestion(models.Model):
    """A question of the bank in this survey, in the wording of when it was put there."""

    survey = ParentalKey(Survey, on_delete=models.CASCADE, related_name="questions")
    version = models.ForeignKey(
        QuestionVersion, on_delete=models.PROTECT, related_name="+", verbose_name="vraag"
    )
    position = models.PositiveSmallIntegerField("plaats", default=0)
    required = models.BooleanField("verplicht", default=False)
    only_if = models.ForeignKey(
        "surveys.Question",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="alleen na een antwoord op",
    )
    only_if_values = models.CharField(
        "en dat antwoord is",
        max_length=200,
        blank=True,
        help_text="Eén waarde, of meer met een komma ertussen: 4,5",
    )

    class Meta:
        verbose_name = "vraag in een bevraging"
        verbose_name_plural = "vragen in een bevraging"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "version"],
                name="surveys_question_once",
                violation_error_message="Deze vraag staat al in de bevraging.",
            )
        ]

    def __str__(self):
        return self.version.text

    @property
    def key(self) -> str:
        return self.version.question.key

    @property
    def type(self) -> str:
        return self.version.question.type

    @property
    def wanted(self) -> frozenset[str]:
        return frozenset(each.strip() for each in self.only_if_values.split(",") if each.strip())
