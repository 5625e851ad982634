"""E-mail addresses as people type them, brought to the one form that we compare and store."""

import idna
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

SHARED_LOCAL_PARTS = frozenset(
    (
        *("info", "onthaal", "secretariaat", "contact", "admin", "post", "mail", "personeel"),
        *("gemeente", "stad", "ocmw", "welzijn", "vrijetijd", "burgerzaken", "hr"),
        *("communicatie", "diversiteit", "gelijkekansen"),
    )
)


def is_shared_mailbox(address: str) -> bool:
    """Whether the address belongs to a desk rather than to a person (info@, onthaal@ …)."""
    return address.partition("@")[0] in SHARED_LOCAL_PARTS


class InvalidAddress(ValueError):
    """Carries the Dutch sentence that the form shows."""


def normalise_address(text: str) -> str:
    """The address trimmed, lower-cased, its domain as punycode (RFC 5891, UTS 46).

    Plus-addresses stay distinct: they are different mailboxes to whoever uses them.
    Raises `InvalidAddress` with a sentence that says what to mend.
    """
    address = (text or "").strip().strip("<>").removeprefix("mailto:").lower()
    if not address:
        raise InvalidAddress("Vul een e-mailadres in.")
    if "@" not in address:
        raise InvalidAddress("Het e-mailadres mist een apenstaartje (@).")
    local, _, domain = address.rpartition("@")
    if not local:
        raise InvalidAddress("Vóór het apenstaartje (@) ontbreekt de naam van de postbus.")
    try:
        domain = idna.encode(domain, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        raise InvalidAddress(
            f"Het deel na het apenstaartje, “{domain}”, is geen geldig domein."
        ) from None
    address = f"{local}@{domain}"
    try:
        validate_email(address)
    except ValidationError:
        raise InvalidAddress(
            f"“{text.strip()}” is geen geldig e-mailadres. "
            "Kijk na of er geen letter of punt ontbreekt."
        ) from None
    if len(address) > 254:
        raise InvalidAddress("Dit e-mailadres is te lang: hoogstens 254 tekens.")
    return address
