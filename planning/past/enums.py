"""Why a list of before is not taken in, or not taken back."""

from django.db import models


class PastRefusal(models.TextChoices):
    GONE = (
        "gone",
        "Dit bestand is er niet meer: het was al ingelezen of het lag te lang te wachten. Kies "
        "het opnieuw.",
    )
    PROBLEMS = (
        "problems",
        "Er staan regels in die niet kunnen, dus is niets ingelezen. Verbeter ze in je bestand en "
        "kies het opnieuw.",
    )
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
