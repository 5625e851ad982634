"""The server's log names no address that opens something."""

import logging
from io import StringIO

import pytest

from config.log_secrets import Console
from events.models.tokens import new_token


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/agenda/kalender/van-mij/{}.ics", "/agenda/kalender/van-mij/….ics"),
        ("/agenda/inschrijving/{}/annuleren/", "/agenda/inschrijving/…/annuleren/"),
        ("/agenda/2026/een-heel-lange-naam-van-een-vorming/", None),
    ],
)
def test_an_error_names_the_page_and_not_its_key(settings, path, written):
    out = StringIO()
    assert settings.LOGGING["handlers"]["console"]["class"] == "config.log_secrets.Console"
    record = logging.LogRecord(
        "django.request", logging.ERROR, "", 0, "%s: %s", ("Fout", path.format(new_token())), None
    )
    Console(out).handle(record)
    assert out.getvalue() == f"Fout: {written or path}\n"
