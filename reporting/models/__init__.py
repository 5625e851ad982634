from reporting.models.access import FiguresAccess
from reporting.models.yearly_report import GoalWords, YearlyReport

__all__ = ["FiguresAccess", "GoalWords", "YearlyReport"]
