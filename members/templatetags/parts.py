"""Small parts of components whose element depends on an input."""

from django import template
from django.utils.html import format_html

register = template.Library()

LEVELS = ("2", "3", "4")


@register.simple_tag
def heading(text, level=3, url=""):
    """A heading of the level that its place on the page asks for, as a link where it has one."""
    level = str(level or 3)
    if level not in LEVELS:
        raise template.TemplateSyntaxError(f"No heading of level {level} in a component")
    words = format_html('<a href="{}">{}</a>', url, text) if url else text
    return format_html("<h{}>{}</h{}>", level, words, level)
