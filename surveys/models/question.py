"""The question bank: a key and a scale that stay, and wordings that improve."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from surveys.enums import WITH_OPTIONS, AnswerType

KEY = RegexValidator(
    r"^[a-z][a-z0-9_]*$", "Gebruik kleine letters, cijfers en _, en begin met een letter."
)


class QuestionQuerySet(models.QuerySet):
    def with_wording(self):
        newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
        return self.annotate(wording=Subquery(newest.values("text")[:1]))


class Question(models.Model):
    """What is asked, whatever the words: answers of all years are compared by this key."""

    FIXED = "De sleutel, de soort en de schaal van een vraag blijven. Maak een nieuwe vraag."

    key = models.CharField("sleutel", max_length=40, unique=True, validators=[KEY])
    type = models.CharField("soort antwoord", max_length=10, choices=AnswerType.choices)
    minimum = models.IntegerField("kleinste getal", null=True, blank=True)
    maximum = models.IntegerField("grootste getal", null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag van de vragenbank"
        verbose_name_plural = "vragenbank"
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minimum__isnull=True)
                | Q(maximum__isnull=True)
                | Q(maximum__gte=F("minimum")),
                name="surveys_question_range",
                violation_error_message="Het grootste getal is kleiner dan het kleinste.",
            )
        ]

    def __str__(self):
        return self.key

    def save(self, *args, **kwargs):
        if self.pk and not self._state.adding:
            raise ValidationError(self.FIXED)
        super().save(*args, **kwargs)

    @property
    def newest(self) -> "QuestionVersion":
        return self.versions.order_by("-number").first()


class QuestionVersion(models.Model):
    """One wording. It never changes once it exists: an answer was given to these words."""

    question = models.ForeignKey(
        Question, on_delete=models.PROTECT, related_name="versions", verbose_name="vraag"
    )
    number = models.PositiveSmallIntegerField("versie", default=1)
    text = models.CharField("vraag", max_length=300)
    help = models.CharField("uitleg", max_length=300, blank=True)
    # [[value, words], …]; a value once given stays, its words may improve.
    options = models.JSONField("keuzes", default=list, blank=True)
    made_on = models.DateField("gemaakt op", auto_now_add=True)

    class Meta:
        verbose_name = "formulering van een vraag"
        verbose_name_plural = "formuleringen van vragen"
        ordering = ["question__key", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "number"],
                name="surveys_version_once",
                violation_error_message="Deze versie van de vraag bestaat al.",
            )
        ]

    def __str__(self):
        return f"{self.text} ({self.question.key}, versie {self.number})"

    def save(self, *args, **kwargs):
        if self.pk and not self._state.adding:
            raise ValidationError("Een formulering wijzigt niet: maak een nieuwe versie.")
        if self.question.type in WITH_OPTIONS and not self.options:
            raise ValidationError("Geef minstens één keuze.")
        super().save(*args, **kwargs)

    @property
    def option_words(self) -> dict[str, str]:
        return {value: words for value, words in self.options}
