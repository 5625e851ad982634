"""How the lines of the demo's inventories are written down."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Item:
    """One page of an inventory; `days_ago` is when it came online."""

    slug: str
    title: str
    summary: str
    days_ago: int
    values: dict[str, Any]
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    is_example: bool = False


@dataclass(frozen=True)
class Facts:
    """What happened to an instrument: (kind, days ago, evidence), and (step, days ago, evidence).

    A step with None for its days is still to do.
    """

    milestones: tuple[tuple[str, int, str], ...] = ()
    steps: tuple[tuple[str, int | None, str], ...] = field(default_factory=tuple)


def listed(*items: str) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
