"""Whom a survey asks, and what one may be started about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from members.actions.consents import refused
from members.enums import ConsentPurpose
from members.models import Organisation, Person
from surveys import slots
from surveys.enums import SurveyKind
from surveys.models import Survey


@dataclass(frozen=True)
class Guest:
    """Somebody to ask; `role` is a `PersonRole` or nothing."""

    person: Person
    organisation: Organisation | None = None
    role: str = ""


@dataclass(frozen=True)
class Start:
    """A survey that can be made ready with one press of a button.

    `key` names what it is about within its kind; `bind` notes that on the right; `survey` is there
    where somebody made it ready before.
    """

    key: str
    kind: SurveyKind
    title: str
    year: int
    about: str
    note: str = ""
    bind: Callable[[Survey], object] | None = None
    survey: Survey | None = None


@dataclass(frozen=True)
class Audience:
    """Who would be mailed now, and how many would not, by why."""

    guests: list[Guest]
    invited: int
    without_address: int
    opted_out: int


def audience_of(survey: Survey) -> Audience:
    return narrowed(survey, slots.guests.collect(survey=survey))


def narrowed(survey: Survey, guests: Iterable[Guest]) -> Audience:
    """Each person once: not who was invited before, has no address or rather is not asked."""
    each = {guest.person.pk: guest for guest in guests if guest.person.erased_at is None}
    known = set(survey.invitations.filter(person__in=each).values_list("person", flat=True))
    new = [guest for pk, guest in each.items() if pk not in known]
    reachable = [guest for guest in new if guest.person.email]
    unwilling = refused([guest.person.pk for guest in reachable], ConsentPurpose.SURVEYS)
    asked = [guest for guest in reachable if guest.person.pk not in unwilling]
    return Audience(asked, len(known), len(new) - len(reachable), len(reachable) - len(asked))
