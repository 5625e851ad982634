"""Files of deliverables: a public one for everybody, the others for colleagues."""

from django.core.exceptions import PermissionDenied

from members import private_files
from members.private_files import PrivateFile
from planning.models import Deliverable, EarlierFile
from planning.models.deliverable import EARLIER_FILES, FILES

SEE = "planning.view_deliverable"


@private_files.owner(FILES)
def file_of_deliverable(user, pk) -> PrivateFile:
    """Raises `Deliverable.DoesNotExist` and `PermissionDenied`."""
    row = Deliverable.objects.exclude(file="").get(pk=pk)
    if not (row.is_public and not row.is_archived) and not user.has_perm(SEE):
        raise PermissionDenied
    return PrivateFile(row.file, row.file_name)


@private_files.owner(EARLIER_FILES)
def earlier_file(user, pk) -> PrivateFile:
    """What made way is for colleagues. Raises `EarlierFile.DoesNotExist`, `PermissionDenied`."""
    if not user.has_perm(SEE):
        raise PermissionDenied
    row = EarlierFile.objects.get(pk=pk)
    return PrivateFile(row.file, row.file_name)
