"""docs/indicators.md says of every row of the plan what it is counted from, and is up to date."""

import pytest

from planning.catalogue_file import read_indicators
from reporting.indicator_table import FILE, as_markdown
from reporting.measurements.communication import posts_on_social_media
from reporting.registry import measurers
from tests.factories.communication import post_on

pytestmark = pytest.mark.django_db


def test_the_file_says_what_the_registry_says():
    assert FILE.read_text() == as_markdown(), "Run manage.py render_indicators"


def lines():
    rows = [line for line in as_markdown().splitlines() if line.startswith("| `")]
    return {line.split("`")[1]: line for line in rows}


def test_every_row_stands_in_it_once_with_how_it_is_known():
    found = lines()
    assert set(found) == {row.slug for row in read_indicators()}
    assert sum(line.startswith("| `") for line in as_markdown().splitlines()) == len(found)
    for slug, line in found.items():
        if same := measurers()[slug].same_as:
            assert f"| verwijzing | zie `{same}` |" in line
        else:
            assert "| geteld |" in line


def test_a_counted_row_names_its_records_and_its_measurement():
    line = lines()["h6-sociale-media"]
    assert "| publicaties |" in line
    assert f"`communication.{posts_on_social_media.__name__}`" in line


def test_what_the_database_holds_changes_nothing_in_it():
    before = as_markdown()
    post_on("linkedin")
    assert as_markdown() == before
