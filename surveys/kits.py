"""What a survey of each kind asks, and for how long, unless a colleague decides otherwise."""

from dataclasses import dataclass
from datetime import timedelta

from surveys.enums import SurveyKind


@dataclass(frozen=True)
class Kit:
    """Keys of the bank: who answers must answer `keys`, may answer `more`, and is asked `after`
    where the value goes before."""

    keys: tuple[str, ...]
    more: tuple[str, ...] = ()
    after: tuple[tuple[str, str, str], ...] = ()  # (key, key before, value)
    open_for: timedelta = timedelta(days=21)
    intro: str = ""


HELPED = ("beschikbaarheid", "bruikbaarheid_advies", "deskundigheid")
KITS = {
    SurveyKind.MEMBERS: Kit(
        ("noden_weerspiegeld",),
        ("wensen",),
        open_for=timedelta(days=42),
        intro="Eén antwoord per bestuur. Het duurt twee minuten.",
    ),
    SurveyKind.EVENT: Kit(("beter_in_staat",), ("meer_of_anders",)),
    SurveyKind.FOLLOW_UP: Kit(
        ("praktijk_toegepast",),
        after=(
            ("wat_veranderde", "praktijk_toegepast", "ja"),
            ("mag_verteld", "praktijk_toegepast", "ja"),
        ),
        open_for=timedelta(days=42),
        intro="Een half jaar later horen we graag wat ervan terechtkwam.",
    ),
    SurveyKind.NETWORK: Kit(("verbeteracties",), ("meer_of_anders",)),
    SurveyKind.INSTRUMENT: Kit(("toepasbaarheid",), ("meer_of_anders",)),
    SurveyKind.SATISFACTION: Kit(HELPED, ("meer_of_anders",), open_for=timedelta(days=42)),
    SurveyKind.HELPDESK: Kit(HELPED, ("meer_of_anders",)),
    SurveyKind.PAGE: Kit(("betrouwbaar", "bruikbaar"), ("in_een_woord",)),
}
