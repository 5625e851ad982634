from wagtail.log_actions import log


def record(instance, action, *, by=None, data=None):
    """Keep who did what to which row, in Wagtail's log.

    `by` is the person who acted, None for the system. The action must be registered by its app
    (`register_log_actions`); Wagtail raises for unknown ones.
    """
    user = getattr(by, "user", None) if by else None
    details = dict(data or {})
    if by and not user:
        details["person"] = by.key
    return log(instance, action, user=user, data=details or None)
