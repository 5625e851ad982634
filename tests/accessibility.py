"""Axe, the same rules as in a browser's developer tools, over a page as it stands."""

from pathlib import Path

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


# Those whose answer depends on the colours, which is all that the evening changes.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
# What fades in is half transparent for a moment, and no rule holds then.
# One that is paused, or turns for ever, is not waited for.
STILL = """
() => Promise.race([
  new Promise(resolve => setTimeout(resolve, 2000)),
  Promise.all(document.getAnimations()
    .filter(each => each.playState === "running")
    .map(each => each.finished.catch(() => null))),
]).then(() => null)
"""


RUN = """
([within, rules]) => axe.run(within, {runOnly: rules, resultTypes: ["violations"]})
"""


def violations(page, within="html") -> list[str]:
    """One line per broken rule and element. `evaluate` is not held back by our CSP."""
    return _run(page, {"type": "tag", "values": TAGS}, within)


def colour_violations(page, within="html") -> list[str]:
    """The same, of the rules that look at colours only."""
    return _run(page, {"type": "rule", "values": COLOUR_RULES}, within)


def _run(page, rules, within="html") -> list[str]:
    page.wait_for_load_state()
    page.evaluate(STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    found = page.evaluate(RUN, [within, rules])["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
        for rule in found
        for node in rule["nodes"]
    ]


def assert_accessible(page, within="html") -> None:
    found = violations(page, within)
    assert not found, "\n".join([page.url, *found])


def assert_no_sideways_scroll(page) -> None:
    page.wait_for_load_state()
    width, seen = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width <= seen, f"{page.url} is {width} px wide in a window of {seen} px"
