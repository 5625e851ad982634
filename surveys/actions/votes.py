"""One vote per board: the latest complete answer counts, also where municipalities merged since."""

from collections import defaultdict

from members.models import Organisation
from surveys.models import Answer, FreeText, ImprovementReport, Submission, Survey


def set_aside(survey: Survey, organisations) -> None:
    """What these organisations answered stays, and counts no more."""
    earlier = Submission.objects.filter(survey=survey, board__in=organisations, is_counted=True)
    Answer.objects.filter(submission__in=earlier).update(is_counted=False)
    FreeText.objects.filter(survey=survey, board__in=organisations).update(is_counted=False)
    ImprovementReport.objects.filter(survey=survey, board__in=organisations).delete()
    earlier.update(is_counted=False)


def settle_votes(survey: Survey) -> None:
    """At its end: of boards that count as one by then, only the latest answer counts."""
    counted = Organisation.objects.counted_as()
    per_board = defaultdict(list)
    rows = survey.submissions.counted().filter(board__isnull=False).order_by("-pk")
    for organisation in rows.values_list("board", flat=True):
        per_board[counted.get(organisation, organisation)].append(organisation)
    for _, *older in per_board.values():
        if older:
            set_aside(survey, older)
