"""Words of the action plan in templates."""

from django import template

from planning import euros, progress

register = template.Library()


@register.filter
def euro(value):
    """{{ amounts.planned|euro }}"""
    return "" if value in (None, "") else euros.euro(value)


@register.filter
def shape(value):
    """{{ update.progress|shape }}: the shape of a light."""
    return progress.shape_of(value)
