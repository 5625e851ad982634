"""Files beside a question: for colleagues here, for the asker behind the personal link."""

from django.core.exceptions import PermissionDenied

from advice.models import Attachment
from advice.models.thread import FILES
from members import private_files
from members.private_files import PrivateFile

SEE = "advice.view_question"


@private_files.owner(FILES)
def file_of_question(user, pk) -> PrivateFile:
    """What a stranger sent is not handed over before it is confirmed.

    Raises `Attachment.DoesNotExist` and `PermissionDenied`.
    """
    row = Attachment.objects.select_related("message__question").get(pk=pk)
    if not user.has_perm(SEE) or row.message.question.is_unconfirmed:
        raise PermissionDenied
    return PrivateFile(row.file, row.name)
