"""What every colleague does in the staff screens."""

import re

from playwright.sync_api import Locator, Page

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


def add_block(page: Page, label: str) -> None:
    """Add a block at the end of the body."""
    page.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name=label).click()
