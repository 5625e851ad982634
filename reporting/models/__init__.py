from reporting.models.access import FiguresAccess
from reporting.models.board_mailing import BoardMailing, MailedBoard

__all__ = ["BoardMailing", "FiguresAccess", "MailedBoard"]
