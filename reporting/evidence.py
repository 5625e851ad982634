"""How the records behind a figure are shown: one presenter per kind of record.

A column about a person is shown only to who may see participants; others see the key.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Model, QuerySet
from django.urls import reverse

from cms.care_state import Care
from cms.models import (
    InstrumentPage,
    IntegrationStep,
    PageRating,
    PracticePage,
    ResourcePage,
    StarterPage,
    SupportOfferPage,
    ThemePage,
    UsageSnapshot,
    VisualFormatPage,
)
from events.enums import DayMode
from events.models import Attendance, Event, HeadCount, Registration, Session, SessionDay
from members import dutch
from members.enums import PersonRole
from members.models import Organisation, Person
from members.tables import Cell
from networks.models import Minutes, Post
from newsletter.models import Issue, SubscriberSnapshot, Subscription
from reporting.evidence_columns import Column, Presenter

KEY_LENGTH = 8


@dataclass(frozen=True)
class Evidence:
    """The records behind a figure, ready to be paged, shown and exported."""

    rows: QuerySet
    presenter: Presenter
    with_names: bool

    @classmethod
    def of(cls, rows: QuerySet, *, with_names: bool) -> "Evidence":
        presenter = PRESENTERS[rows.model]
        return cls(presenter.prepared(rows), presenter, with_names)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.presenter.visible(with_names=self.with_names)

    @property
    def heads(self) -> list[str]:
        return [column.head for column in self.columns]

    def cells(self, rows: Iterable[Model]) -> list[list[Cell]]:
        return [[_cell(column, row) for column in self.columns] for row in rows]

    def export(self) -> Iterator[list]:
        for row in self.rows.iterator(chunk_size=2000):
            yield [column.value(row) for column in self.columns]


def _cell(column: Column, row: Model) -> Cell:
    value = column.value(row)
    url = column.url(row) if column.url else ""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return Cell(dutch.number(value) if is_number else str(_words(value)), url, is_number=is_number)


def _words(value) -> object:
    if value is None:
        return ""
    return dutch.day_short(value) if isinstance(value, datetime) else value


def _role(value: str | None) -> str:
    return PersonRole(value).label if value in PersonRole.values else ""


def _key(person: Person) -> str:
    return person.key[:KEY_LENGTH]


def _themes(event: Event) -> str:
    return ", ".join(theme.label for theme in event.themes) or "Algemeen"


def _sheet_url(event: Event) -> str:
    return reverse("figures:event_sheet", args=[event.pk])


def _event_columns(get: Callable[[Model], Event]) -> tuple[Column, ...]:
    return (
        Column("Activiteit", lambda row: get(row).title, url=lambda row: get(row).url),
        Column("Soort", lambda row: get(row).get_kind_display()),
    )


def _person_columns(get: Callable[[Model], Person]) -> tuple[Column, ...]:
    return (
        Column("Sleutel", lambda row: _key(get(row))),
        Column("Naam", lambda row: get(row).name, is_personal=True),
    )


def _seat_columns(get: Callable[[Model], Registration]) -> tuple[Column, ...]:
    return (
        Column("Organisatie bij inschrijving", lambda row: get(row).organisation_label),
        Column("Rol", lambda row: get(row).get_role_display()),
    )


def _inventory(head: str, *between: Column) -> Presenter:
    """The lines of an inventory: what, from whom, and since when it is online."""
    return Presenter(
        (
            Column(head, lambda row: row.title, url=lambda row: row.full_url),
            Column("Van wie", lambda row: row.holder),
            *between,
            Column("Eerst online", lambda row: row.first_published_at),
        ),
        order=("-first_published_at", "pk"),
    )


def _milestone_day(field: str) -> Callable[[InstrumentPage], str]:
    """The day of a milestone where the measurement asked for it."""

    def value(row: InstrumentPage) -> str:
        day = getattr(row, field, None)
        return dutch.day_short(day) if day else ""

    return value


def _care_columns() -> tuple[Column, ...]:
    """Of pages that were read with `with_care()`."""
    return (
        Column("Pagina", lambda row: row.title, url=lambda row: row.url or ""),
        Column("Gepubliceerd op", lambda row: row.first_published_at),
        Column("Nagekeken op", lambda row: _day(row.reviewed_on)),
        Column("Na te kijken tegen", lambda row: _day(Care.read(row).until)),
        Column("Stand", lambda row: "Up to date" if row.is_up_to_date else "Over tijd"),
    )


def _day(value: date | None) -> str:
    return dutch.day_short(value) if value else ""


PRESENTERS: dict[type[Model], Presenter] = {
    Person: Presenter(
        (
            *_person_columns(lambda row: row),
            Column("Organisatie toen", lambda row: row.organisation_then),
            Column("Rol toen", lambda row: _role(row.role_then)),
            Column("Eerste keer bij", lambda row: row.first_event),
            Column("Keer aanwezig", lambda row: row.times_present),
        ),
    ),
    Attendance: Presenter(
        (
            Column("Dag", lambda row: row.day.starts_at),
            *_event_columns(lambda row: row.day.session.event),
            *_person_columns(lambda row: row.registration.person),
            *_seat_columns(lambda row: row.registration),
        ),
        related=("day__session__event", "registration__person", "registration__organisation"),
        order=("-day__starts_at", "pk"),
    ),
    Registration: Presenter(
        (
            *_event_columns(lambda row: row.session.event),
            *_person_columns(lambda row: row.person),
            *_seat_columns(lambda row: row),
            Column("Ingeschreven op", lambda row: row.registered_at),
        ),
        related=("session__event", "person", "organisation"),
        order=("-registered_at", "pk"),
    ),
    Event: Presenter(
        (
            *_event_columns(lambda row: row),
            Column("Thema", _themes),
            Column("Eerste dag", lambda row: _first_day(row.sessions.all())),
            Column("Cijfers", lambda row: "Cijferblad", url=_sheet_url),
        ),
        prefetched=("sessions__days",),
        order=("-year", "title", "pk"),
    ),
    HeadCount: Presenter(
        (
            *_event_columns(lambda row: row.event),
            Column("Gemeente", lambda row: str(row.organisation or "Onbekend")),
            Column("Aantal", lambda row: row.count),
            Column("Bron", lambda row: row.source),
        ),
        related=("event", "organisation"),
        order=("-event__year", "event__title", "organisation__name", "pk"),
    ),
    Session: Presenter(
        (
            *_event_columns(lambda row: row.event),
            Column("Sessie", lambda row: row.name),
            Column("Eerste dag", lambda row: _first_day([row])),
            Column("Dagen", lambda row: len(_days([row]))),
        ),
        related=("event",),
        prefetched=("days",),
    ),
    SessionDay: Presenter(
        (
            Column("Dag", lambda row: row.starts_at),
            *_event_columns(lambda row: row.session.event),
            Column("Vorm", lambda row: DayMode(row.mode).label),
            Column("Plaats", lambda row: row.place_name),
        ),
        related=("session__event",),
        order=("-starts_at", "pk"),
    ),
    Organisation: Presenter(
        (
            Column("Organisatie", lambda row: row.full_name),
            Column("Soort", lambda row: row.get_kind_display()),
            Column("Provincie", lambda row: row.get_province_display()),
            Column("Inwoners", lambda row: row.population),
        ),
        order=("name", "pk"),
    ),
    PracticePage: Presenter(
        (
            Column("Praktijk", lambda row: row.title, url=lambda row: row.full_url),
            Column("Bestuur", lambda row: row.place),
            Column("Eerst online", lambda row: row.first_published_at),
        ),
        related=("organisation",),
        order=("-first_published_at", "pk"),
    ),
    InstrumentPage: _inventory(
        "Instrument",
        Column("Nieuw of verbeterd", lambda row: row.get_novelty_display()),
        Column("Ontwikkeld", _milestone_day("developed_on")),
        Column("Getest", _milestone_day("tested_on")),
        Column("Gepubliceerd", _milestone_day("published_on")),
    ),
    ResourcePage: _inventory("Bron", Column("Soort", lambda row: row.get_kind_display())),
    SupportOfferPage: _inventory("Aanbod", Column("Soort", lambda row: row.get_kind_display())),
    VisualFormatPage: _inventory("Beeld", Column("Soort", lambda row: row.get_kind_display())),
    IntegrationStep: Presenter(
        (
            Column("Stap", lambda row: row.title),
            Column("Instrument", lambda row: row.page.title, url=lambda row: row.page.full_url),
            Column("Klaar op", lambda row: dutch.day_short(row.done_on)),
            Column("Waaruit dat blijkt", lambda row: row.evidence),
        ),
        related=("page",),
        order=("done_on", "pk"),
    ),
    PageRating: Presenter(
        (
            Column("Pagina", lambda row: row.page.title),
            Column("Gegeven op", lambda row: dutch.day_short(row.submission.day)),
        ),
        related=("page", "submission"),
        order=("-submission__day", "pk"),
    ),
    UsageSnapshot: Presenter(
        (
            Column("Van", lambda row: dutch.day_short(row.starts_on)),
            Column("Tot en met", lambda row: dutch.day_short(row.ends_on)),
            Column("Bron", lambda row: row.source),
            Column("Bezoeken", lambda row: row.views),
            Column("Praktijken online", lambda row: row.practices),
            Column("Gemeten op", lambda row: dutch.day_short(row.taken_on)),
        ),
        order=("-taken_on", "source", "pk"),
    ),
    Minutes: Presenter(
        (
            Column("Verslag", lambda row: row.title, lambda row: row.get_absolute_url()),
            Column("Bijeenkomst van", lambda row: row.held_on),
            Column("Netwerk", lambda row: row.network.title if row.network else ""),
            Column("Gepubliceerd op", lambda row: row.published_at),
        ),
        related=("network",),
        order=("held_on", "pk"),
    ),
    Post: Presenter(
        (
            Column("Gesprek", lambda row: row.topic.title, url=lambda row: row.get_absolute_url()),
            Column("Groep", lambda row: row.topic.network.title),
            Column("Geschreven als", lambda row: row.get_author_role_display()),
            Column("Geschreven op", lambda row: row.written_at),
            Column("Telt zelf mee", lambda row: row.counts_itself),
            Column("Reacties van leden", lambda row: row.reaction_count),
            Column("Laatste reactie op", lambda row: row.last_reaction_at),
        ),
        related=("topic__network",),
        order=("-written_at", "pk"),
    ),
    Issue: Presenter(
        (
            Column("Nummer", lambda row: str(row.number)),
            Column("Onderwerp", lambda row: row.title, url=lambda row: row.get_absolute_url()),
            Column("Verstuurd op", lambda row: row.dispatch.sent_at),
        ),
        related=("dispatch",),
        order=("-dispatch__sent_at",),
    ),
    Subscription: Presenter(
        (
            *_person_columns(lambda row: row.person),
            Column("Ingeschreven op", lambda row: row.confirmed_at),
        ),
        related=("person",),
        order=("-confirmed_at", "pk"),
    ),
    SubscriberSnapshot: Presenter(
        (
            Column("Einde van de maand", lambda row: dutch.day_short(row.month_end)),
            Column("Abonnees", lambda row: row.confirmed),
            Column("Nieuw", lambda row: row.new),
            Column("Uitgeschreven", lambda row: row.left),
        ),
        order=("-month_end",),
    ),
    StarterPage: Presenter(_care_columns()),
    ThemePage: Presenter(_care_columns(), order=("title", "pk")),
}


def _days(sessions: Iterable[Session]) -> list[SessionDay]:
    return [day for session in sessions for day in session.days.all() if not day.is_cancelled]


def _first_day(sessions: Iterable[Session]) -> datetime | None:
    return min((day.starts_at for day in _days(sessions)), default=None)
