"""The drawn signs of the site: icons, state signs, motifs and floors."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from members import seats, tile_floor
from members import tiles as tile
from members.icons import ICONS, STATUS_SIGNS

register = template.Library()

# The one way each theme is drawn where the motif stands for the theme itself.
SIGNS = {
    "general": tile.Tile("g", 0, 0),
    "gender": tile.Tile("e", 0, 0, 60),
    "lgbti": tile.Tile("la", 0, 0),
    "disability": tile.Tile("da", 0, 0),
}


@register.simple_tag
def icon(name):
    """{% icon "search" %}: decoration beside words, never alone."""
    # ICONS is our own markup, no visitor's text.
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(ICONS[name]),
    )


@register.simple_tag
def status_sign(kind):
    return format_html(
        '<svg viewBox="-20 -21 40 42" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(STATUS_SIGNS[kind]),
    )


@register.simple_tag
def theme_sign(theme, key=None):
    """The motif of a theme; with a key (a slug) one of its own variations."""
    if not key:
        return SIGNS.get(theme, SIGNS["general"])
    symbol, turn = tile.motif(theme, key)
    return tile.Tile(symbol, 0, 0, turn)


@register.simple_tag
def head_floor(theme, key=""):
    return tile_floor.head_floor(theme or "general", str(key))


@register.simple_tag
def border_floor(key, columns):
    return tile_floor.border_floor(str(key), columns)


@register.simple_tag
def seat_plan(taken, capacity):
    return seats.plan(taken, capacity)


@register.simple_tag(takes_context=True)
def current(context, prefix):
    """aria-current for a link in a menu: the page itself, or a page below it."""
    path = getattr(context.get("request"), "path", "")
    if path == prefix:
        return mark_safe(' aria-current="page"')
    if path.startswith(prefix):
        return mark_safe(' aria-current="true"')
    return ""
