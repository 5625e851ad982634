"""Who learned from whom: a tree that grows down, so that its words keep their size on a phone."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

ROW = 56  # height of one row
INDENT = 22  # px to the right for each generation
DEEPEST = 3  # further generations stay in this column
MARK = 16  # x of the first mark


@dataclass(frozen=True)
class Learner:
    """One who learned it: `parent` is the key of whom from; None or a stranger means the root."""

    key: Hashable
    label: str
    note: str = ""
    parent: Hashable | None = None


@dataclass(frozen=True)
class DrawnLearner:
    label: str
    note: str
    x: int
    y: int
    css_class: str

    @property
    def text_x(self) -> int:
        return self.x + 26

    @property
    def label_y(self) -> int:
        return self.y - 3 if self.note else self.y + 6

    @property
    def note_y(self) -> int:
        return self.y + 17


@dataclass(frozen=True)
class Branch:
    """Down from a parent, then across to its learner."""

    x: int
    y1: int
    y2: int
    x2: int


@dataclass(frozen=True)
class LineageChart:
    key: str
    title: str
    description: str
    rows: tuple[DrawnLearner, ...]
    branches: tuple[Branch, ...]
    height: int
    note: str = ""
    template: str = "components/charts/lineage.html"


def lineage_chart(
    root: str,
    learners: Sequence[Learner],
    *,
    key: str,
    title: str,
    root_note: str = "",
    most: int = 24,
) -> LineageChart:
    """A tree from `root`, in the order given; more than `most` are only said in words."""
    shown = learners[:most]
    placed = _placed(shown)
    rows, branches, ys = [_draw(root, root_note, 0, 0, "f1")], [], {None: 0}
    for index, (learner, depth, parent) in enumerate(placed, start=1):
        row = _draw(learner.label, learner.note, index, depth, "f2")
        rows.append(row)
        ys[learner.key] = index
        above = rows[ys[parent]]
        branches.append(Branch(above.x, above.y, row.y, row.x))
    hidden = len(learners) - len(shown)
    return LineageChart(
        key=key,
        title=title,
        description=_describe(root, shown, hidden),
        rows=tuple(rows),
        branches=tuple(branches),
        height=ROW * len(rows),
        note=f"Nog {hidden} andere staan in de tabel." if hidden else "",
    )


def _placed(learners: Sequence[Learner]) -> list[tuple[Learner, int, Hashable | None]]:
    """(learner, generation, parent) with each under whom it learned from.

    Who learned from somebody who is not there, or in a circle, hangs on the root.
    """
    keys = {learner.key for learner in learners}
    parents = {each.key: each.parent if each.parent in keys else None for each in learners}
    for learner in learners:
        if _runs_in_circle(learner.key, parents):
            parents[learner.key] = None
    children: dict[Hashable | None, list[Learner]] = {}
    for learner in learners:
        children.setdefault(parents[learner.key], []).append(learner)
    placed, waiting = [], [(each, 1) for each in reversed(children.get(None, []))]
    while waiting:
        learner, depth = waiting.pop()
        placed.append((learner, depth, parents[learner.key]))
        below = children.get(learner.key, [])
        waiting += [(each, depth + 1) for each in reversed(below)]
    return placed


def _runs_in_circle(key, parents) -> bool:
    seen, at = {key}, parents[key]
    while at is not None:
        if at in seen:
            return True
        seen.add(at)
        at = parents[at]
    return False


def _draw(label, note, index, depth, css_class) -> DrawnLearner:
    x = MARK + INDENT * min(depth, DEEPEST)
    return DrawnLearner(label, note, x, ROW * index + ROW // 2, css_class)


def _describe(root, shown, hidden) -> str:
    if not shown:
        return f"Nog niemand leerde dit van {root}."
    names = {learner.key: learner.label for learner in shown}
    groups: dict[str, list[str]] = {}
    for learner in shown:
        groups.setdefault(names.get(learner.parent, root), []).append(learner.label)
    said = [f"Van {source} naar {', '.join(labels)}." for source, labels in groups.items()]
    return " ".join([*said, f"En nog {hidden} andere."] if hidden else said)
