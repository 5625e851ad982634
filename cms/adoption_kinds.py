"""The kinds of pages that boards take over; called once the models exist."""

from cms.adoptable import adoptable
from cms.models import InstrumentPage, PracticePage


def register() -> None:
    adoptable(PracticePage, place="praktijken", owner="organisation")
    adoptable(InstrumentPage, place="instrumenten", keeper="holder")  # a colleague confirms
