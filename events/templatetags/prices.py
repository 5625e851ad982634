from django import template

from events.models import Billing
from events.prices import euro

register = template.Library()


@register.filter
def euros(amount):
    """{{ total|euros }}"""
    return euro(amount)


@register.filter
def price_of(registration):
    """What this seat costs; the prices of the event where it was asked before there were any."""
    billing = Billing.objects.filter(registration=registration).first()
    return euro(billing.amount) if billing else registration.session.event.price_shown
