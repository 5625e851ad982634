"""What every colleague does in the staff screens."""

import re

from playwright.sync_api import Locator, Page, expect

PASSWORD = "tegelvloer"


def sign_in(page: Page, email: str) -> None:
    page.goto("/beheer/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Aanmelden").click()
    page.wait_for_url("**/beheer/")


def field(page: Page, label: str) -> Locator:
    """The field with exactly this label, required or not."""
    return page.get_by_label(re.compile(rf"^\s*{label}\s*\*?\s*$"))


def preview(page: Page):
    """The page as visitors will see it, in the panel beside the form."""
    page.get_by_role("button", name="Toon/verberg voorvertoning").click()
    return page.frame_locator("#w-preview-iframe")


def publish(page: Page) -> None:
    page.locator("footer").get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren").click()
    page.get_by_text("is gepubliceerd").first.wait_for()


def add_block(page: Page, label: str) -> Locator:
    """Add a block at the end of the body; its fields are looked for in what comes back."""
    blocks = page.locator("[data-streamfield-child]")
    new = blocks.nth(blocks.count())
    page.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name=label).click()
    expect(new).to_be_visible()
    return new


def choose(page: Page, button: str, title: str, picture, *, never: str = "") -> None:
    """Choose the thing called `title` in the last chooser; `never` may not be on offer."""
    page.get_by_role("button", name=button).last.click()
    window = page.get_by_role("dialog")
    expect(window.get_by_role("table")).to_be_visible()
    if never:
        expect(window.get_by_role("link", name=never, exact=True)).to_have_count(0)
    window.get_by_role("textbox", name="Zoekterm").fill(title)
    offered = window.get_by_role("link", name=title, exact=True)
    expect(offered).to_be_visible()
    picture(page, f"{button} uit wat er is")
    offered.click()
    expect(window).to_have_count(0)
    expect(page.get_by_text(title).last).to_be_visible()
