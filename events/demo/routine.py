"""The ordinary months: about six meetings each, none in July."""

from datetime import date, datetime, time, timedelta

from events.demo.catalogue import offers
from events.enums import EventKind
from members.dutch import BRUSSELS
from planning.working_time import closure_days

MONTHS_BEHIND, MONTHS_AHEAD = 30, 6
PER_MONTH = {7: 0, 8: 2, 12: 4}
USUAL = 6
GROUPS_EVERY = 2  # months between two meetings of the peer group
WEEKDAYS = (1, 3, 3, 1, 0, 2)  # mostly Tuesday and Thursday

# hours and seats by kind; anything else is a morning for thirty
SHAPES = {
    EventKind.WEBINAR: (1, 100, time(12)),
    EventKind.KNOWLEDGE_GROUP: (1, 60, time(12)),
    EventKind.SUPPORT_GROUP: (1.5, 20, time(13, 30)),
    EventKind.STUDY_DAY: (6.5, 90, time(9, 30)),
    EventKind.INSPIRATION_DAY: (6, 60, time(9, 30)),
    EventKind.WORK_VISIT: (3, 25, time(13, 30)),
    EventKind.LEARNING_LAB: (6, 18, time(9, 30)),
    EventKind.COACHING_TRACK: (3, 12, time(9, 30)),
    EventKind.PEER_GROUP: (2.5, 40, time(9, 30)),
    EventKind.LEARNING_NETWORK: (3, 30, time(13)),
    EventKind.SOUNDING_BOARD: (2, 18, time(14)),
    EventKind.INTERVISION: (2, 8, time(10)),
    EventKind.FOCUS_GROUP: (2, 14, time(10)),
}
USUAL_SHAPE = (3, 24, time(9, 30))


def moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=BRUSSELS)


def working_day(day: date) -> date:
    """The day itself, or the first one after it on which people come to a meeting."""
    closed = closure_days()
    while day.weekday() > 4 or day in closed or _around_new_year(day):
        day += timedelta(days=1)
    return day


def _around_new_year(day: date) -> bool:
    return (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 5)


def make_routine(rows, random, now) -> None:
    everything = offers()
    peer = next(offer for offer in everything if offer.kind == EventKind.PEER_GROUP)
    queue: list = []
    for index in range(-MONTHS_BEHIND, MONTHS_AHEAD + 1):
        month = _month(now, index)
        for number in range(PER_MONTH.get(month.month, USUAL)):
            if number == 0 and index % GROUPS_EVERY == 0:
                _add(rows, random, peer, month, 8)
                continue
            if not queue:
                queue = [offer for offer in everything if offer is not peer]
                random.shuffle(queue)
            _add(rows, random, queue.pop(), month, 2 + 4 * number)


def _month(now, index) -> date:
    months = now.year * 12 + now.month - 1 + index
    return date(months // 12, months % 12 + 1, 1)


def _add(rows, random, offer, month, day_of_month) -> None:
    wanted = month + timedelta(days=day_of_month)
    wanted += timedelta(days=(random.choice(WEEKDAYS) - wanted.weekday()) % 7)
    hours, seats, at = SHAPES.get(offer.kind, USUAL_SHAPE)
    first = working_day(wanted)
    starts = [moment(first, at)]
    if offer.kind in (EventKind.LEARNING_LAB, EventKind.COACHING_TRACK):
        starts.append(moment(working_day(first + timedelta(weeks=6)), at))
    event = rows.add_event(offer, starts[0])
    rows.add_session(event, starts, hours=hours, capacity=seats)
