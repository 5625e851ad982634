"""Why a file of earlier years is not taken in, or not taken back."""

from django.db import models

from members import table_refusals


class PastRefusal(models.TextChoices):
    GONE = "gone", table_refusals.GONE
    PROBLEMS = "problems", table_refusals.PROBLEMS
    NOTHING_NEW = "nothing_new", "Alles uit dit bestand staat er al. Er is niets gewijzigd."
    MEANWHILE = (
        "meanwhile",
        "Terwijl je bevestigde, veranderde er iets. Er is niets ingelezen: bekijk het bestand nog "
        "eens en bevestig opnieuw.",
    )
    HAS_PEOPLE = (
        "has_people",
        "Voor minstens één van deze evenementen staan er al deelnemers. Maak eerst ongedaan dat "
        "die ingelezen zijn.",
    )
    IN_USE = (
        "in_use",
        "Iets van dit bestand is intussen ergens anders in gebruik. Vraag technisch beheer om "
        "hulp.",
    )


class PastRefused(Exception):
    def __init__(self, refusal: PastRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
