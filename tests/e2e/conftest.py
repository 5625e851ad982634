import os
import re
from pathlib import Path

import pytest

from tests.e2e.browser import running_browser
from tests.e2e.site import running_site
from tests.house import ROOT


@pytest.fixture(scope="session")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def demo_site():
    """The site as `make run` shows it, full of invented content."""
    with running_site("demo", demo=True) as site:
        yield site


@pytest.fixture(scope="module")
def bare_site():
    """The site with its facts, pages and staff, and nothing that happened yet."""
    with running_site("bare", demo=False) as site:
        yield site


@pytest.fixture
def picture(request):
    """Keeps a screenshot under a speaking name, numbered in the order of the story."""
    folder = Path(os.environ.get("ARTIFACTS") or ROOT / "var" / "pictures") / request.node.name
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    taken = []

    def take(page, name: str):
        taken.append(name)
        file = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        page.screenshot(path=folder / f"{len(taken):02}-{file}.png", full_page=True)

    return take
