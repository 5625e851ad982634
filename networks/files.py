"""Files beside posts and minutes: handed over only to who may read those."""

from django.core.exceptions import PermissionDenied

from members import private_files
from members.private_files import PrivateFile
from networks.access import standing
from networks.minutes_access import reading_of
from networks.models import Minutes, PostFile

KIND = "gesprekken"
MINUTES_KIND = "verslagen"


@private_files.owner(KIND)
def file_of_post(user, pk) -> PrivateFile:
    """For members and staff of the group; what is hidden, for moderators; what was taken back,
    for nobody. Raises `PostFile.DoesNotExist` and `PermissionDenied`."""
    row = PostFile.objects.select_related("post__topic__network").get(pk=pk)
    post, topic = row.post, row.post.topic
    here = standing(topic.network, user)
    if not topic.network.is_published or not here.may_read or post.is_deleted or topic.deleted_at:
        raise PermissionDenied
    if (post.is_hidden or topic.is_hidden) and not here.may_moderate:
        raise PermissionDenied
    return PrivateFile(row.file, row.name)


@private_files.owner(MINUTES_KIND)
def file_of_minutes(user, pk) -> PrivateFile:
    """For who reads the minutes wholly, not for who sees the part for everybody.

    Raises `Minutes.DoesNotExist` and `PermissionDenied`.
    """
    minutes = Minutes.objects.select_related("network").exclude(file="").get(pk=pk)
    if not reading_of(minutes, user).whole:
        raise PermissionDenied
    return PrivateFile(minutes.file, minutes.file_name)
