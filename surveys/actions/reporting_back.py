"""An answer of a board that becomes a report of what it improved, where the board agrees."""

from members.models import Organisation
from surveys.models import ImprovementReport, Survey

AGREES, TOLD = "mag_verteld", "wat_veranderde"


def report_back(survey: Survey, board: Organisation, same: set[int], answers: dict) -> None:
    """Keep what this answer says in place of what the board said before; nothing where it does not
    agree. `same` are the organisations that count as this board."""
    ImprovementReport.objects.filter(survey=survey, board__in=same).delete()
    text = answers.get(TOLD, "")
    if answers.get(AGREES) == "ja" and text:
        ImprovementReport.objects.create(survey=survey, board=board, text=text)
