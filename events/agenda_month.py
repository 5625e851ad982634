"""The agenda as a month: every day with its meetings and the theme days."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.utils import timezone

from events.agenda_period import DAY, midnight
from events.reading import cards
from members import dutch
from members.months import Entry, month_table
from planning.theme_days import theme_days_between

MONTH = "maand"


def bounds_of_month(query) -> tuple[datetime, datetime]:
    first = _asked_month(query.get("maand"))
    return midnight(first), midnight((first + timedelta(days=32)).replace(day=1))


def month_context(chosen, query) -> dict:
    """The month asked for; `chosen` are the events that fit the filters."""
    start, end = bounds_of_month(query)
    first, after = start.date(), end.date()
    events = chosen.between(start, end).with_sessions()
    entries = defaultdict(list)
    shown = cards(events)
    for card in shown:
        for view in card.sessions:
            for day in view.days:
                if start <= day.starts_at < end:
                    entries[timezone.localdate(day.starts_at)].append(_entry(card, view, day))
    for row in theme_days_between(first, after - DAY):
        entries[row.day].append(Entry(row.label))
    return {
        "month": month_table(first.year, first.month, entries),
        "total": len(shown),
        "previous": _neighbour(query, first - DAY),
        "next": _neighbour(query, after),
    }


def _entry(card, view, day) -> Entry:
    place = view.place or ""
    title = card.event.title
    return Entry(
        f"{title} ({place})" if place else title,
        url=card.event.url,
        theme=card.event.design_theme,
        cancelled=card.event.is_cancelled,
    )


def _asked_month(text) -> date:
    today = timezone.localdate().replace(day=1)
    try:
        asked = datetime.strptime(text or "", "%Y-%m").date()  # noqa: DTZ007 a month, no moment
    except ValueError:
        return today
    return asked if 2000 <= asked.year <= 2100 else today


def _neighbour(query, day: date) -> dict:
    other = query.copy()
    other["maand"] = f"{day:%Y-%m}"
    other["weergave"] = MONTH
    return {"label": dutch.month(day).capitalize(), "url": f"?{other.urlencode()}"}
