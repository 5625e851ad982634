"""Above the limit of a network: the browser makes a small sum by itself, without script one waits.

The counts are put in the database of the running site; everything else is the real thing.
"""

import pytest

from members.guards import WAIT_SECONDS
from tests.accessibility import assert_no_sideways_scroll, violations
from tests.e2e.browser import DESK, PHONE, visitor

pytestmark = pytest.mark.e2e
FORM = "/toegankelijkheid/melden/"
FILL_NETWORK = """
from datetime import timedelta
from django.utils import timezone
from cms.forms import BarrierForm
from members.models import GuardCount
limit = BarrierForm.network_limit
now = timezone.now()
keys = set()
for network in ("127.0.0.1", "0:0:0:0::/64", "::/64"):
    for later in (0, 1):  # this stretch of time and the next one
        window = now.timestamp() // limit.per.total_seconds() + later
        keys.add(GuardCount.make_key("BarrierForm", "network", network, f"{window:.0f}"))
for key in keys:
    GuardCount.objects.update_or_create(
        pk=key, defaults={"count": limit.uses, "expires_at": now + timedelta(hours=1)}
    )
answer = len(keys)
"""


@pytest.fixture
def busy_site(bare_site):
    assert bare_site.ask(FILL_NETWORK)
    return bare_site


def test_the_browser_makes_the_sum_and_the_keyboard_is_enough(browser, busy_site):
    with visitor(browser, busy_site.url) as page:
        page.goto(FORM)
        widget = page.locator("altcha-widget")
        widget.get_by_text("Klaar: druk op de knop").wait_for()
        assert violations(page) == []
        page.get_by_label("Wat lukte niet?").focus()
        page.keyboard.type("De kaart is niet te bedienen met het toetsenbord.")
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('main form button')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/melden/bedankt/")


@pytest.mark.parametrize("look", [DESK, PHONE], ids=["desk", "phone"])
def test_the_form_with_the_sum_reads_well(browser, busy_site, look):
    with visitor(browser, busy_site.url, viewport=look, scheme="dark") as page:
        page.goto(FORM)
        page.locator("altcha-widget").get_by_text("Klaar: druk op de knop").wait_for()
        assert violations(page) == []
        assert_no_sideways_scroll(page)


def test_without_script_one_waits_and_nothing_is_lost(browser, busy_site):
    with visitor(browser, busy_site.url, script=False) as page:
        page.goto(FORM)
        # By its place: Playwright looks for no text inside noscript.
        note = page.locator("noscript .note")
        assert note.is_visible()
        assert f"Wacht {WAIT_SECONDS} seconden" in note.inner_text()
        page.get_by_label("Wat lukte niet?").fill("Het filmpje heeft geen ondertitels.")
        button = page.locator("main form button").last
        button.click()  # too early
        page.get_by_text("druk zo meteen nog eens op de knop").first.wait_for()
        kept = page.get_by_label("Wat lukte niet?").input_value()
        assert kept == "Het filmpje heeft geen ondertitels."
        page.wait_for_timeout(WAIT_SECONDS * 1000)
        button.click()
        page.wait_for_url("**/melden/bedankt/")
