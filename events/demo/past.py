"""Years before the platform, taken over from two invented files by the verb that staff uses."""

from django.core.files.uploadedfile import SimpleUploadedFile

from events.actions.past_loading import keep_past_file, take_in_past
from events.enums import PastKind

SOURCE = "de deelnemerslijsten van 2022 en 2023"
HEAD = "titel;soort;datum;begin;einde;vorm;gemeente;gastgemeente;thema;samenvatting"
EVENTS = (
    (
        "Onthaal zonder drempel;Vorming;11/10/2022;9.30;12.30;op een plaats;Mechelen;;handicap",
        "Een halve dag oefenen met wat je ziet en wat je zegt.",
    ),
    (
        "Regenboog in het gemeentehuis;Webinar;17/05/2023;12.00;13.00;online;;;lgbti",
        "Wat een vlag vraagt, en wat erna komt.",
    ),
    (
        "Studiedag gelijke kansen;Studiedag;14/11/2023;9.30;16.00;op een plaats;Leuven;;",
        "Zes werksessies en een gesprek over wat een beleidsplan verandert.",
    ),
    (
        "Op bezoek bij de buurtkamer;Werkbezoek;06/06/2023;13.30;16.30;"
        "op een plaats;Genk;Genk;gender",
        "Rondleiding en gesprek met wie er elke dag is.",
    ),
    (
        "Starten met gelijke kansen;Meerdaagse vorming;06/02/2023 | 06/03/2023 | 03/04/2023;"
        "9.30;16.00;op een plaats;Gent;;",
        "Van begrippen naar een eigen plan, in drie dagen.",
    ),
)
NAMES = (
    *("Annelore Vercammen", "Bilal Ouali", "Cato De Ridder", "Dries Hoste", "Els Plancke"),
    *("Fatma Yildiz", "Gert Lievens", "Hanne Smets", "Ivo Bracke", "Jana Mertens"),
    *("Kobe Thijs", "Loubna Amrani", "Maarten Pauwels", "Nele Goossens", "Oscar Verlinden"),
)
BOARDS = ("Mechelen", "Genk", "Gent", "OCMW Gent", "Leuven", "Kortrijk", "Borsbeek", "Huis Elf")
ATTENDED = ("ja", "ja", "ja", "nee", "met bericht", "ja")
TITLES = tuple(facts.partition(";")[0] for facts, _ in EVENTS)


def events_file() -> str:
    return "\n".join([HEAD, *(";".join(each) for each in EVENTS)])


def people_file() -> str:
    """Some with an address and some without, as in lists of that time."""
    lines = ["evenement;naam;e-mail;organisatie;rol;aanwezig"]
    for place, title in enumerate(TITLES):
        for number, name in enumerate(NAMES[place:] + NAMES[:place]):
            address = f"{name.replace(' ', '.').lower()}@stad.example" if number % 3 else ""
            board = BOARDS[(NAMES.index(name)) % len(BOARDS)]
            attended = "dag 1, dag 3" if place == 4 and number == 2 else ATTENDED[number % 6]
            role = "Mandataris" if number % 7 == 6 else "Medewerker"
            lines.append(f"{title};{name};{address};{board};{role};{attended}")
    return "\n".join(lines)


def make_past(by) -> None:
    for kind, text in ((PastKind.EVENTS, events_file()), (PastKind.PEOPLE, people_file())):
        file = SimpleUploadedFile(f"{kind.label.lower()}-van-toen.csv", text.encode())
        load = keep_past_file(file, kind=kind, source=SOURCE, by=by)
        take_in_past(load.token, by=by)
