"""The public agenda: which events fit the address, as a list or as a month."""

from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import QueryDict

from events import feed
from events.agenda_month import MONTH, bounds_of_month, month_context
from events.agenda_period import PeriodForm
from events.enums import EventKind
from events.models.event import ONLINE, Event
from events.models.session import SessionDay
from events.reading import cards
from members import dutch
from members.enums import Province
from members.facets import ActiveFilter, Facet, active_filters, facet
from planning.enums import Theme
from planning.themes import theme_field

PER_PAGE = 20
GENERAL = ("general", "Algemeen")
THEMES = [*Theme.choices, GENERAL]
PLACES = [(ONLINE, "Online"), *Province.choices]
LIST, PAST = "lijst", "voorbij"


@dataclass(frozen=True)
class Choice:
    """What the address asks for."""

    view: str
    themes: Facet
    kinds: Facet
    places: Facet
    period: PeriodForm

    @property
    def facets(self) -> list[Facet]:
        return [self.themes, self.kinds, self.places]

    @property
    def count(self) -> int:
        chosen = sum(len(facet.chosen) for facet in self.facets)
        return chosen + self.period.only_free + (self.period.period is not None)


def filtered(events, *, themes=(), kinds=(), places=(), only_free=False):
    """Each group widens within itself and narrows the others."""
    events = events.with_any_theme(*themes)
    if kinds:
        events = events.of_kind(*kinds)
    if places:
        events = events.at(*places)
    return events.with_free_seats() if only_free else events


def agenda_context(query: QueryDict, user) -> dict:
    choice = _choice(query, user)
    if choice.view == MONTH:
        return {**_common(choice, query), **month_context(_chosen_events(choice, user), query)}
    return {**_common(choice, query), **_list(choice, query, user)}


def _common(choice, query) -> dict:
    feeds = [feed.of_theme(each) for each in choice.themes.chosen]
    feeds += [feed.of_kind(each) for each in choice.kinds.chosen]
    carried = {"weergave": query.get("weergave"), "maand": query.get("maand")}
    return {
        "choice": choice,
        "feeds": [each for each in feeds if each],
        "facets": choice.facets,
        "chosen": [*active_filters(choice.facets, query), *_chosen_extras(choice, query)],
        "clear": f"?weergave={choice.view}" if choice.view != LIST else "?",
        "carried": carried,
        "tabs": _tabs(choice, query),
    }


def _chosen_extras(choice, query) -> list[ActiveFilter]:
    start, end = choice.period.bounds
    labels = {
        "vrij": "Met vrije plaatsen" if choice.period.only_free else "",
        "van": f"Vanaf {dutch.day_short(start)}" if start else "",
        "tot": f"Tot en met {dutch.day_short(end)}" if end else "",
    }
    return [ActiveFilter(label, _without(query, name)) for name, label in labels.items() if label]


def _without(query, name) -> str:
    rest = query.copy()
    rest.pop(name, None)
    rest.pop("pagina", None)
    return f"?{rest.urlencode()}"


def _tabs(choice, query) -> list[dict]:
    icons = {LIST: ("Komende", "list"), MONTH: ("Maand", "calendar"), PAST: ("Voorbije", "loop")}
    tabs = [
        {"label": label, "icon": icon, "url": _with(query, view), "current": choice.view == view}
        for view, (label, icon) in icons.items()
    ]
    return [*tabs, {"label": "Volg de agenda", "icon": "link", "url": "/agenda/volgen/"}]


def _with(query, view) -> str:
    other = query.copy()
    for name in ("pagina", "maand", "weergave"):
        other.pop(name, None)
    if view != LIST:
        other["weergave"] = view
    return f"?{other.urlencode()}"


def _choice(query, user) -> Choice:
    view = query.get("weergave") if query.get("weergave") in (MONTH, PAST) else LIST
    period = PeriodForm(query)
    plain = [facet("thema", "Thema", THEMES, query, themed=True)]
    plain += [facet("soort", "Soort", EventKind.choices, query)]
    plain += [facet("waar", "Waar", PLACES, query)]
    chosen = dict(zip(("themes", "kinds", "places"), (each.chosen for each in plain), strict=True))
    base = _base(view, period, user)
    if view == MONTH:
        base = base.between(*bounds_of_month(query))

    def others(name):
        return filtered(
            base, only_free=period.only_free, **{k: v for k, v in chosen.items() if k != name}
        )

    kinds = _kind_counts(others("kinds"))
    shown = [each for each in EventKind.choices if kinds.get(each[0]) or each[0] in chosen["kinds"]]
    return Choice(
        view=view,
        themes=facet(
            "thema", "Thema", THEMES, query, counts=_theme_counts(others("themes")), themed=True
        ),
        kinds=facet("soort", "Soort", shown, query, counts=kinds),
        places=facet("waar", "Waar", PLACES, query, counts=_place_counts(others("places"))),
        period=period,
    )


def _base(view, period, user):
    events = Event.objects.visible_to(user)
    if view == LIST:
        events = events.upcoming()
    elif view == PAST:
        events = events.past()
    if bounds := period.period:
        events = events.between(*bounds)
    return events


def _chosen_events(choice, user):
    return filtered(
        _base(choice.view, choice.period, user),
        themes=choice.themes.chosen,
        kinds=choice.kinds.chosen,
        places=choice.places.chosen,
        only_free=choice.period.only_free,
    )


def _kind_counts(events) -> dict[str, int]:
    ids = Event.objects.filter(pk__in=events.order_by().values("pk"))
    return dict(ids.order_by().values_list("kind").annotate(Count("pk")))


def _theme_counts(events) -> dict[str, int]:
    ids = Event.objects.filter(pk__in=events.order_by().values("pk"))
    none = Q(**{theme_field(theme): False for theme in Theme})
    counts = {theme.value: Count("pk", filter=Q(**{theme_field(theme): True})) for theme in Theme}
    return ids.aggregate(**counts, general=Count("pk", filter=none))


def _place_counts(events) -> dict[str, int]:
    days = SessionDay.objects.planned().filter(
        session__event__in=Event.objects.filter(pk__in=events.order_by().values("pk"))
    )
    event = "session__event"
    online = Count(event, distinct=True, filter=Q(mode__in=SessionDay.ONLINE_MODES))
    provinces = {
        province.name: Count(event, distinct=True, filter=Q(municipality__province=province))
        for province in Province
    }
    counts = days.aggregate(online=online, **provinces)
    return {ONLINE: counts["online"], **{each.value: counts[each.name] for each in Province}}


def _list(choice, query, user) -> dict:
    events = _chosen_events(choice, user)
    if choice.view == PAST:  # a row shows the first day: by the last, months would come twice
        events = events.with_dates().order_by("-first_start", "-pk")
    page = Paginator(events.with_sessions(), PER_PAGE).get_page(query.get("pagina"))
    listed = [card for card in cards(page.object_list) if card.day]
    by_month = groupby(listed, key=lambda card: dutch.month(card.starts_at).capitalize())
    return {
        "listed": page,
        "total": page.paginator.count,
        "months": [(name, list(group)) for name, group in by_month],
    }
