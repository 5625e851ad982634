"""Papers for the day itself: the list to sign, name badges, what the caterer must know."""

from collections.abc import Mapping

from events import slots
from events.models import Registration, SessionDay
from events.reading import place_line
from members import dutch
from members.documents.typesetting import typeset

BLANKS = 5  # lines left open for whoever comes without a seat
ONLY_GUESTS = "Sprekers en medewerkers zijn niet meegeteld."


def signature_list(day: SessionDay, registrations: list[Registration]) -> bytes:
    return typeset(
        "attendance_list.typ",
        {
            "title": "Aanwezigheidslijst",
            "event": _named(day.session),
            "when": dutch.period(day.starts_at, day.ends_at),
            "place": place_line(day),
            "people": _people(registrations),
            "blanks": BLANKS,
            "note": "Sta je er niet bij? Schrijf je naam en organisatie op een lege lijn.",
        },
    )


def name_badges(session, registrations: list[Registration]) -> bytes:
    people = _people(registrations)
    return typeset("name_badges.typ", {"title": f"Naamkaartjes: {session.event}", "people": people})


def catering_list(session, days: list[SessionDay], guests: int) -> bytes:
    """Head counts per day, and what `slots.provisions` knows to provide; nobody's name."""
    return typeset(
        "catering.typ",
        {
            "title": "Lijst voor de catering",
            "event": _named(session),
            "days": [_catered(day, guests, provisions_of(day)) for day in days],
            "note": ONLY_GUESTS,
        },
    )


def provisions_of(day: SessionDay) -> Mapping[str, int]:
    """How many of what to provide on a day, as far as anybody said."""
    return dict(slots.provisions.collect(day=day))


def _catered(day, guests, provisions: Mapping[str, int]) -> dict:
    return {
        "when": dutch.period(day.starts_at, day.ends_at),
        "place": place_line(day),
        "mode": day.get_mode_display(),
        "counts": [["Deelnemers met een plaats", guests], *map(list, provisions.items())],
    }


def _named(session) -> str:
    return f"{session.event.title} ({session.name})" if session.name else session.event.title


def _people(registrations) -> list[dict]:
    return [
        {
            "name": each.person.name or "Naam gewist",
            "organisation": each.organisation_label,
        }
        for each in registrations
    ]
