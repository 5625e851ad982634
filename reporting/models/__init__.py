from reporting.models.access import FiguresAccess
from reporting.models.board_mailing import BoardMailing, MailedBoard
from reporting.models.freeze_run import FreezeRun
from reporting.models.frozen import FrozenError, FrozenRecord, FrozenValue, FrozenYear
from reporting.models.key_alias import PersonKeyAlias
from reporting.models.manual import ManualValue
from reporting.models.yearly_report import GoalWords, YearlyReport

__all__ = [
    "BoardMailing",
    "FiguresAccess",
    "FreezeRun",
    "FrozenError",
    "FrozenRecord",
    "FrozenValue",
    "FrozenYear",
    "GoalWords",
    "MailedBoard",
    "ManualValue",
    "PersonKeyAlias",
    "YearlyReport",
]
