"""Which way the newsletter leaves, and how Mailchimp is reached where it is chosen."""

import re

from django.core.exceptions import ImproperlyConfigured

SECRET = re.compile(r"[\w-]{22,}")  # 22 signs of base64 are 128 bits


def read(env) -> tuple[str, dict[str, str | int]]:
    """The way out and what belongs to Mailchimp. Raises `ImproperlyConfigured`."""
    way = env("NEWSLETTER_WAY_OUT", default="smtp")
    found = {
        "api_key": env("MAILCHIMP_API_KEY", default=""),
        "list": env("MAILCHIMP_LIST", default=""),
        "webhook_secret": env("MAILCHIMP_WEBHOOK_SECRET", default=""),
        "signing_key": env("MAILCHIMP_SIGNING_KEY", default=""),
        "timeout": 60,  # seconds without a sign of life; five hundred readers take a while
        "url": env("MAILCHIMP_URL", default="https://server.api.mailchimp.com/3.0"),
    }
    if way not in ("smtp", "mailchimp"):
        raise ImproperlyConfigured("NEWSLETTER_WAY_OUT is smtp or mailchimp.")
    if way == "mailchimp" and not (found["api_key"] and found["list"]):
        raise ImproperlyConfigured("Mailchimp needs MAILCHIMP_API_KEY and MAILCHIMP_LIST.")
    secret = found["webhook_secret"]
    if (secret or way == "mailchimp") and not SECRET.fullmatch(secret):
        raise ImproperlyConfigured(
            "MAILCHIMP_WEBHOOK_SECRET has at least 22 letters, digits, - or _: "
            "python -c 'import secrets; print(secrets.token_urlsafe(24))'"
        )
    return way, found
