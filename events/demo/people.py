"""Who registered, who waits and who came, in the invented agenda."""

from datetime import timedelta

from django.utils import timezone

from events.demo.circle import Circle
from events.enums import AttendanceState, EventKind, RegistrationStatus, WaitReason
from events.models import Attendance, Registration
from members.demo import OFFICIAL, TYPED
from members.enums import PersonRole
from members.models import Person

CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED
CANCELLED = RegistrationStatus.CANCELLED
REASONS = ("", "", "Ziek", "Vergadering op het werk", "Collega gaat in mijn plaats", "Ander moment")
FULL_AHEAD = 3  # how many of the coming sessions are full, with people waiting
NOT_NOTED_YET = timedelta(days=9)
MOST_IN_A_ROOM = 34  # a study day has more seats than people who come


class Participants:
    def __init__(self, rows, random, now):
        self.rows, self.random, self.now = rows, random, now
        self.circle = Circle(random, now)
        self.official = Person.objects.filter(email=OFFICIAL[0]).first()
        self.days = {}
        for day in rows.days:
            self.days.setdefault(day.session.pk, []).append(day)
        self.registrations: list[Registration] = []
        self.attendances: list[Attendance] = []

    def save(self) -> None:
        if not self.circle.people:
            return
        full = self._sessions_to_fill()
        for session in self.rows.sessions:
            if session not in self.rows.queues:
                self._fill(session, full=session.pk in full)
        self._register_official()
        Registration.objects.bulk_create(self.registrations, 500)
        self._attend()
        Attendance.objects.bulk_create(self.attendances, 500)

    def _sessions_to_fill(self) -> set[int]:
        coming = [
            session
            for session in self.rows.sessions
            if session not in self.rows.queues
            and self._takes_names(session)
            and 10 <= session.capacity <= 30
        ]
        coming.sort(key=lambda session: self.days[session.pk][0].starts_at)
        return {session.pk for session in coming[::2][:FULL_AHEAD]}

    def _takes_names(self, session) -> bool:
        first = self.days[session.pk][0].starts_at
        opened = session.opens_at is not None and session.opens_at <= self.now
        return opened and first > self.now and not session.event.is_cancelled

    def _fill(self, session, *, full):
        opens, first = session.opens_at, self.days[session.pk][0].starts_at
        if opens is None or opens > self.now:
            return
        wanted = self._how_many(session, first)
        if full:
            wanted = session.capacity + self.random.randint(3, 9)
        crowd = self.circle.crowd(session.event, first, wanted)
        until = min(self.now, first - timedelta(days=1))
        moments = sorted(
            opens + (until - opens) * self.random.random() ** 1.4 for _ in range(len(crowd))
        )
        taken = 0
        for person, at in zip(crowd, moments, strict=True):
            cancels = not full and self.random.random() < 0.07
            seated = taken < session.capacity
            taken += seated and not cancels
            self._register(session, person, at, seated=seated, cancels=cancels, until=until)

    def _how_many(self, session, first) -> int:
        """Ordinary interest; a session still far away has had less time to fill."""
        most = min(session.capacity, MOST_IN_A_ROOM)
        share = self.random.uniform(0.45, 1.0)
        if session.event.kind in (EventKind.WEBINAR, EventKind.KNOWLEDGE_GROUP):
            share *= 0.85
        if first > self.now:
            share *= max(0.15, 1 - (first - self.now).days / 80)
        return max(2, round(most * share))

    def _register(self, session, person, at, *, seated, cancels, until):
        gone = session.event.is_cancelled
        status = CANCELLED if cancels or gone else CONFIRMED if seated else WAITLISTED
        registration = Registration(
            session=session,
            person=person,
            organisation=person.organisation,
            role=person.role,
            status=status,
            registered_at=at,
            wait_reason=WaitReason.FULL if status == WAITLISTED else "",
            registered_by=person,
            confirmed_at=at if status == CONFIRMED else None,
        )
        if self.random.random() < 0.03:
            registration.organisation = None
            registration.organisation_typed = self.random.choice(TYPED)
        if status == CANCELLED:
            registration.cancelled_at = session.event.cancelled_at or at + (until - at) / 2
            registration.cancelled_by = session.event.cancelled_by or person
            registration.cancel_reason = self.random.choice(REASONS)
        self.registrations.append(registration)

    def _register_official(self):
        """Whoever signs in as an official finds something to go to and something behind them."""
        if self.official is None:
            return
        kinds = (EventKind.TRAINING, EventKind.COURSE, EventKind.WEBINAR)
        ordinary = [each for each in self.rows.sessions if each not in self.rows.queues]
        fitting = [each for each in ordinary if each.event.kind in kinds]
        known = {each.session_id for each in self.registrations if each.person == self.official}
        coming = [each for each in fitting if self._takes_names(each) and each.pk not in known]
        past = [each for each in fitting if self._is_over(each) and each.pk not in known]
        roomy = [each for each in coming if self._free(each)]
        waiting = [each for each in coming if not self._free(each)]
        for session, seated in [(each, True) for each in [*roomy[:2], *past[-3:]]] + [
            (each, False) for each in waiting[:1]
        ]:
            first = self.days[session.pk][0].starts_at
            at = min(self.now, first) - timedelta(days=3)
            self._register(session, self.official, at, seated=seated, cancels=False, until=at)

    def _free(self, session) -> bool:
        taken = sum(
            each.session_id == session.pk and each.status == CONFIRMED
            for each in self.registrations
        )
        return taken < session.capacity

    def _is_over(self, session) -> bool:
        return self.days[session.pk][-1].ends_at < self.now

    def _attend(self):
        for registration in self.registrations:
            if registration.status != CONFIRMED:
                continue
            for day in self.days[registration.session_id]:
                if day.ends_at < self.now - NOT_NOTED_YET:
                    self.attendances.append(self._presence(registration, day))

    def _presence(self, registration, day) -> Attendance:
        chance = self.random.random()
        present = 0.9 if registration.role != PersonRole.MANDATARY else 0.8
        state = AttendanceState.ABSENT
        # Whoever signs in as an official finds certificates.
        if chance < present or registration.person == self.official:
            state = AttendanceState.PRESENT
        elif chance < present + 0.06:
            state = AttendanceState.EXCUSED
        return Attendance(
            registration=registration,
            day=day,
            state=state,
            marked_at=min(timezone.now(), day.ends_at + timedelta(hours=1)),
            marked_by=self.rows.by,
        )
