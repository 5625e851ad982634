"""Handing in an answer.

Nothing of it is logged, and an invitation only learns that an answer came: a moment or an order
would lead from the one to the other.
"""

from django.db import transaction
from wagtail.log_actions import log

from members.models import Person
from surveys.actions.letting_in import Given, let_in
from surveys.actions.reporting_back import report_back
from surveys.actions.votes import set_aside
from surveys.boards import board_of, counted_with
from surveys.enums import Channel, Door, Refusal, SurveyRefused
from surveys.models import Invitation, SealedAnswer, Survey
from surveys.rules.sharing import Traits
from surveys.sealing import TooLong, seal


@transaction.atomic
def submit(
    survey: Survey,
    answers: dict,
    *,
    by: Person | None,
    invitation: Invitation | None = None,
    traits: Traits | None = None,
    channel: Channel = Channel.WEB,
) -> None:
    """Take an answer: of a board openly, of a person sealed until enough others wait.

    `answers` has the cleaned value per key of a question: an int, a word or a list of words. Of
    an invitation the traits are those it was sent with. Raises `SurveyRefused`.
    """
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    # What came on paper in time may be typed in later, until the rest was let in.
    late = channel != Channel.WEB and survey.finished_on is None
    if survey.door() != Door.OPEN and not late:
        raise SurveyRefused(Refusal.CLOSED)
    traits = _traits_of(invitation) if invitation else traits or Traits()
    if survey.by_board:
        _openly(survey, answers, traits, channel, by)
        if invitation:
            Invitation.objects.filter(pk=invitation.pk, answered=False).update(answered=True)
        return
    if invitation and not Invitation.objects.filter(pk=invitation.pk, answered=False).update(
        answered=True
    ):
        raise SurveyRefused(Refusal.USED)
    told = {"answers": answers, "traits": [traits.board, traits.province, traits.role]}
    try:
        SealedAnswer.objects.create(survey=survey, sealed=seal(told))
    except TooLong:
        raise SurveyRefused(Refusal.TOO_LONG) from None


def _traits_of(invitation: Invitation) -> Traits:
    board = invitation.organisation
    return Traits(board.pk if board else None, board.province if board else "", invitation.role)


def _openly(survey, answers, traits, channel, by):
    """The latest complete answer of a board takes the place of what it answered before."""
    if traits.board is None:
        raise SurveyRefused(Refusal.NO_BOARD)
    board = board_of(traits.board)
    set_aside(survey, counted_with([board.pk]))
    known = Traits(board.pk, board.province, traits.role)
    let_in(survey, [Given(answers, known)], channel=channel)
    report_back(survey, board, answers)
    if channel != Channel.WEB:
        log(survey, "surveys.enter", user=getattr(by, "user", None))
