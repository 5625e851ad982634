"""Template filters over `members.dutch`; an empty value stays empty."""

from django import template

from members import dutch

register = template.Library()


def _filter(function):
    def on_value(value):
        return "" if value in (None, "") else function(value)

    register.filter(function.__name__, on_value)


for _function in (
    dutch.day,
    dutch.day_short,
    dutch.weekday,
    dutch.month,
    dutch.hour,
    dutch.clock,
    dutch.moment,
    dutch.number,
    dutch.dialled,
):
    _filter(_function)


@register.filter
def period(start, end):
    """{{ starts_at|period:ends_at }}"""
    return "" if start in (None, "") else dutch.period(start, end or None)


@register.filter
def hours(start, end):
    """{{ starts_at|hours:ends_at }}"""
    return "" if start in (None, "") else dutch.hours(start, end)


@register.filter
def percent(part, whole):
    """{{ part|percent:whole }}"""
    return dutch.percent(part, whole)


@register.filter
def plural(count, words):
    """{{ count }} {{ count|plural:"plaats,plaatsen" }}"""
    return dutch.plural(count, *words.split(","))


@register.filter
def counted(count, words):
    """{{ count|counted:"plaats,plaatsen" }}"""
    return dutch.counted(count, *words.split(","))
