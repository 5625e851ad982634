"""Which requests are a view of a page by a reader; no database, no cache."""

import re
from functools import cache, lru_cache
from pathlib import Path

ROBOTS = Path(__file__).parent / "data" / "robots.txt"


@cache
def _robot() -> re.Pattern:
    lines = (line.strip() for line in ROBOTS.read_text().splitlines())
    words = [line for line in lines if line and not line.startswith("#")]
    return re.compile("|".join(re.escape(word) for word in words))


@lru_cache(1000)
def is_robot(agent: str) -> bool:
    """Whether a User-Agent is a machine's; every browser says Mozilla, machines often nothing."""
    agent = agent.lower().replace("cubot", "")  # a make of telephones
    return "mozilla" not in agent or bool(_robot().search(agent))


def is_reading(*, method: str, status: int, agent: str, purpose: str = "") -> bool:
    """A page that a person sees: fetched whole, and not only fetched ahead (Sec-Purpose)."""
    return method == "GET" and status == 200 and not purpose and not is_robot(agent)
