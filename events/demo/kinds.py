"""What belongs to one kind of meeting: hosts, learning questions, instruments, talks apart."""

from cms.enums import NamedInstrument
from cms.models import InstrumentPage
from events.enums import DaySetting, EventKind

QUESTIONS = (
    "Waarom haakt de helft af tussen de uitnodiging en de avond zelf?",
    "Wat heeft een onthaalmedewerker nodig om niet te gokken naar iemands aanspreking?",
    "Hoe merk je op tijd dat een toegankelijke zaal dat die avond toch niet is?",
)
OUTPUTS = (
    "Een brief van één bladzijde, drie keer getest met bewoners, en een lijst van wat niet werkte.",
    "Vijf zinnen voor aan het loket, op een kaartje dat in de balie past.",
    "Een rondgang van twaalf vragen die de conciërge in een kwartier doet.",
)
ABOUT = {
    EventKind.TRAINING: NamedInstrument.LIO,
    EventKind.WEBINAR: NamedInstrument.THUISGEVOEL,
    EventKind.COACHING_TRACK: NamedInstrument.LIO,
    EventKind.SUPPORT_GROUP: NamedInstrument.THUISGEVOEL,
}
EVERY = 3  # one of so many is about the instrument


def tell_kinds(rows, now) -> None:
    """For events that are not stored yet."""
    named = InstrumentPage.objects.exclude(named_in_plan="").order_by("pk")
    instruments = {page.named_in_plan: page for page in named}
    of_kind: dict[str, list] = {}
    for session in rows.sessions:
        of_kind.setdefault(session.event.kind, []).append(session)
    for session in of_kind.get(EventKind.WORK_VISIT, ()):
        session.event.host = rows.days_of(session)[0].municipality
    _labs(of_kind.get(EventKind.LEARNING_LAB, ()), rows, now)
    for session in of_kind.get(EventKind.COACHING_TRACK, ()):
        session.event.learning_question = QUESTIONS[1]
        rows.days_of(session)[-1].setting = DaySetting.INDIVIDUAL
    for kind, which in ABOUT.items():
        for session in of_kind.get(kind, ())[::EVERY]:
            session.event.instrument = instruments.get(which)


def _labs(sessions, rows, now) -> None:
    """What is over left something behind, and the oldest became an instrument."""
    grown = InstrumentPage.objects.live().filter(named_in_plan="").order_by("pk").first()
    for number, session in enumerate(sessions):
        session.event.learning_question = QUESTIONS[number % len(QUESTIONS)]
        if rows.days_of(session)[-1].ends_at < now:
            session.event.concrete_output = OUTPUTS[number % len(OUTPUTS)]
    if sessions and grown and rows.days_of(sessions[0])[-1].ends_at < now:
        sessions[0].event.became = grown
