"""The two files of earlier years: their columns, an example of each, and the words in their cells.

Reading writes nothing; `events.past_events` and `events.past_people` say what a file would do.
"""

import re
from datetime import date, time

from events.enums import AttendanceState, DayMode, EventKind, PastKind
from members.enums import PersonRole
from members.text_keys import text_key
from planning.enums import Theme
from planning.past.cells import Unclear, date_in

EVENT_COLUMNS = {
    "title": ("titel", "evenement", "activiteit", "naam"),
    "kind": ("soort", "type"),
    "dates": ("datum", "data", "dag", "dagen"),
    "start": ("begin", "van", "beginuur", "start"),
    "end": ("einde", "tot", "einduur"),
    "mode": ("vorm",),
    "town": ("gemeente", "stad of gemeente", "plaats"),
    "host": ("gastgemeente",),
    "themes": ("thema", "thema's"),
    "partners": ("partner", "partners"),
    "instrument": ("instrument",),
    "summary": ("samenvatting", "omschrijving"),
}
PEOPLE_COLUMNS = {
    "event": ("evenement", "activiteit", "titel"),
    "date": ("datum", "dag"),
    "first_name": ("voornaam",),
    "last_name": ("familienaam", "achternaam"),
    "name": ("naam", "volledige naam"),
    "email": ("e-mailadres", "e-mail", "email", "mail"),
    "organisation": ("organisatie", "bestuur", "gemeente"),
    "role": ("rol",),
    "attended": ("aanwezig", "aanwezigheid"),
}
COLUMNS = {PastKind.EVENTS: EVENT_COLUMNS, PastKind.PEOPLE: PEOPLE_COLUMNS}
REQUIRED = {PastKind.EVENTS: ("title", "kind", "dates"), PastKind.PEOPLE: ("event",)}
MOST = {PastKind.EVENTS: 2_000, PastKind.PEOPLE: 10_000}
EXAMPLES = {
    PastKind.EVENTS: (
        (
            *("Onthaal voor iedereen", "Vorming", "12/03/2024", "9.30", "12.30"),
            *("op een plaats", "Gent", "", "handicap", "", "", "Een halve dag oefenen."),
        ),
        (
            *("Starten met gelijke kansen", "Meerdaagse vorming", "15/01/2024 | 12/02/2024"),
            *("9.30", "16.00", "op een plaats", "Leuven", "", "", "", "", ""),
        ),
        (
            *("Op bezoek bij het Huis van de Wijk", "Werkbezoek", "2024-05-14", "", "", ""),
            *("Genk", "Genk", "gender | lgbti", "", "", ""),
        ),
    ),
    PastKind.PEOPLE: (
        (
            *("Onthaal voor iedereen", "12/03/2024", "An", "Maes", ""),
            *("an.maes@voorbeeld.example", "Stad Gent", "Medewerker", "ja"),
        ),
        (
            *("Starten met gelijke kansen", "", "", "", "Bo D'Haese"),
            *("", "OCMW Aalst", "Mandataris", "dag 2"),
        ),
    ),
}
MODES = {text_key(name): mode for mode in DayMode for name in (mode.value, mode.label)}
MODES |= {"fysiek": DayMode.LIVE, "digitaal": DayMode.DIGITAL, "hybride": DayMode.HYBRID}
KINDS = {text_key(name): kind for kind in EventKind for name in (kind.value, kind.label)}
ROLES = {text_key(name): role for role in PersonRole for name in (role.value, role.label)}
THEMES = {text_key(name): theme for theme in Theme for name in (theme.value, theme.label)}
THEMES |= {"lgbti": Theme.LGBTI, "lgbtqi": Theme.LGBTI}
NO_THEMES = {"", "algemeen"}
EVERY_DAY = "every day"
MARKS = {
    **dict.fromkeys(("ja", "j", "yes", "x", "1", "true", "waar", "aanwezig"), EVERY_DAY),
    **dict.fromkeys(("nee", "n", "neen", "no", "0", "false", "onwaar"), AttendanceState.ABSENT),
    **dict.fromkeys(("afwezig", "afwezig zonder bericht"), AttendanceState.ABSENT),
    **dict.fromkeys(
        ("met bericht", "verontschuldigd", "afwezig met bericht"), AttendanceState.EXCUSED
    ),
}
HOUR = re.compile(r"(\d{1,2})(?:[:.hu](\d{2})?)?\s*(?:u|uur)?")


def dates_in(text: str) -> list[date]:
    """One or more days, in order; between them a |, a comma or a semicolon. Raises `Unclear`."""
    days = [date_in(part) for part in re.split(r"[|;,]", text) if part.strip()]
    if len(set(days)) != len(days):
        raise Unclear("Dezelfde dag staat er twee keer.")
    return sorted(days)


def time_in(text: str, usual: time) -> time:
    """9.30, 9:30, 9u30 and 9 alike; nothing gives the usual hour. Raises `Unclear`."""
    if not text.strip():
        return usual
    found = HOUR.fullmatch(text.strip().lower())
    try:
        if found:
            return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        pass
    raise Unclear(f"“{text}” is geen uur. Schrijf het als 9.30.")


def one_of(text: str, words: dict, what: str, choices) -> object:
    """The member that a word stands for. Raises `Unclear` with what one can choose from."""
    found = words.get(text_key(text))
    if found is None:
        raise Unclear(f"{what} “{text}” kennen we niet. Kies uit: {', '.join(choices)}.")
    return found


def themes_in(text: str) -> list[Theme]:
    parts = [part for part in re.split(r"[|;,]", text) if text_key(part) not in NO_THEMES]
    choices = [theme.label for theme in Theme]
    return [one_of(part, THEMES, "Het thema", choices) for part in parts]


def marks_in(text: str, count: int) -> list[AttendanceState | None]:
    """A mark for each day of the event; None where the file says nothing. Raises `Unclear`."""
    key = text_key(text)
    if not key:
        return [None] * count
    # No event has thousands of days: what is longer fits none of them.
    numbers = [int(each) if len(each) < 4 else 0 for each in re.findall(r"\d+", key)]
    plain = re.fullmatch(r"(dag(en)? )?\d+( (en )?(dag )?\d+)*", key)
    if plain and (count > 1 or key.startswith("dag")):
        if any(not 1 <= number <= count for number in numbers):
            raise Unclear(f"Dit evenement heeft {count} dagen; “{text}” past daar niet bij.")
        present, absent = AttendanceState.PRESENT, AttendanceState.ABSENT
        return [present if number + 1 in numbers else absent for number in range(count)]
    found = MARKS.get(key)
    if found is None:
        raise Unclear(f"“{text}” begrijpen we niet. Schrijf ja, nee, met bericht, of dag 1, dag 3.")
    return [AttendanceState.PRESENT if found == EVERY_DAY else found] * count
