"""What is needed, as numbers: for whoever orders it and need not know for whom."""

from collections import Counter, defaultdict
from collections.abc import Container
from dataclasses import dataclass

from events.models import Event, Needs, SessionDay
from events.provisions import Provision, in_words

# Below so many seats a list of what is needed points at somebody.
TOO_FEW = 5


def provisions_per_day(
    event: Event, only: Container[Provision] = frozenset(Provision)
) -> dict[SessionDay, Counter[Provision]]:
    """For every planned day of the event how often each provision is needed there, of those who
    have a seat. `only=provisions.FOOD` is what a caterer needs to know.

    Two queries for any number of people. Names and own words are not in it; a day for which
    nothing is needed has an empty counter.
    """
    per_session = defaultdict(Counter)
    for row in _seated(event):
        told = row.told
        ticked = told.provisions if told else ()
        per_session[row.registration.session_id].update(each for each in ticked if each in only)
    days = SessionDay.objects.planned().filter(session__event=event).select_related("session")
    return {day: per_session[day.session_id] for day in days.order_by("starts_at", "pk")}


@dataclass
class SessionNeeds:
    """What a colleague who is not the organiser reads about one session."""

    counts: Counter
    with_words: int = 0
    people: int = 0
    seats: int = 0

    @property
    def shows_list(self) -> bool:
        return self.seats >= TOO_FEW

    @property
    def text(self) -> str:
        """'2× rolstoel, 1× VGT'; own words are never among it."""
        return in_words(self.counts)


def needs_per_session(event: Event, seats: dict[int, int]) -> dict[int, SessionNeeds]:
    """By session, for those in which somebody told something; `seats` counts who has a seat."""
    found: dict[int, SessionNeeds] = {}
    for row in _seated(event):
        session = row.registration.session_id
        part = found.setdefault(session, SessionNeeds(Counter(), seats=seats.get(session, 0)))
        part.people += 1
        if told := row.told:
            part.counts.update(told.provisions)
            part.with_words += bool(told.words)
    return found


def _seated(event):
    return Needs.objects.of_event(event).seated().select_related("registration")
