import secrets


def new_token() -> str:
    """192 bits: whoever holds it may see, change and cancel."""
    return secrets.token_urlsafe(24)
