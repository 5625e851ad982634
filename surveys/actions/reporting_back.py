"""An answer of a board that becomes a report of what it improved, where the board agrees."""

from members.models import Organisation
from surveys.models import ImprovementReport, Survey

AGREES, TOLD = "mag_verteld", "wat_veranderde"


def report_back(survey: Survey, board: Organisation, answers: dict) -> None:
    """Keep what this answer says, where it agrees; what the board said before was set aside."""
    text = answers.get(TOLD, "")
    if answers.get(AGREES) == "ja" and text:
        ImprovementReport.objects.create(survey=survey, board=board, text=text)
