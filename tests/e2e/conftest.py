import os
import re
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

from tests.e2e.browser import running_browser
from tests.e2e.site import running_site
from tests.house import ROOT


class OneProcessPerSite(LoadFileScheduling):
    """Journeys on a site that several share run in one process, so that it is started once."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        text = (ROOT / file).read_text()
        return next((site for site in ("demo_site", "bare_site") if site in text), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return OneProcessPerSite(config, log) if config.option.dist == "loadfile" else None


@pytest.fixture(scope="session")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def demo_site():
    """The site as `make run` shows it, full of invented content."""
    with running_site("demo", demo=True) as site:
        yield site


@pytest.fixture(scope="session")
def bare_site():
    """The site with its facts, pages and staff, and only what other journeys left there."""
    with running_site("bare", demo=False) as site:
        yield site


@pytest.fixture(scope="module")
def untouched_site():
    """The same, where nothing happened yet."""
    with running_site("untouched", demo=False) as site:
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
