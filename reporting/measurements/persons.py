from reporting.participation import Selection
from reporting.registry import Measurement


def persons_with_attendances(selection: Selection) -> Measurement:
    """Distinct persons who were there, attendances beside them (counting rules 2 and 9)."""
    persons = selection.persons()
    return Measurement(
        persons.count(),
        persons,
        beside=(("aanwezigheden", selection.present().count()),),
        unmarked=selection.unmarked_events(),
    )
