"""What logs and sessions hold of somebody: Wagtail's two logs, and every session."""

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db.models import Q
from wagtail.models import ModelLogEntry, PageLogEntry

from members.models import User
from members.traces import GONE, Traces

BATCH = 500


def entries_by(user) -> list:
    """How often each log says that this account did something, as querysets."""
    return [model.objects.filter(user_id=user.pk) for model in (ModelLogEntry, PageLogEntry)]


def forget_in_logs(traces: Traces, *, user, key: str) -> None:
    """What was done stays readable: by the key of the person, without account or name."""
    for model in (ModelLogEntry, PageLogEntry):
        wanted = traces.anywhere("label", "data")
        if user:
            wanted |= Q(user_id=user.pk)
        for entry in model.objects.filter(wanted).iterator(chunk_size=BATCH):
            _clean(entry, traces, user, key)
    if user:
        accounts = ContentType.objects.get_for_model(User)
        about = ModelLogEntry.objects.filter(content_type=accounts, object_id=str(user.pk))
        about.update(label=GONE)


def _clean(entry, traces, user, key):
    data = traces.out_of_data(entry.data or {})
    if user and entry.user_id == user.pk:
        entry.user_id = None
        data["person"] = key
    # An update: saving a log entry would check it against rows that may be gone.
    type(entry).objects.filter(pk=entry.pk).update(
        label=traces.out_of(entry.label), data=data, user_id=entry.user_id
    )


def forget_sessions(traces: Traces, *, user) -> None:
    """End every session of the account, and those in which an address was typed to sign in."""
    mine = str(user.pk) if user else ""
    for session in Session.objects.iterator(chunk_size=BATCH):
        data = session.get_decoded()
        if (mine and data.get("_auth_user_id") == mine) or _mentions(data, traces):
            session.delete()


def _mentions(data, traces) -> bool:
    return traces.out_of_data(data) != data if traces else False
