"""Keeping what somebody answered, and changing it. The session is held."""

from collections.abc import Collection, Mapping

from django.db import transaction

from events.actions.cancelling import check_in_time
from events.actions.choice_places import places_free
from events.actions.locking import locked_registration
from events.actions.promoting import promote_after_commit
from events.enums import Refusal, RegistrationStatus
from events.models import Answer, Option, Question, Registration, Session
from events.refusals import AnswersRefused, RegistrationRefused
from events.rules.answers import Answers, Given, as_put, full_sentence, problems_of
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


def checked_answers(
    session: Session, given: Answers | None, *, complete: bool, had: Collection[int] = ()
) -> tuple[list[Question], dict[int, Given]]:
    """The questions of the event and the answers to those that are put to this person.

    Costs nothing where the event asks nothing. Raises `AnswersRefused` with a sentence per
    question.
    """
    if not session.event.has_questions:
        return [], {}
    questions = list(Question.objects.filter(event=session.event).with_options())
    kept = as_put(questions, given or {})
    if problems := problems_of(questions, kept, complete=complete, had=had):
        raise AnswersRefused(problems)
    return questions, kept


def chosen_of(kept: Answers) -> list[int]:
    return [option for given in kept.values() for option in given.options]


def refuse_what_is_full(
    session: Session, kept: Answers, *, without: Registration | None = None
) -> None:
    """Raises `AnswersRefused` where a choice has no place left for somebody with a seat."""
    chosen = chosen_of(kept)
    if not chosen:
        return
    free = places_free(session, without=without)
    full = [option for option in chosen if free.get(option, 1) <= 0]
    if full:
        raise full_choices(full)


def full_choices(options: Collection[int]) -> AnswersRefused:
    """The refusal, with a sentence for each question of which a choice is full."""
    titles: dict[int, list[str]] = {}
    for option in Option.objects.filter(pk__in=options):
        titles.setdefault(option.question_id, []).append(option.title)
    sentences = {pk: full_sentence(names) for pk, names in titles.items()}
    return AnswersRefused(sentences, options)


def write_answers(
    registration: Registration, questions: list[Question], kept: Answers, *, new: bool = False
) -> list[Answer]:
    """Store the answers in place of those that stood there; what stays the same, stays.

    Of somebody `new` nothing stood there.
    """
    wanted = {}
    for question in questions:
        given = kept.get(question.pk)
        if given is None:
            continue
        wanted |= {(question.pk, option): "" for option in given.options if question.has_options}
        if words := _words(question, given):
            wanted[question.pk, None] = words
    stored = [] if new else registration.answers.select_related("question")
    before = {(row.question_id, row.option_id): row for row in stored}
    goes = [row.pk for key, row in before.items() if not _stays(row, key, wanted)]
    if goes:
        Answer.objects.filter(pk__in=goes).delete()
    return Answer.objects.bulk_create(
        Answer(registration=registration, question_id=question, option_id=option, text=text)
        for (question, option), text in wanted.items()
        if (question, option) not in before or before[question, option].pk in goes
    )


def _stays(row, key, wanted) -> bool:
    """A consent keeps the words to which it was given, also after these were reworded."""
    return key in wanted and (row.question.is_consent or row.text == wanted[key])


def _words(question, given) -> str:
    if question.has_options:
        return ""
    if question.is_consent:
        return question.label if given.ticked else ""
    return given.text.strip()


@transaction.atomic
def change_answers(
    registration: Registration,
    given: Answers,
    *,
    by: Person,
    complete: bool = True,
    late: bool = False,
) -> Registration:
    """Answer anew. Whoever has a seat takes and frees places of choices at once.

    Participants can until their last moment; the organiser always (`late`), also of oneself, and
    need not have everything (`complete`). Raises `RegistrationRefused`, with a sentence per
    question as `AnswersRefused`.
    """
    registration, session = locked_registration(registration)
    if not registration.is_active:
        raise RegistrationRefused(Refusal.UNKNOWN_STATE)
    if by.pk in registration.own_ids and not late:
        check_in_time(registration, session)
    had = _chosen_before(registration)
    questions, kept = checked_answers(session, given, complete=complete, had=had)
    if registration.is_confirmed or registration.is_offered or registration.holds_seat:
        refuse_what_is_full(session, kept, without=registration)
    write_answers(registration, questions, kept)
    record(registration, "events.answers", by=by)
    raise_content_version()
    if had ^ set(chosen_of(kept)) or registration.status == RegistrationStatus.WAITLISTED:
        promote_after_commit(session)
    return registration


def _chosen_before(registration) -> set[int]:
    rows = registration.answers.filter(option__isnull=False)
    return set(rows.values_list("option_id", flat=True))


def given_by(answers) -> Mapping[int, Given]:
    """Stored answers as they would be filled in."""
    given: dict[int, Given] = {}
    for row in answers:
        before = given.get(row.question_id, Given())
        if row.option_id:
            given[row.question_id] = Given(options=(*before.options, row.option_id))
        elif row.question.is_consent:
            given[row.question_id] = Given(ticked=True)
        else:
            given[row.question_id] = Given(text=row.text)
    return given


def forget_words(registration: Registration) -> None:
    """For a colleague who comes instead: what was typed and agreed to is not theirs."""
    if registration.session.event.has_questions:
        Answer.objects.in_words().filter(registration=registration).delete()
