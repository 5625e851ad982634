"""How an invented discussion is written down."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Talk:
    """A topic with its posts as (voice, text); the first post opens it.

    The same letter is the same person within a topic; "V" is the colleague of the association
    who guides the group. `solution` is the place of the post that helped, counted from 0.
    """

    group: str
    title: str
    days_ago: float
    posts: tuple[tuple[str, str], ...]
    themes: tuple[str, ...] = ()
    solution: int | None = None
    closed: bool = False
    # Place of a post → who it calls by name (a voice), and the file beside it as (name, text).
    calls: tuple[tuple[int, str], ...] = ()
    files: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    slug: str
    kind: str
    title: str
    summary: str
    purpose: str
    audience: str
    approach: str
    themes: tuple[str, ...] = ()
    policy: str = "open"
    members: int = 20
    left: int = 2
    mentors: int = 0
    house_rules: str = ""
