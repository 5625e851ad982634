"""Why a list of before is not taken in, or not taken back."""

from django.db import models

from members import table_refusals


class PastRefusal(models.TextChoices):
    GONE = "gone", table_refusals.GONE
    PROBLEMS = "problems", table_refusals.PROBLEMS
    NOTHING_NEW = "nothing_new", "Alles uit dit bestand staat er al. Er is niets gewijzigd."
    IN_USE = (
        "in_use",
        "Iets van dit bestand is intussen gewijzigd of in gebruik, dus is niets weggehaald. Haal "
        "eerst dat ene weg, of laat het staan.",
    )


class PastRefused(Exception):
    def __init__(self, refusal: PastRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
