"""Questions, signals, consultations and tracks as evidence; what may lead to an asker is for who
may see participants."""

from advice.models import Consultation, Question, Signal, SupportTrack, TrackMeeting
from members import dutch
from planning.themes import Themed
from reporting.evidence import PRESENTERS, Column, Presenter


def _themes(row: Themed) -> str:
    return ", ".join(theme.label for theme in row.themes) or "Algemeen"


PRESENTERS[Question] = Presenter(
    (
        Column("Nummer", lambda row: str(row.pk)),
        Column("Onderwerp", lambda row: row.title, is_personal=True),
        Column("Soort", lambda row: row.get_kind_display()),
        Column("Thema", _themes),
        Column("Kwam binnen op", lambda row: row.received_at),
        Column("Te beantwoorden tegen", lambda row: row.due_at),
        Column("Beantwoord op", lambda row: row.answered_at),
        Column("Organisatie", lambda row: row.organisation_name, is_personal=True),
    ),
    related=("organisation",),
    order=("-received_at", "pk"),
)
PRESENTERS[Signal] = Presenter(
    (
        Column("Signaal", lambda row: row.title),
        Column("Aard", lambda row: row.get_nature_display()),
        Column("Gehoord via", lambda row: row.get_source_display()),
        Column("Thema", _themes),
        Column("Gehoord op", lambda row: dutch.day_short(row.heard_on)),
        Column("Stand", lambda row: row.get_state_display()),
    ),
    order=("-heard_on", "pk"),
)
PRESENTERS[Consultation] = Presenter(
    (
        Column("Overleg", lambda row: row.shown_title),
        Column("Soort", lambda row: row.get_kind_display()),
        Column("Onderwerp", lambda row: row.topic or row.get_named_topic_display()),
        Column("Datum", lambda row: dutch.day_short(row.on)),
        Column("Verslag", lambda row: row.minutes.get_state_display() if row.minutes else "Geen"),
    ),
    related=("minutes",),
    order=("on", "pk"),
)
PRESENTERS[SupportTrack] = Presenter(
    (
        Column("Bestuur", lambda row: row.organisation.full_name),
        Column("Instrument", lambda row: row.instrument.title if row.instrument else ""),
        Column("Begon op", lambda row: dutch.day_short(row.starts_on)),
        Column("Stand", lambda row: row.get_state_display()),
    ),
    related=("organisation", "instrument"),
    order=("-starts_on", "pk"),
)
PRESENTERS[TrackMeeting] = Presenter(
    (
        Column("Bestuur", lambda row: row.track.organisation.full_name),
        Column("Datum", lambda row: dutch.day_short(row.on)),
        Column("Vorm", lambda row: "Online" if row.is_online else "Op een plaats"),
        Column(
            "Instrument",
            lambda row: row.track.instrument.title if row.track.instrument else "",
        ),
    ),
    related=("track__organisation", "track__instrument"),
    order=("-on", "pk"),
)
