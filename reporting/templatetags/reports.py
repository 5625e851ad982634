"""What the template of a yearly report asks of its parts."""

from django import template
from django.utils.html import format_html

from reporting.yearly.document import Block, Heading

register = template.Library()


@register.filter
def kind_of(block: Block) -> str:
    """heading, paragraph, table …"""
    return type(block).__name__.lower()


@register.simple_tag
def report_heading(heading: Heading, offset: int) -> str:
    return format_html(
        '<h{level} id="{anchor}">{text}</h{level}>',
        level=heading.level + offset,
        anchor=heading.anchor,
        text=heading.text,
    )
