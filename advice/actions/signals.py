"""A signal goes from heard to something that was done with it, one step at a time."""

from django.db import transaction
from django.utils import timezone

from advice import notices
from advice.enums import Refused, SignalRefusal, SignalSource, SignalState, TranslationKind
from advice.models import Question, Signal
from members.audit import record
from members.models import BoardContact, Person
from planning.enums import Theme
from planning.themes import theme_field


@transaction.atomic
def register_signal(*, by: Person | None, themes=(), **facts) -> Signal:
    facts |= {theme_field(theme): theme in set(themes) for theme in Theme}
    signal = Signal.objects.create(registered_by=by, **facts)
    record(signal, "advice.register_signal", by=by)
    return signal


def signal_of_question(question: Question, *, nature: str, text: str, by: Person) -> Signal:
    """What a question says about more than itself; the board of the asker hears what we did."""
    return register_signal(
        by=by,
        nature=nature,
        source=SignalSource.QUESTION,
        heard_on=timezone.localdate(question.received_at),
        title=question.title[:160],
        text=text,
        organisation=question.organisation,
        question=question,
        themes=question.themes,
    )


@transaction.atomic
def analyse(signal: Signal, *, analysis: str, by: Person) -> Signal:
    """Say what it means. Raises `Refused`."""
    signal = _at(signal, SignalState.REGISTERED)
    if not analysis.strip():
        raise Refused(SignalRefusal.NO_ANALYSIS)
    signal.analysis, signal.state = analysis.strip(), SignalState.ANALYSED
    signal.analysed_at, signal.analysed_by = timezone.now(), by
    return _kept(signal, by)


@transaction.atomic
def translate(
    signal: Signal, *, translation: str, by: Person, event=None, page=None, translated_into=""
) -> Signal:
    """Say what it became: something on the site, or words where it is elsewhere.

    Deciding not to do anything is a translation too, with why. Raises `Refused`.
    """
    signal = _at(signal, SignalState.ANALYSED)
    translation = TranslationKind(translation)
    if not (event or page or translated_into.strip()):
        raise Refused(SignalRefusal.NO_TARGET)
    signal.translation, signal.state = translation, SignalState.TRANSLATED
    signal.event, signal.page = event, page
    signal.translated_into = translated_into.strip()
    signal.translated_at, signal.translated_by = timezone.now(), by
    return _kept(signal, by)


@transaction.atomic
def feed_back(signal: Signal, *, feedback: str, by: Person) -> Signal:
    """Tell the board what was done: on its own page, and by mail to its contacts.

    Raises `Refused`.
    """
    signal = _at(signal, SignalState.TRANSLATED)
    if not feedback.strip():
        raise Refused(SignalRefusal.NO_FEEDBACK)
    signal.feedback, signal.state = feedback.strip(), SignalState.FED_BACK
    signal.fed_back_at, signal.fed_back_by = timezone.now(), by
    _kept(signal, by)
    for contact in _contacts(signal):
        notices.signal_fed_back(signal, contact)
    return signal


def _contacts(signal):
    if signal.organisation is None:
        return []
    board = signal.organisation.counts_with or signal.organisation
    rows = BoardContact.objects.current().filter(municipality=board).exclude(person__email="")
    by_person = {row.person_id: row for row in rows.select_related("person", "municipality")}
    return list(by_person.values())


def _at(signal, state) -> Signal:
    rows = Signal.objects.select_for_update(of=("self",))
    signal = rows.select_related("organisation__counts_with", "event", "page").get(pk=signal.pk)
    if signal.state != state:
        raise Refused(SignalRefusal.WRONG_STEP)
    return signal


def _kept(signal, by) -> Signal:
    signal.save()
    record(signal, "advice.signal_step", by=by, data={"to": str(signal.state)})
    return signal
