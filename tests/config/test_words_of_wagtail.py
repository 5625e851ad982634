"""What Wagtail's own Dutch leaves half in English, we say ourselves."""

import gettext
import re

import pytest

from tests.factories.members import StaffFactory
from tests.house import ROOT

FOLDER = ROOT / "config" / "locale" / "nl" / "LC_MESSAGES"


@pytest.mark.django_db
def test_the_account_screen_is_in_dutch(client):
    client.force_login(StaffFactory())
    page = client.get("/beheer/account/").text
    assert "Standaard" in page
    assert ">Default<" not in re.sub(r">\s+|\s+<", lambda found: found[0].strip(), page)
    assert "Upload een profiel" not in page


def test_what_is_compiled_is_what_is_written():
    written = dict(re.findall(r'msgid "(.+)"\nmsgstr "(.+)"', (FOLDER / "django.po").read_text()))
    with (FOLDER / "django.mo").open("rb") as compiled:
        words = gettext.GNUTranslations(compiled)
    assert {text: words.gettext(text) for text in written} == written
    assert len(written) > 2
