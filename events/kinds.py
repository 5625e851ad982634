"""What each kind of meeting asks and gives unless the organiser says otherwise.

The table is the whole rule: a kind that is not in it fails the test of the table.
"""

from dataclasses import dataclass

from events.enums import EventKind

# The questions that only some kinds have; the names are those of the fields of `Event`.
INSTRUMENT = "instrument"
HOST = "host"
QUESTION = "learning_question"
OUTPUT = "concrete_output"
BECAME = "became"
DETAILS = (INSTRUMENT, HOST, QUESTION, OUTPUT, BECAME)


@dataclass(frozen=True)
class KindRule:
    """The four settings of a kind, and which questions its form has besides those of all."""

    members_only: bool = False
    evaluation: bool = True
    certificate: bool = False
    minutes_required: bool = False
    details: tuple[str, ...] = (INSTRUMENT,)


LEARNING = KindRule(certificate=True)
GROUP = KindRule(members_only=True, evaluation=False, minutes_required=True)

KIND_RULES: dict[EventKind, KindRule] = {
    EventKind.TRAINING: LEARNING,
    EventKind.WEBINAR: LEARNING,
    EventKind.STUDY_DAY: LEARNING,
    EventKind.INSPIRATION_DAY: LEARNING,
    EventKind.COURSE: LEARNING,
    EventKind.WORK_VISIT: KindRule(minutes_required=True, details=(INSTRUMENT, HOST)),
    EventKind.LEARNING_LAB: KindRule(
        minutes_required=True, details=(INSTRUMENT, QUESTION, OUTPUT, BECAME)
    ),
    EventKind.COACHING_TRACK: KindRule(certificate=True, details=(INSTRUMENT, QUESTION, OUTPUT)),
    EventKind.PEER_GROUP: GROUP,
    EventKind.KNOWLEDGE_GROUP: GROUP,
    EventKind.SUPPORT_GROUP: KindRule(minutes_required=True),
    EventKind.LEARNING_NETWORK: KindRule(
        members_only=True, minutes_required=True, details=(INSTRUMENT, QUESTION)
    ),
    EventKind.SOUNDING_BOARD: GROUP,
    EventKind.INTERVISION: KindRule(evaluation=False),
    EventKind.FOCUS_GROUP: KindRule(evaluation=False, minutes_required=True, details=()),
    EventKind.PARTNER_EVENT: KindRule(evaluation=False),
}
SETTINGS = ("members_only", "evaluation", "certificate", "minutes_required")


def rule_of(kind: str) -> KindRule | None:
    """None while no kind was chosen yet."""
    return KIND_RULES.get(kind)


def setting_of(kind: str, name: str, chosen: bool | None) -> bool:
    """What the organiser chose, or else what is usual for the kind."""
    if chosen is not None:
        return chosen
    rule = rule_of(kind)
    return bool(rule and getattr(rule, name))


def details_of(kind: str) -> tuple[str, ...]:
    """Which of the `DETAILS` a kind has, in the order in which they are asked and shown."""
    rule = rule_of(kind)
    return rule.details if rule else ()
