"""What the invented agenda offers: titles and summaries by kind, with their themes."""

import csv
from dataclasses import dataclass
from pathlib import Path

from events.enums import EventKind

SOURCE = Path(__file__).parent / "offers.csv"


@dataclass(frozen=True)
class Offer:
    kind: EventKind
    title: str
    summary: str
    themes: tuple[str, ...] = ()
    audience: str = ""


def offers() -> list[Offer]:
    """What comes back through the years."""
    with SOURCE.open(encoding="utf-8") as file:
        return [
            Offer(
                EventKind(row["kind"]),
                row["title"],
                row["summary"],
                tuple(row["themes"].split()),
                row["audience"],
            )
            for row in csv.DictReader(file)
        ]


COURSE = Offer(
    EventKind.COURSE,
    "Starten met gelijke kansen: vier dagen voor nieuwe medewerkers",
    "Van begrippen naar een eigen plan, in vier dagen verspreid over een half jaar. "
    "Je schrijft één keer in.",
    (),
    "Wie minder dan twee jaar in deze opdracht werkt",
)

THREE_TOWNS = Offer(
    EventKind.TRAINING,
    "De tolk, de tekst en de tijd: toegankelijk onthaal",
    "Dezelfde halve dag op drie plaatsen. Kies de plaats die bij jou het dichtst is.",
    ("disability",),
    "Medewerkers die het publiek ontvangen",
)

CANCELLED = Offer(
    EventKind.TRAINING,
    "Affiches die iedereen ziet",
    "Kleur, letter en plaats: je legt je laatste affiche op tafel en past hem aan.",
    ("disability",),
    "Communicatiediensten",
)

NOT_YET_PUBLIC = Offer(
    EventKind.WORK_VISIT,
    "Op bezoek: de bibliotheek met een prikkelarm uur",
    "Rondleiding en gesprek. De datum ligt vast, de gastgemeente leest de tekst nog na.",
    ("disability",),
    "Bibliotheek en cultuur",
)

SOON_OPEN = Offer(
    EventKind.LEARNING_LAB,
    "Leerlabo: de uitnodiging waar mensen op ingaan",
    "Zes besturen herschrijven een uitnodiging voor een inspraakavond en meten wat "
    "het verschil maakt.",
    (),
    "Participatie en communicatie",
)

NEARLY_FULL = Offer(
    EventKind.TRAINING,
    "Aan tafel met de buurt: een gesprek dat goed afloopt",
    "Oefenen met wat je zegt als het moeilijk wordt. Kleine groep, dus snel volzet.",
    (),
    "Wie buurtgesprekken begeleidt",
)

BY_REQUEST = Offer(
    EventKind.INTERVISION,
    "Intervisie voor trekkers van een actieplan",
    "Een namiddag in kleine groep. Je vraagt een plaats aan, wij kijken of het past.",
    (),
    "Medewerkers en mandatarissen die een actieplan trekken",
)

STUDY_DAY = Offer(
    EventKind.STUDY_DAY,
    "Studiedag: gelijke kansen in het hart van je bestuur",
    "Een dag met een lezing, twee rondes werksessies en drie schepenen aan tafel. Je kiest je "
    "werksessies wanneer je inschrijft.",
    (),
    "Medewerkers en mandatarissen",
)

WITH_QUESTIONS = Offer(
    EventKind.TRAINING,
    "Ingrijpen als iemand geraakt wordt",
    "Een dag oefenen met wat je zegt en doet als je discriminatie ziet gebeuren.",
    (),
    "Wie met publiek of in team werkt",
)
