"""Refusals as exceptions: each carries the enum member whose label people read."""

from events.enums import Refusal


class EventsRefused(Exception):
    """A verb of the agenda that is not carried out, and why."""

    def __init__(self, refusal: Refusal):
        self.refusal = Refusal(refusal)
        super().__init__(self.refusal.label)


class RegistrationRefused(EventsRefused):
    """Somebody cannot register, cancel or be marked now."""


class ChangeRefused(EventsRefused):
    """Staff cannot change or publish this now."""
