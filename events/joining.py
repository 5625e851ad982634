"""Where the button "Neem deel" of a participant leads."""

from events.actions.taking_part import may_take_part


def join_url(registration, day, now) -> str:
    """What the button posts to, for a day with its session; empty while there is no room."""
    if not registration.is_confirmed or not may_take_part(day, now):
        return ""
    return f"{registration.url}neem-deel/{day.pk}/"
