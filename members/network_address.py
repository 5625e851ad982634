"""From which network a request comes: what a whole city hall shares."""

from ipaddress import ip_address, ip_network

from django.conf import settings


def client_address(request) -> str:
    """The visitor's address, as told by the outermost of the proxies that we trust."""
    told = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    proxies = settings.TRUSTED_PROXIES
    address = told[-proxies] if 0 < proxies <= len(told) else request.META.get("REMOTE_ADDR", "")
    try:
        return str(ip_address(address))
    except ValueError:
        return "0.0.0.0"  # a socket or nonsense: one network of its own


def network_of(request) -> str:
    """The address itself, or for IPv6 the /64 that one household or office gets."""
    address = ip_address(client_address(request))
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((address, 64), strict=False))
