"""Why a verb of the yearly action plan refuses, in the sentence that people read."""

from django.db import models

from members import dutch


class PlanRefusal(models.TextChoices):
    OUTSIDE = "outside", "De overeenkomst loopt van 2025 tot en met 2029. Kies een jaar daarbinnen."
    EXISTS = "exists", "Er is al een jaaractieplan voor dat jaar. Open het in de lijst."
    NO_SHEETS = "no_sheets", "Dit plan heeft nog geen fiches. Voeg er eerst een toe."
    DRAFT_SHEETS = (
        "draft_sheets",
        "Nog niet alle fiches zijn goedgekeurd. Keur eerst de fiches goed die nog in opmaak zijn.",
    )
    NOT_DRAFT = (
        "not_draft",
        "Dit jaaractieplan is niet meer in opmaak. Zet het eerst terug in opmaak, met een reden.",
    )
    IS_DRAFT = "is_draft", "Dit staat al in opmaak: je kan het gewoon wijzigen."
    IS_APPROVED = "is_approved", "Dit is al goedgekeurd. Er hoeft niets meer te gebeuren."
    SHEET_APPROVED = (
        "sheet_approved",
        "Deze fiche is goedgekeurd. Zet ze eerst terug in opmaak, met een reden, en wijzig dan.",
    )
    INCOMPLETE = "incomplete", "Deze fiche is nog niet volledig."
    NO_REASON = "no_reason", "Schrijf in een zin waarom het terug in opmaak gaat."
    STALE = (
        "stale",
        "Een collega wijzigde deze fiche terwijl jij schreef. Wat jij typte staat hieronder, en "
        "bij elk veld wat er intussen bewaard is. Bewaar opnieuw om jouw tekst te houden.",
    )
    BUDGET_FIXED = (
        "budget_fixed",
        "De begroting van een goedgekeurde fiche ligt vast. Vul in wat vastgelegd en uitgegeven "
        "is, of zet de fiche eerst terug in opmaak.",
    )
    INCOME_FIXED = (
        "income_fixed",
        "Wat een goedgekeurd plan aan inkomsten begroot, ligt vast. Vul in wat je ontving, of zet "
        "het plan eerst terug in opmaak.",
    )
    IN_USE = (
        "in_use",
        "Op deze fiche gebeurde al iets. Zet ze op Stopgezet in plaats van ze weg te doen.",
    )
    LAST_YEAR = (
        "last_year",
        "De overeenkomst eindigt in 2029: er is geen volgend jaar om fiches naar mee te nemen.",
    )
    NOTHING_CHOSEN = "nothing_chosen", "Duid minstens één fiche aan om mee te nemen."
    TOO_FAR = "too_far", "Deze fiche staat al helemaal aan die kant van de lijst."


class Refused(Exception):
    """A verb says no; `str()` of it is what people read."""

    def __init__(self, refusal: PlanRefusal, words: str = ""):
        super().__init__(words or refusal.label)
        self.refusal = refusal


class Incomplete(Refused):
    """A sheet without all its parts is not approved; `missing` names them."""

    def __init__(self, missing: list[str]):
        self.missing = missing
        super().__init__(
            PlanRefusal.INCOMPLETE,
            f"{PlanRefusal.INCOMPLETE.label} Vul eerst dit in: {dutch.listed(missing)}.",
        )
