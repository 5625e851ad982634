"""How the desk works: the agreed term, the days it is closed, answers that come back."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class AnswerTerm(models.Model):
    """So many working days, from a day on. A question keeps the term of the day it came in."""

    since = models.DateField(
        "geldt vanaf",
        unique=True,
        help_text="Vragen die vroeger binnenkwamen, houden de termijn van toen.",
    )
    days = models.PositiveSmallIntegerField(
        "werkdagen", validators=[MinValueValidator(1), MaxValueValidator(60)]
    )
    agreed_in = models.CharField(
        "waar afgesproken",
        max_length=200,
        help_text="Bijvoorbeeld: stuurgroep van 12 januari 2026. Het meerjarenplan noemt zelf "
        "geen termijn.",
    )

    class Meta:
        verbose_name = "antwoordtermijn"
        verbose_name_plural = "antwoordtermijnen"
        ordering = ["-since"]

    def __str__(self):
        return f"{self.days} werkdagen vanaf {self.since:%d/%m/%Y}"


class ClosureDay(models.Model):
    """A day on which the desk is closed, beside the legal holidays."""

    day = models.DateField("dag", unique=True)
    reason = models.CharField("waarom", max_length=120, help_text="Bijvoorbeeld: brugdag.")

    class Meta:
        verbose_name = "sluitingsdag"
        verbose_name_plural = "sluitingsdagen"
        ordering = ["-day"]

    def __str__(self):
        return f"{self.day:%d/%m/%Y}"


class StandardAnswer(models.Model):
    """A text that an adviser begins with. It is text: nothing in it is ever executed."""

    title = models.CharField("naam", max_length=120, unique=True)
    text = models.TextField(
        "tekst",
        max_length=8000,
        help_text="{naam} en {onderwerp} worden ingevuld. Al het andere blijft zoals het er staat.",
    )

    class Meta:
        verbose_name = "standaardantwoord"
        verbose_name_plural = "standaardantwoorden"
        ordering = ["title"]

    def __str__(self):
        return self.title

    def for_question(self, question) -> str:
        """The text with the two places filled in, as words and nothing else."""
        name = question.contact_name or "collega"
        return self.text.replace("{naam}", name).replace("{onderwerp}", question.title)
