"""Kilobytes over the wire of a thematic page without pictures, as a browser's first visit."""

from django.core.management import call_command

from bench.figure import Figure
from bench.page_cached import thematic_page
from bench.server import web_server
from tests.e2e.browser import running_browser, visitor

TARGET = 100
SCRIPT_TARGET = 15


def run() -> list[Figure]:
    call_command("prepare", verbosity=0)
    path = thematic_page()
    with web_server() as port, running_browser() as browser:
        weights = loaded(browser, f"http://localhost:{port}", path)
    if "Image" in weights:
        raise RuntimeError("The page has pictures, so its weight says nothing")
    total, page = sum(weights.values()), weights["Document"]
    script = weights.get("Script", 0)
    return [
        figure("page_weight", total, page, TARGET),
        figure("page_weight_script", script, page, SCRIPT_TARGET),
    ]


def figure(name: str, value: float, floor: float, target: int) -> Figure:
    """The floor is the page itself, without anything that comes with it."""
    return Figure(
        name=name,
        value=value,
        unit="kB",
        floor=floor,
        ratio=value / floor,
        target=f"≤ {target} kB",
        met=value <= target,
    )


def loaded(browser, base_url: str, path: str) -> dict[str, float]:
    """Kilobytes received per kind of file, headers included, compressed as they came."""
    kinds, weights = {}, {}

    def finished(event):
        kind = kinds[event["requestId"]]
        weights[kind] = weights.get(kind, 0) + event["encodedDataLength"] / 1000

    with visitor(browser, base_url) as page:
        network = page.context.new_cdp_session(page)
        network.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
        network.on("Network.loadingFinished", finished)
        network.send("Network.enable")
        page.goto(path, wait_until="networkidle")
    return weights
