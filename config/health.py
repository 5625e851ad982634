"""What a monitor asks: is the site alive, and can it do its whole work?"""

import shutil

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache

from members.mail.heartbeat import worker_is_alive
from members.models import PurgeRun

FREE_BYTES_NEEDED = 200 * 1024 * 1024


@never_cache
def live(request):
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request):
    """200 when database, worker with beat, and disk are well; 503 names what is not.

    `purge` is a hint: the site works without the nightly purge, but somebody should look why it
    did not run for two days.
    """
    checks = {"database": _database(), "worker": worker_is_alive(), "disk": _disk()}
    hints = {"purge": checks["database"] and not PurgeRun.objects.is_overdue()}
    return JsonResponse(checks | hints, status=200 if all(checks.values()) else 503)


def _database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _disk():
    return shutil.disk_usage(settings.VAR_DIR).free > FREE_BYTES_NEEDED
