from django import template

from planning.enums import Theme

register = template.Library()

# The deep glaze of each theme by day (static/css/tokens.css); mail programs know no variables.
THEME_COLOURS = {
    "general": "#0c545b",
    "gender": "#754c00",
    "lgbti": "#97321a",
    "disability": "#35438d",
}


@register.simple_tag
def theme_label(theme: str) -> str:
    """The name of a theme; nothing for general."""
    return Theme(theme).label if theme in Theme.values else ""


@register.filter
def theme_colour(theme: str) -> str:
    return THEME_COLOURS.get(theme, THEME_COLOURS["general"])


@register.filter
def underline(text: str, sign: str) -> str:
    """A line of signs as long as the text, under a heading in plain text."""
    return sign * len(text)
