"""The words of "Wij passen dit ook toe"."""

from django.db import models


class AdoptionDegree(models.TextChoices):
    """How far a board went with what another one did; each goes further than the one before."""

    INSPIRED = "inspired", "Geïnspireerd"
    REWORKED = "reworked", "Herwerkt"
    APPLIED = "applied", "Toegepast"
    EMBEDDED = "embedded", "Geborgd"

    @property
    def rank(self) -> int:
        return list(AdoptionDegree).index(self)


# What the plan calls taken over; to be inspired is a beginning.
TAKEN_OVER = (AdoptionDegree.REWORKED, AdoptionDegree.APPLIED, AdoptionDegree.EMBEDDED)
APPLIED = (AdoptionDegree.APPLIED, AdoptionDegree.EMBEDDED)


class AdoptionChannel(models.TextChoices):
    """Through what it spread."""

    NETWORK = "network", "Een netwerk"
    DATABASE = "database", "De databank op deze site"
    TRAINING = "training", "Een vorming"
    NEWSLETTER = "newsletter", "De nieuwsbrief"
    WORK_VISIT = "work_visit", "Een werkbezoek"
    OWN_CONTACT = "own_contact", "Eigen contact"


class AdoptionState(models.TextChoices):
    """Where an adoption stands; only a confirmed one counts."""

    WAITING = "waiting", "Wacht op bevestiging"
    CONFIRMED = "confirmed", "Bevestigd"
    REJECTED = "rejected", "Niet bevestigd"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class AdoptionRefusal(models.TextChoices):
    """Why a verb about an adoption did nothing; the label is what the form says."""

    OWN = "own", "Dit is jullie eigen werk. Enkel wat een ander bestuur overneemt, telt mee."
    KNOWN = (
        "known",
        "Jullie bestuur staat hier al bij. Wil je iets wijzigen? Trek de eerste melding in met de "
        "link uit je mail.",
    )
    UNKNOWN_BOARD = (
        "unknown_board",
        "We kennen dit bestuur niet. Kies een naam uit de lijst, of mail ons.",
    )
    ANSWERED = "answered", "Hierover is al beslist. Laad de pagina opnieuw."
    GONE = "gone", "Deze melding was al ingetrokken of geweigerd."
