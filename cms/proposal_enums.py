"""The words of a practice that somebody shares: where it is, and why it may not move."""

from django.db import models


class Gate(models.TextChoices):
    """Who must say yes before a shared practice goes online, in this order."""

    EDITING = "editing", "Redactie"
    CONTENT = "content", "Inhoudelijk"
    OWNER = "owner", "Akkoord van de eigenaar"

    @property
    def rank(self) -> int:
        """1 for the first gate, 3 for the last."""
        return list(Gate).index(self) + 1


class ProposalState(models.TextChoices):
    DRAFT = "draft", "Nog niet verstuurd"
    EDITING = "editing", "Bij de redactie"
    CONTENT = "content", "Bij wie het inhoudelijk naleest"
    OWNER = "owner", "Bij de eigenaar, voor akkoord"
    RETURNED = "returned", "Terug bij de eigenaar, met opmerkingen"
    PUBLISHED = "published", "Online"
    STOPPED = "stopped", "Gestopt"

    @property
    def gate(self) -> Gate | None:
        """The gate before which it waits; None where it waits before none."""
        return Gate(self.value) if self.value in Gate.values else None


AT_A_GATE = (ProposalState.EDITING, ProposalState.CONTENT, ProposalState.OWNER)
WRITABLE = (ProposalState.DRAFT, ProposalState.RETURNED)
UNDER_WAY = (*AT_A_GATE, ProposalState.RETURNED)
ENDED = (ProposalState.PUBLISHED, ProposalState.STOPPED)


class ProposalRefusal(models.TextChoices):
    """Why an act does not happen; the label is what the person reads."""

    NOT_WRITABLE = (
        "not_writable",
        "Je verhaal ligt nu bij ons, dus je kunt er even niet in schrijven. Hieronder zie je waar "
        "het is.",
    )
    NOT_ASKED = "not_asked", "We vragen je akkoord nu niet. Hieronder zie je waar je verhaal is."
    CHANGED = (
        "changed",
        "De tekst wijzigde terwijl je las. Lees hem hieronder opnieuw en beslis dan.",
    )
    MOVED_ON = "moved_on", "Een collega was je voor: deze praktijk is intussen verder."
    NOT_ALLOWED = "not_allowed", "Jouw rol mag hier geen akkoord geven. Vraag het een collega."
    OWNERS_OWN = (
        "owners_own",
        "Dit akkoord geeft de eigenaar zelf, met de link in de mail.",
    )
    TOO_EARLY = (
        "too_early",
        "De eigenaar heeft nog tijd om te antwoorden. Beslissen kan pas na tien werkdagen stilte "
        "en een herinnering.",
    )
    NO_REMARK = "no_remark", "Schrijf bij minstens één veld wat er anders moet."
    NO_REASON = "no_reason", "Schrijf waarop je beslissing steunt."
    FILES_FULL = "files_full", "Er staan al vijf bestanden bij. Haal er eerst een weg."
    NO_INDEX = "no_index", "Er is nog geen pagina Praktijken. Vraag het aan technisch beheer."


class ProposalRefused(Exception):
    def __init__(self, refusal: ProposalRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
