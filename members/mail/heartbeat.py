from datetime import datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

HEARTBEAT_KEY = "beat-heartbeat"
LATE_AFTER = timedelta(minutes=3)


def worker_is_alive() -> bool:
    """Whether the worker carried out a task of beat in the last three minutes."""
    seen = cache.get(HEARTBEAT_KEY)
    return bool(seen) and timezone.now() - datetime.fromisoformat(seen) < LATE_AFTER
