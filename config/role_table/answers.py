"""The words in which the role table is written: who asks, what the answer is, one row."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from members.enums import STAFF_ROLES, Role


class Outside(models.TextChoices):
    """Who has no role: most people who ever come here."""

    VISITOR = "bezoeker", "Bezoeker"
    SIGNED_IN = "aangemeld", "Aangemeld zonder rol"


COLUMNS = (*Outside, *Role)


class Answer(models.TextChoices):
    """What somebody gets; the label stands in docs/roles.md."""

    OPEN = "open", "ja"
    OWN = "own", "eigen"  # open, and nothing in it is of somebody else
    ONWARD = "onward", "verder"  # sent to another page: already done, or nothing to do here
    SIGN_IN = "sign_in", "aanmelden"
    START = "start", "nee"  # Wagtail's way: back to the first screen, with a sentence
    REFUSED = "refused", "nee (403)"
    NOT_FOUND = "not_found", "nee (404)"
    GONE = "gone", "nee (410)"
    BROKEN = "broken", "fout (500)"  # on purpose: how an error looks
    POST_ONLY = "post_only", "knop"  # 405: it acts, so a link cannot open it


SHUT = (Answer.SIGN_IN, Answer.START, Answer.REFUSED, Answer.NOT_FOUND, Answer.GONE)
Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Row:
    """One address in one situation (`case`), with what each column gets.

    `name` is the URL's name with its namespace, or its route where it has no name. Whom GET shuts
    out, POST shuts out too; `post` says what POST gives where that is not the whole story.
    """

    name: str
    what: str
    get: Answers
    post: Answers | None = None
    case: str = ""

    @property
    def title(self) -> str:
        return f"{self.what} ({self.case})" if self.case else self.what


@dataclass(frozen=True)
class Group:
    """Wagtail's own screens of one kind, known by the start of their names.

    Whom `get` shuts out is shut out of every one of them; whom it lets in, opens the first
    screen (`door`), and what is refused further on is Wagtail's own finer rule.
    """

    prefix: str
    what: str
    door: str
    get: Answers

    @property
    def title(self) -> str:
        return self.what


def everybody(answer: Answer = Answer.OPEN) -> Answers:
    return dict.fromkeys(COLUMNS, answer)


def signed_in(answer: Answer = Answer.OWN) -> Answers:
    """Whoever has an account; a visitor signs in first."""
    return everybody(answer) | {Outside.VISITOR: Answer.SIGN_IN}


def only(
    *columns: str, answer: Answer = Answer.OPEN, otherwise: Answer = Answer.REFUSED
) -> Answers:
    return everybody(otherwise) | dict.fromkeys(columns, answer)


def staff(*roles: Role, answer: Answer = Answer.OPEN, otherwise: Answer = Answer.START) -> Answers:
    """A staff screen: these roles get in, colleagues with another role do not, others sign in.

    Without roles: nobody. Who has an account but no business here is asked to sign in too, as
    somebody who may.
    """
    inside = dict.fromkeys(STAFF_ROLES, otherwise)
    return everybody(Answer.SIGN_IN) | inside | dict.fromkeys(roles, answer)


def every_colleague(answer: Answer = Answer.OPEN) -> Answers:
    return staff(*STAFF_ROLES, answer=answer)
