"""The table of `docs/security.md` names tests that exist and limits that are the real ones."""

import re

from cms.library_forms import DOCUMENTS, LARGEST_DOCUMENT, LARGEST_IMAGE
from members.imports import LARGEST as LARGEST_LIST
from members.uploads import MB, MOST_PIXELS, PICTURES, ZIP_LIMITS
from tests.house import ROOT

TABLE = (ROOT / "docs" / "security.md").read_text()


def test_every_test_it_names_is_there():
    named = re.findall(r"`([\w/]+\.py)`", TABLE)
    tests = {name for name in named if name.rpartition("/")[2].startswith("test_")}
    assert len(tests) > 15
    assert {name for name in tests if not (ROOT / "tests" / name).exists()} == set()


def test_every_file_it_points_at_is_there():
    files = {name for name in re.findall(r"`([\w/]+\.(?:py|md))`", TABLE) if "test_" not in name}
    assert {name for name in files if not (ROOT / name).exists()} == set()


def test_what_may_come_in_is_what_the_table_says():
    kinds = ", ".join(kind.upper() for kind in DOCUMENTS)
    unpacked = (
        f"{ZIP_LIMITS.unpacked // MB} MB, {ZIP_LIMITS.entries:,} entries, ratio {ZIP_LIMITS.ratio}"
    )
    assert f"| {kinds} | {LARGEST_DOCUMENT // MB} MB | {unpacked} |" in TABLE
    pictures = ", ".join(kind.upper() for kind in PICTURES)
    assert (
        f"| {pictures} | {LARGEST_IMAGE // MB} MB | {MOST_PIXELS // 1_000_000} million pixels"
    ) in TABLE
    assert f"| CSV, TXT | {LARGEST_LIST // MB} MB |" in TABLE
