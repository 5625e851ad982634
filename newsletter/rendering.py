"""The three looks of an issue: mail, mail without markup, and the page in the archive."""

import re
from dataclasses import dataclass

import mrml
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from newsletter.mail_html import absolute
from newsletter.parts import Part, has_content, read_parts

# Stands where each recipient's own token goes: as long as a real one and never found in text.
TOKEN_MARK = "0TOKEN0TOKEN0TOKEN0TOKEN0TOKEN00"


@dataclass(frozen=True)
class Rendered:
    subject: str
    html: str
    text: str
    web_html: str
    parts: tuple[Part, ...]

    @property
    def has_content(self) -> bool:
        return has_content(list(self.parts))

    @property
    def size_kb(self) -> int:
        return round(len(self.html.encode()) / 1024)


def render(issue, now=None) -> Rendered:
    """Everything that an issue becomes at a moment. Personal links hold `TOKEN_MARK`."""
    # Inline: the totals are rows of a model that imports the issue.
    from newsletter.interest import mark_of, marked_parts

    parts = tuple(read_parts(issue.body, now))
    context = {
        "issue": issue,
        "parts": parts,
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "contact": settings.CONTACT_EMAIL,
        "floor_url": absolute(f"{settings.STATIC_URL}newsletter/floor.png"),
        "online_url": absolute(issue.get_absolute_url()) if issue.slug else settings.SITE_URL,
        "leave_url": absolute(reverse("newsletter:leave", args=[TOKEN_MARK])),
        "choices_url": absolute(reverse("newsletter:choices", args=[TOKEN_MARK])),
    }
    mailed = {**context, "parts": marked_parts(parts, mark_of(issue))}
    return Rendered(
        subject=issue.title,
        html=to_mail(render_to_string("newsletter/mail/issue.mjml", mailed)),
        text=_tidy(render_to_string("newsletter/mail/issue.txt", mailed)),
        web_html=render_to_string("newsletter/blocks/issue.html", context).strip(),
        parts=parts,
    )


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def to_mail(mjml: str) -> str:
    """MJML as HTML that mail programs draw; our own pictures, no fonts from elsewhere."""
    options = mrml.RenderOptions(disable_comments=False, fonts={})
    return mrml.to_html(mjml, render_options=options).content


def in_the_dark(html: str) -> str:
    """The mail as a program shows it by evening, for whoever looks at it by day."""
    return html.replace("@media (prefers-color-scheme: dark)", "@media all")
