"""Long Dutch compounds may break at their joint on a narrow screen."""

import re

from django import template
from django.utils.html import format_html, format_html_join

from cms.snippets import snippet

register = template.Library()

LONG = 16  # letters; shorter words fit at 320 pixels
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
JOINTS = re.compile(
    r"(?<=[a-zà-ÿ]{4})(?=(?:beleid|welzijn|overschrijdend|toegankelijk|vergadering|discriminatie|"
    r"netwerk|organisatie|medewerker|communicatie|inrichting|verordening|voorziening))"
)


@register.filter
def breakable(title):
    """The words of a title, those too long for a phone with a soft hyphen at a known joint."""
    return " ".join(
        JOINTS.sub(SOFT_HYPHEN, word) if len(word) >= LONG else word
        for word in str(title).split(" ")
    )


@register.simple_tag
def found_in(text, pattern):
    """The piece of a text that shows why it was found, its words in <mark>."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece) if is_word else piece,)
            for piece, is_word in snippet(text, pattern)
        ),
    )
