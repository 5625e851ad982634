"""Chromium of the system, started once; a new context is a visitor who was never here."""

import os
from contextlib import contextmanager

from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.chromium import chromium

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
PATIENCE = 60_000  # milliseconds; two cores carry browser, server, worker and tests


@contextmanager
def running_browser():
    # In a container we are root, where Chromium's own sandbox cannot start.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    arguments += ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield browser
        browser.close()


@contextmanager
def visitor(browser: Browser, base_url: str, *, viewport=DESK, scheme="light", script=True):
    """A page of a fresh visitor; what the page complains about to the console is kept."""
    context = browser.new_context(
        base_url=base_url,
        viewport=viewport,
        color_scheme=scheme,
        java_script_enabled=script,
        locale="nl-BE",
        timezone_id="Europe/Brussels",
        accept_downloads=True,
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
