"""What the catalogue of the plan asks of each kind of consultation.

`per_year` is "verwacht" or a target, as `planning/data/kpis.csv` says; `every_month` where the plan
wants at least one a month: then twelve with a month without is not enough.
"""

from dataclasses import dataclass

from advice.enums import ConsultationKind as Kind


@dataclass(frozen=True)
class KindRule:
    slug: str  # the row of the catalogue that counts it
    per_year: int | None = None
    every_month: bool = False
    every_week: bool = False
    minutes: bool = True
    topic: bool = False
    in_words: str = "naargelang van de noden"


RULES: dict[Kind, KindRule] = {
    Kind.AGENCY_GROUP: KindRule(
        "h4-1-werkgroepen-abb", 6, topic=True, in_words="6× per jaar (inschatting)"
    ),
    Kind.PARTNER_STRUCTURE: KindRule("h4-2-overlegstructuur", 2, in_words="2× per jaar"),
    Kind.BILATERAL: KindRule("h4-2-bilateraal", topic=True),
    Kind.PARTNERS_OWN: KindRule(
        "h4-2-overlegmomenten-partners", topic=True, in_words="sporadisch of structureel"
    ),
    Kind.INTERNAL_NETWORK: KindRule("h4-3-thematische-netwerken", 6, in_words="6× per jaar"),
    Kind.PROJECT_TEAM: KindRule(
        "h5-1-projectteam", every_week=True, minutes=False, in_words="wekelijks"
    ),
    Kind.STEERING_GROUP: KindRule("h5-2-stuurgroep", 2, in_words="2× per jaar"),
    Kind.WORK_MEETING: KindRule(
        "h5-2-werkoverleg", 12, every_month=True, in_words="minstens 1× per maand"
    ),
    Kind.MENTOR: KindRule("od2-1-mentor-overleg"),
}


def rule_of(kind: str) -> KindRule:
    return RULES[Kind(kind)]
