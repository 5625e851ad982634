"""The five parts that the plan asks of every sheet, and what a sheet still lacks. Pure.

Source: the multi-year plan, "Leeswijzer": motivation, method, audience, impact measured by
indicators, and links to target groups, Flemish policy goals and strategic goals.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Content:
    """What a sheet holds: its texts, and how many it names of each."""

    motivation: str = ""
    method: str = ""
    audience: str = ""
    impact: str = ""
    indicators: int = 0
    target_groups: int = 0
    policy_goals: int = 0
    goals: int = 0


@dataclass(frozen=True)
class Part:
    """One of the five parts; `missing` names what it lacks, in words."""

    label: str
    missing: tuple[str, ...]

    @property
    def is_there(self) -> bool:
        return not self.missing


def parts(content: Content) -> list[Part]:
    def lacking(*pairs) -> tuple[str, ...]:
        return tuple(words for there, words in pairs if not there)

    return [
        Part("Motivering", lacking((content.motivation.strip(), "de motivering"))),
        Part("Werkwijze", lacking((content.method.strip(), "de werkwijze"))),
        Part("Doelgroep", lacking((content.audience.strip(), "de doelgroep"))),
        Part(
            "Beoogde impact",
            lacking(
                (content.impact.strip(), "de beoogde impact"),
                (content.indicators, "minstens één indicator bij de beoogde impact"),
            ),
        ),
        Part(
            "Linken",
            lacking(
                (content.target_groups, "de link met een doelgroep"),
                (content.policy_goals, "de link met een Vlaamse beleidsdoelstelling"),
                (content.goals, "de link met een strategische doelstelling"),
            ),
        ),
    ]


def missing(content: Content) -> list[str]:
    """All that is lacking, in words, in the order of the parts."""
    return [words for part in parts(content) for words in part.missing]
