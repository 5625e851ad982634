"""The check of templates (`make check`) still sees what is wrong."""

import re
import subprocess
import sys

import pytest

from tests.house import ROOT

pytestmark = pytest.mark.once
GOOD = '{% if a %}<p class="{{ b }}{% if c %} d{% endif %}">{% for e in f %}<br>{% endfor %}</p>'
GOOD += "{% else %}<!-- g --><svg><path /></svg>{% endif %}"


def read(folder):
    command = [sys.executable, ".ci/read_templates.py", "--parse-only", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_what_is_right_is_read_and_each_that_is_wrong_is_named(tmp_path):
    (tmp_path / "right.html").write_text(GOOD)
    wrong = ("</p>", "</svg>", '"', "-->", " %}", "<p")
    for number, part in enumerate(wrong):
        (tmp_path / f"wrong-{number}.html").write_text(GOOD.replace(part, "", 1))

    found = read(tmp_path)

    assert found.returncode == 1
    named = set(re.findall(r"\w+-?\d*\.html", found.stdout + found.stderr))
    assert named == {f"wrong-{number}.html" for number in range(len(wrong))}
