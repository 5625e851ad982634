"""When something breaks: a page of our own that needs neither the database nor the request."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

RETRY_SECONDS = "120"


def server_error(request):
    """503 while the database is away, so that monitors, robots and people come back; else 500."""
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        page = render_to_string("503.html")
        return HttpResponse(page, status=503, headers={"Retry-After": RETRY_SECONDS})
    return HttpResponse(render_to_string("500.html"), status=500)
