"""Addresses that get no newsletter whatever list they stand on, known only by a keyed hash.

The hash stays when the person is erased, so that no import brings somebody back. Only the owner
of the address can: by confirming a new subscription from that very mailbox.
"""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.utils.crypto import salted_hmac

from members.addresses import normalise_address
from newsletter.models import SuppressedAddress

SALT = "newsletter.suppression"


def digest(address: str, key: str | None = None) -> str:
    """Without the key of this site nobody can try addresses against it."""
    text = normalise_address(address)
    return salted_hmac(SALT, text, secret=key, algorithm="sha256").hexdigest()


def _digests(address: str) -> list[str]:
    """Also under a former key of the site."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [digest(address, key) for key in keys]


def suppress(address: str, because) -> None:
    if address:
        SuppressedAddress.objects.get_or_create(
            digest=digest(address), defaults={"because": because}
        )


def lift(address: str) -> None:
    SuppressedAddress.objects.filter(digest__in=_digests(address)).delete()


def suppression_check() -> Callable[[str], bool]:
    """Says of one address after the other whether it gets nothing; reads the list once."""
    kept = set(SuppressedAddress.objects.values_list("digest", flat=True))
    return lambda address: bool(kept) and bool(kept.intersection(_digests(address)))


def suppressed_among(addresses: Iterable[str]) -> set[str]:
    """Which of these get nothing."""
    return set(filter(suppression_check(), addresses))
