"""What belongs to each kind of deliverable: its goal, the rows of the catalogue it feeds, and
whether one is expected every year."""

from dataclasses import dataclass

from planning.deliverables.enums import DeliverableKind as Kind


@dataclass(frozen=True)
class KindRule:
    """`goal` is the code in the plan. `every_year`: one is expected each year. `lasts`: it stays
    in force until a last day. `about_last_year`: what is made early in a year tells about the one
    before. `hint` is what the form says about the kind."""

    goal: str = ""
    indicators: tuple[str, ...] = ()
    every_year: bool = False
    lasts: bool = False
    about_last_year: bool = False
    hint: str = ""


PSEUDONYM = (
    "Noem niemand: schrijf een schuilnaam of een functie, zoals “stafmedewerker van een "
    "centrumstad”. Ook in het bestand."
)
RULES = {
    Kind.INTERVIEW: KindRule("OD 1.1", ("od1-1-diepte-interviews",), hint=PSEUDONYM),
    Kind.TREND_REPORT: KindRule(
        "OD 1.1",
        ("od1-1-trendrapport", "od1-1-a-trendrapporten-2029"),
        every_year=True,
        hint="Telt in het jaar waarin je het publiceert.",
    ),
    Kind.DATABASE_AGREEMENT: KindRule("OD 1.2", ("od1-2-afspraken-databankhouders",), lasts=True),
    Kind.STRENGTHS_REPORT: KindRule(
        "OD 1.2",
        ("od1-2-rapport-sterktes",),
        every_year=True,
        hint="Telt in het jaar waarin je het publiceert.",
    ),
    Kind.WORK_AGENDA: KindRule(
        "OD 1.2",
        ("od1-2-a-werkagenda",),
        every_year=True,
        hint="Telt zodra minstens twee partners ze mee afspraken.",
    ),
    Kind.NETWORK_NOTE: KindRule(
        "OD 2.1", ("od2-1-nota-verduurzaming",), hint="Telt zodra ze goedgekeurd is."
    ),
    Kind.PARTNERSHIP: KindRule("OD 2.2", ("od2-2-samenwerkingsverbanden",), lasts=True),
    Kind.IMPROVEMENT: KindRule(
        "OD 2.2",
        ("od2-2-a-10-besturen-verbetering",),
        hint="Noem bij partners het bestuur dat verbeterde. Het telt als iemand van dat bestuur "
        "een vorming volgde.",
    ),
    Kind.INSIGHTS_NOTE: KindRule("OD 3.1", ("od3-1-nota-inzichten",), every_year=True),
    Kind.PILOT_NOTE: KindRule("OD 3.1", ("od3-1-nota-discriminatie",)),
    Kind.INSTRUMENT_EVALUATION: KindRule("OD 3.2", ("od3-2-evaluatierapport",), every_year=True),
    Kind.COURSE_PROGRAMME: KindRule("OD 4.1", ("od4-1-programma-meerdaags",), every_year=True),
    Kind.SUBSTANTIVE_REPORT: KindRule(
        "H5.3",
        ("h5-3-inhoudelijk-verslag",),
        every_year=True,
        about_last_year=True,
        hint="Telt zodra het bezorgd én gepubliceerd is.",
    ),
    Kind.FINANCIAL_REPORT: KindRule(
        "H5.3",
        ("h5-3-financieel-verslag",),
        every_year=True,
        about_last_year=True,
        hint="Telt zodra het bezorgd én gepubliceerd is.",
    ),
    Kind.OTHER: KindRule(),
}
LASTING = tuple(kind for kind, rule in RULES.items() if rule.lasts)
EARLY_MONTHS = 6  # until the end of June a yearly report tells about the year before


def rule_of(kind: str) -> KindRule:
    return RULES[Kind(kind)]


def year_told(kind: str, on) -> int:
    """The year for which a deliverable of that day counts, where nobody says otherwise."""
    early = rule_of(kind).about_last_year and on.month <= EARLY_MONTHS
    return on.year - 1 if early else on.year


def expected_in(year: int, month: int) -> list[tuple[Kind, int]]:
    """(kind, year) of what must be there before that year ends; nothing before October.

    A yearly report is expected about the year before: it is made in the spring.
    """
    if month < 10:
        return []
    return [
        (kind, year - 1 if rule.about_last_year else year)
        for kind, rule in RULES.items()
        if rule.every_year
    ]
