"""Events, sessions and days kept in memory until all of them are stored at once."""

from datetime import datetime, timedelta

from django.utils.text import slugify

from events.demo.bodies import body_for
from events.demo.places import ACCESS, PLACES, towns
from events.enums import DayMode, EventKind
from events.models import Event, Session, SessionDay
from members.models import Person
from networks.models import Network
from planning.models import Goal
from planning.themes import theme_field

ONLINE_KINDS = {EventKind.WEBINAR, EventKind.KNOWLEDGE_GROUP, EventKind.SUPPORT_GROUP}
GUIDES = (
    "Lies Vandamme",
    "Karim Benali",
    "Lies Vandamme en een acteur",
    "Karim Benali en een gast",
)
GOALS = {
    "OD 2.1": {"peer_group", "knowledge_group", "support_group", "learning_network", "intervision"},
    "OD 2.2": {"training", "webinar", "study_day", "inspiration_day", "course", "work_visit"},
    "OD 3.1": {"learning_lab", "coaching_track"},
    "OD 4.1": {"sounding_board", "focus_group", "partner_event"},
}
PEER_GROUP_SLUG = "collegagroep-gelijke-kansen"


class Rows:
    def __init__(self, random, now):
        self.random = random
        self.now = now
        self.towns = towns()
        self.events: list[Event] = []
        self.sessions: list[Session] = []
        self.days: list[SessionDay] = []
        self.queues: tuple = ()  # sessions that are filled one by one: events/demo/queues.py
        self.asking: tuple = ()  # events with questions: events/demo/asking.py
        self.taken: set[tuple[int, str]] = set()
        self.by = Person.objects.filter(user__is_staff=True).order_by("pk").first()
        self.networks = list(Network.objects.published().order_by("pk"))

    def add_event(self, offer, first: datetime, **values) -> Event:
        event = Event(
            title=offer.title,
            kind=offer.kind,
            summary=offer.summary,
            audience=offer.audience,
            led_by=self.random.choice(GUIDES),
            price="Gratis voor lokale besturen",
            contact_name="Lies Vandamme",
            contact_email="organisator@vvsg.example",
            year=first.year,
            body=body_for(offer.kind),
            network=self._network(offer),
            published_at=min(self.now, first - timedelta(days=75)),
            **{theme_field(theme): True for theme in offer.themes},
        )
        for name, value in values.items():
            setattr(event, name, value)
        event.slug = self._slug(event)
        self.events.append(event)
        return event

    def add_session(self, event, starts, *, hours=3, capacity=30, place=None, **values) -> Session:
        """A session with a day for each start; what is online has no place."""
        first = starts[0]
        session = Session(
            event=event,
            capacity=capacity,
            opens_at=first - timedelta(days=70),
            closes_at=first - timedelta(hours=20),
        )
        for name, value in values.items():
            setattr(session, name, value)
        session.changed_at = min(self.now, first - timedelta(days=70))
        self.sessions.append(session)
        place = place or self.random.choice(PLACES)
        for start in starts:
            self._add_day(session, start, hours, place)
        return session

    def _add_day(self, session, start, hours, place):
        online = session.event.kind in ONLINE_KINDS
        day = SessionDay(
            session=session,
            starts_at=start,
            ends_at=start + timedelta(minutes=round(hours * 60)),
            mode=DayMode.DIGITAL if online else DayMode.LIVE,
            changed_at=session.changed_at,
        )
        if online:
            day.online_link = "https://vergadering.example/kamer"
        else:
            day.place_name, day.place_address = place.name, place.address
            day.municipality = self.towns.get(place.town)
            day.access = ACCESS[len(place.town) % len(ACCESS)]
        self.days.append(day)

    def _network(self, offer):
        fitting = [each for each in self.networks if each.kind == offer.kind.value]
        if offer.kind == EventKind.PEER_GROUP:
            fitting = [each for each in fitting if each.slug == PEER_GROUP_SLUG] or fitting
        return self.random.choice(fitting) if fitting else None

    def _slug(self, event) -> str:
        wanted = slugify(event.title)[:80].strip("-")
        number, slug = 2, wanted
        while (event.year, slug) in self.taken:
            slug, number = f"{wanted}-{number}", number + 1
        self.taken.add((event.year, slug))
        return slug

    def days_of(self, session) -> list[SessionDay]:
        return [day for day in self.days if day.session is session]

    def save_events(self) -> None:
        Event.objects.bulk_create(self.events, 100)
        for session in self.sessions:
            session.event = session.event  # takes over the id
        Session.objects.bulk_create(self.sessions, 200)
        for day in self.days:
            day.session = day.session
        SessionDay.objects.bulk_create(self.days, 200)
        self._save_goals()

    def _save_goals(self) -> None:
        goals = {goal.code: goal.pk for goal in Goal.objects.filter(code__in=GOALS)}
        links = Event.goals.through
        links.objects.bulk_create(
            links(event_id=event.pk, goal_id=goals[code])
            for event in self.events
            for code, kinds in GOALS.items()
            if code in goals and event.kind in kinds
        )
