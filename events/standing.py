"""How a registration stands, in the words that its owner reads."""

from dataclasses import dataclass

from events.enums import RegistrationStatus
from events.models import Registration


@dataclass(frozen=True)
class Standing:
    kind: str  # of the status sign: good, warn, bad, none
    text: str


STANDINGS = {
    RegistrationStatus.REQUESTED: Standing("warn", "We bekijken je aanvraag"),
    RegistrationStatus.CONFIRMED: Standing("good", "Je plaats staat vast"),
    RegistrationStatus.WAITLISTED: Standing("warn", "Je staat op de wachtlijst"),
    RegistrationStatus.OFFERED: Standing("warn", "Er is een plaats voor jou: antwoord nog"),
    RegistrationStatus.DECLINED: Standing("none", "Je liet je plaats aan een ander"),
    RegistrationStatus.CANCELLED: Standing("none", "Geannuleerd"),
    RegistrationStatus.REJECTED: Standing("none", "Je aanvraag is niet aanvaard"),
}


def standing_of(registration: Registration) -> Standing:
    return STANDINGS[RegistrationStatus(registration.status)]
