"""From a sealed answer to one that counts: many at once, in an order that chance decides.

Rows put in one by one can be laid beside the invitations: PostgreSQL keeps by which transaction a
row was written (xmin) and where it lies (ctid). So answers wait, locked, until five of them are
there; then one transaction opens and shuffles them and writes them all, dated with that day.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import SystemRandom

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from members.key_rings import Unreadable
from surveys.actions.votes import settle_votes
from surveys.enums import ENOUGH, AnswerType
from surveys.models import Answer, FreeText, HalfAnswer, SealedAnswer, Submission, Survey
from surveys.rules.sharing import Traits, shared
from surveys.sealing import unseal

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Given:
    answers: dict
    traits: Traits


def let_in_waiting(now=None) -> int:
    """Every survey in which enough answers wait, and the rest of those that closed. Returns how
    many answers were let in."""
    now = now or timezone.now()
    enough = Survey.objects.annotate(waiting=Count("sealed")).filter(waiting__gte=ENOUGH)
    closed = Survey.objects.closed(now).filter(
        Q(finished_on__isnull=True) | Q(sealed__isnull=False)
    )
    due = {survey.pk: survey for survey in [*enough, *closed]}
    return sum(let_in_survey(survey, now=now) for survey in due.values())


@transaction.atomic
def let_in_survey(survey: Survey, *, now=None) -> int:
    """Let in what waits, if it is enough or if nothing can follow. Repeatable."""
    now = now or timezone.now()
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    is_closed = survey.closes_at is not None and survey.closes_at <= now
    rows = list(SealedAnswer.objects.select_for_update().filter(survey=survey))
    opened = {row.pk: given for row in rows if (given := _open(row))}
    if len(opened) >= ENOUGH or (is_closed and opened):
        batch = list(opened.values())
        SystemRandom().shuffle(batch)
        known = shared([given.traits for given in batch])
        let_in(survey, [Given(g.answers, traits) for g, traits in zip(batch, known, strict=True)])
        SealedAnswer.objects.filter(pk__in=opened).delete()
    else:
        opened = {}
    if is_closed and survey.finished_on is None:
        HalfAnswer.objects.filter(survey=survey).delete()
        if survey.by_board:
            settle_votes(survey)
        Survey.objects.filter(pk=survey.pk).update(finished_on=timezone.localdate(now))
    return len(opened)


def _open(row: SealedAnswer) -> Given | None:
    try:
        told = unseal(row.sealed)
    except Unreadable:
        log.error("A sealed answer of survey %s: no key of SURVEY_KEYS opens it", row.survey_id)
        return None
    return Given(told["answers"], Traits(*told["traits"]))


def let_in(
    survey: Survey, batch: Sequence[Given], channel: str = "", *, days: Sequence[date] = ()
) -> list[Submission]:
    """Write answers as rows. Words lie apart from the rest, per question in an order of their
    own, unless a board speaks openly. `days` of each; without them it is today."""
    days = days or [timezone.localdate()] * len(batch)
    asked = {each.key: each.version for each in survey.asked()}
    submissions = Submission.objects.bulk_create(
        Submission(
            survey=survey,
            board_id=given.traits.board,
            province=given.traits.province,
            role=given.traits.role,
            channel=channel,
            day=day,
        )
        for given, day in zip(batch, days, strict=True)
    )
    rows, texts = [], []
    for submission, given in zip(submissions, batch, strict=True):
        for key, value in given.answers.items():
            version = asked[key]
            if version.question.type == AnswerType.TEXT:
                board = submission.board_id if survey.by_board else None
                texts.append(
                    FreeText(survey=survey, question=version.question, board_id=board, text=value)
                )
                continue
            rows += [
                Answer(
                    submission=submission,
                    survey=survey,
                    question=version.question,
                    version=version,
                    value=str(each),
                    number=each if isinstance(each, int) else None,
                )
                for each in (value if isinstance(value, list) else [value])
            ]
    SystemRandom().shuffle(texts)
    Answer.objects.bulk_create(rows)
    FreeText.objects.bulk_create(texts)
    return submissions
