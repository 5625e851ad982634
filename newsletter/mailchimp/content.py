"""An approved issue in the words of Mailchimp, and whether what it kept is the same."""

import hashlib
from email.utils import parseaddr

from django.conf import settings
from django.urls import reverse

from newsletter.rendering import TOKEN_MARK

TOKEN_FIELD = "*|TOKEN|*"
LEAVE_FIELD = "*|UNSUB|*"  # without it Mailchimp adds a footer of its own
UNTRACKED = {"opens": False, "html_clicks": False, "text_clicks": False}


def content_of(snapshot) -> dict[str, str]:
    """The approved texts; where a personal link stands, Mailchimp fills it in."""
    return {"html": _personal(snapshot.html), "plain_text": _personal(snapshot.text)}


def _personal(text: str) -> str:
    leave = settings.SITE_URL + reverse("newsletter:leave", args=[TOKEN_MARK])
    return text.replace(leave, LEAVE_FIELD).replace(TOKEN_MARK, TOKEN_FIELD)


def fingerprint(content: dict) -> str:
    """The same for texts that differ in white space only."""
    texts = (" ".join(str(content.get(name) or "").split()) for name in ("html", "plain_text"))
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def settings_of(snapshot, title: str) -> dict:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return {
        "title": title,
        "subject_line": snapshot.subject,
        "preview_text": snapshot.issue.preview_text,
        "from_name": name or settings.SITE_NAME,
        "reply_to": settings.CONTACT_EMAIL or address,
        "auto_footer": False,
        "inline_css": False,
    }


def campaign_of(snapshot, title: str) -> dict:
    return {
        "type": "regular",
        "recipients": {"list_id": settings.MAILCHIMP["list"]},
        "settings": settings_of(snapshot, title),
        "tracking": UNTRACKED,
    }
