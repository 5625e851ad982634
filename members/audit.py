from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.log_actions import get_active_log_context, log, registry
from wagtail.models import ModelLogEntry


def record(instance, action, *, by=None, data=None):
    """Keep who did what to which row, in Wagtail's log.

    `by` is the person who acted, None for the system. The action must be registered by its app
    (`register_log_actions`); raises `ValidationError` for unknown ones.
    """
    user = getattr(by, "user", None) if by else None
    details = dict(data or {})
    if by and not user:
        details["person"] = by.key
    if registry.get_log_model_for_instance(instance) is not ModelLogEntry:
        return log(instance, action, user=user, data=details or None)
    return _log_row(instance, action, user, details)


def _log_row(instance, action, user, details):
    """What `log()` does, but for asking the database whether the kind of row exists that it has
    just handed out: that costs every registration a question while others wait for its seat."""
    context = get_active_log_context()
    entry = ModelLogEntry(
        content_type=ContentType.objects.get_for_model(instance, for_concrete_model=False),
        object_id=str(instance.pk),
        label=str(instance),
        action=action,
        timestamp=timezone.now(),
        user=user or context.user,
        uuid=context.uuid,
        data=details,
    )
    entry.clean_fields(exclude=["content_type", "user"])
    entry.clean()
    Model.save(entry, force_insert=True)
    return entry
