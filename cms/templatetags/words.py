"""Long Dutch compounds may break at their joint on a narrow screen."""

import re

from django import template

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
