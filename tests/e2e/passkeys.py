"""A device with passkeys, as Chromium's developer tools play one."""

from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def virtual_device(page: Page):
    """Whoever sits before it is always recognised. Yields the ids of the passkeys it holds."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    made = tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    device = {"authenticatorId": made["authenticatorId"]}
    yield lambda: [
        each["credentialId"]
        for each in tools.send("WebAuthn.getCredentials", device)["credentials"]
    ]
    tools.detach()


def press(page: Page, role: str, name: str) -> None:
    """Reach a control by the keyboard alone, as a person does, and press Enter there."""
    target = page.get_by_role(role, name=name, exact=True)
    target.wait_for()
    reach(page, target)
    page.keyboard.press("Enter")


def reach(page: Page, target) -> None:
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The keyboard does not reach {target}")


def type_into(page: Page, label: str, text: str) -> None:
    target = page.get_by_label(label)
    reach(page, target)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
