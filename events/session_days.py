"""The days of a session, read once where a verb or a page needs them several times."""

from events.models.session import Session, SessionDay
from members.ready_queries import ReadyQuery

DAYS = ReadyQuery(
    lambda session: SessionDay.objects.filter(session=session).select_related("municipality"),
    "session",
)


def days_of(session: Session) -> list[SessionDay]:
    """All of them, the first one first; read now, unless the session has them in hand."""
    days = list(session.days.all()) if _in_hand(session) else DAYS(session=session.pk)
    for day in days:
        day.session = session  # its event is already loaded
    return days


def planned_days(session: Session) -> list[SessionDay]:
    """Those that were not dropped of themselves."""
    return [day for day in days_of(session) if not day.is_cancelled]


def with_days(session: Session, days: list[SessionDay] | None = None) -> Session:
    """The same session with its days in hand, for who does not change them."""
    if not _in_hand(session):
        put_in_hand(session, "days", DAYS(session=session.pk) if days is None else days)
    return session


def put_in_hand(row, name: str, related: list) -> None:
    """What `prefetch_related` does for many rows, for one that was asked otherwise."""
    rows = getattr(row, name).all()
    rows._result_cache, rows._prefetch_done = related, True
    row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = rows


def _in_hand(session) -> bool:
    return "days" in getattr(session, "_prefetched_objects_cache", {})
