from reporting.models.access import FiguresAccess
from reporting.models.board_mailing import BoardMailing, MailedBoard
from reporting.models.frozen import FrozenError, FrozenRecord, FrozenValue, FrozenYear
from reporting.models.key_alias import PersonKeyAlias
from reporting.models.manual import ManualValue

__all__ = [
    "BoardMailing",
    "FiguresAccess",
    "FrozenError",
    "FrozenRecord",
    "FrozenValue",
    "FrozenYear",
    "MailedBoard",
    "ManualValue",
    "PersonKeyAlias",
]
