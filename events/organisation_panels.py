"""What the agenda shows of an organisation: to staff, and to its own people."""

from collections import defaultdict

from django.urls import reverse
from django.utils import timezone
from laces.components import Component

from events.models import Attendance, Event, Registration
from events.reading import cards
from members import slots
from members.actions.consents import gave
from members.enums import ConsentPurpose
from members.organisation_hooks import count_per_organisation

LATEST, STILL_OPEN = 10, 4


class ReachPanel(Component):
    """For staff: who registered for what lately, of an organisation and all that count as it."""

    template_name = "events/parts/organisation_reach.html"

    def __init__(self, organisations):
        self.organisations = organisations

    def get_context_data(self, parent_context=None):
        rows = Registration.objects.confirmed().filter(organisation__in=self.organisations)
        latest = rows.select_related("session__event", "organisation").order_by("-registered_at")
        return {"rows": list(latest[:LATEST])}


class MunicipalityEvents(Component):
    """For the own people: what colleagues took part in, will go to, and what is still open.

    Everybody sees numbers; the contact of the municipality also the names of who agreed to it.
    Four queries, whatever the number of rows.
    """

    template_name = "events/parts/municipality_events.html"

    def __init__(self, mine):
        self.mine = mine

    def get_context_data(self, parent_context=None):
        been = self._been()
        going = self._going()
        shown = self._names({row for rows in (*been.values(), *going.values()) for row in rows})
        taken = self._lines(been, shown)
        return {
            "years": _per_year(been),
            "been": taken[:LATEST],
            "more": max(len(taken) - LATEST, 0),
            "going": list(reversed(self._lines(going, shown))),
            "open": self._still_open(going),
            "is_contact": self.mine.is_contact,
        }

    def _been(self):
        rows = Attendance.objects.counted().filter(
            registration__organisation__in=self.mine.organisations
        )
        return _per_event(
            rows.values_list(
                *("day__session__event", "day__session__event__title"),
                *("day__session__event__year", "day__session__event__slug"),
                *("day__starts_at", "registration__person"),
            )
        )

    def _going(self):
        rows = Registration.objects.confirmed().filter(
            organisation__in=self.mine.organisations,
            session__days__starts_at__gte=timezone.now(),
            session__days__cancelled_at=None,
            session__event__published_at__isnull=False,
        )
        return _per_event(
            rows.values_list(
                *("session__event", "session__event__title"),
                *("session__event__year", "session__event__slug"),
                *("session__days__starts_at", "person"),
            )
        )

    def _names(self, rows) -> dict[int, str]:
        """The names that may be shown, by the id of the person."""
        if not self.mine.is_contact:
            return {}
        willing = gave({person for _, person in rows}, ConsentPurpose.COLLEAGUES)
        people = Registration.objects.filter(person__in=willing).values_list(
            "person", "person__first_name", "person__last_name"
        )
        return {pk: f"{first} {last}".strip() for pk, first, last in people.order_by().distinct()}

    @staticmethod
    def _lines(found, shown) -> list[dict]:
        """One line per event, the latest first."""
        lines = []
        for (_, title, year, slug), rows in found.items():
            people = {person for _, person in rows}
            names = sorted(shown[pk] for pk in people if pk in shown)
            lines.append(
                {
                    "title": title,
                    "url": f"/agenda/{year}/{slug}/",
                    "at": max(at for at, _ in rows),
                    "count": len(people),
                    "names": names,
                    "others": len(people) - len(names),
                }
            )
        return sorted(lines, key=lambda line: line["at"], reverse=True)

    @staticmethod
    def _still_open(going):
        events = Event.objects.published().not_cancelled().upcoming()
        events = events.exclude(pk__in=[event for event, *_ in going]).with_sessions()
        return [card for card in cards(list(events[:STILL_OPEN])) if card.day]


def _per_event(rows) -> dict[tuple, set]:
    found = defaultdict(set)
    for event, title, year, slug, at, person in rows:
        found[event, title, year, slug].add((at, person))
    return dict(found)


def _per_year(been) -> list[tuple[int, int, int]]:
    """Per year, the latest first: how many activities and how many people."""
    events, people = defaultdict(set), defaultdict(set)
    for event, rows in been.items():
        for at, person in rows:
            year = timezone.localtime(at).year
            events[year].add(event)
            people[year].add(person)
    return [(year, len(events[year]), len(people[year])) for year in sorted(events, reverse=True)]


@slots.organisation_page.fill(order=20)
def registrations_of_organisation(request, organisation=None, counting=(), **context):
    return ReachPanel(counting or [organisation.pk]) if organisation else None


@slots.my_municipality.fill(order=20)
def events_of_my_municipality(request, mine=None, **context):
    return MunicipalityEvents(mine) if mine else None


@slots.organisation_counts.fill(order=20)
def registrations_of_organisations(organisations, **question):
    rows = Registration.objects.confirmed().filter(organisation__in=organisations)
    address = f"{reverse('events_registrations:index')}?organisation="
    return slots.OrganisationCount("Inschrijvingen", count_per_organisation(rows), address)
