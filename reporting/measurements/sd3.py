"""SD3: turning knowledge into instruments, in learning labs and coaching tracks."""

from django.db.models import Count

from events.enums import DayMode
from members.models import Organisation
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids, told_elsewhere
from reporting.measurements.persons import persons_with_attendances
from reporting.participation import Selection
from reporting.recorded import any_held_day
from reporting.registry import Measurement, indicator


@indicator("od3-1-service-design", recorded=any_held_day)
def learning_labs(period, definition):
    return Selection.of(period, definition).held_sessions()


@indicator("od3-1-bijeenkomsten", recorded=any_held_day)
def meetings(period, definition):
    """The plan asks how many were digital and how many live."""
    days = Selection.of(period, definition).held_days()
    per_mode = dict(days.order_by().values_list("mode").annotate(n=Count("pk")))
    beside = tuple((mode.label.lower(), per_mode.get(mode.value, 0)) for mode in DayMode)
    return Measurement(days.count(), days, beside=beside)


@indicator("od3-1-deelnemende-besturen", recorded=any_held_day)
def boards_in_learning_labs(period, definition):
    selection = Selection.of(period, definition)
    boards = BoardMap()
    by_number = elsewhere_ids(selection)
    organisations = selection.organisation_ids() | by_number
    reached = boards.municipalities_among(organisations)
    return Measurement(
        len(reached),
        Organisation.objects.filter(pk__in=reached),
        beside=(
            ("andere besturen", len(boards.other_boards_among(organisations))),
            *told_elsewhere(boards.municipalities_among(by_number)),
        ),
        unmarked=selection.unmarked_events(),
    )


@indicator("od3-1-coachingstrajecten", recorded=any_held_day)
def coaching_tracks(period, definition):
    return Selection.of(period, definition).held_sessions()


@indicator("od3-1-coaching-deelnemers", recorded=any_held_day)
def coaching_participants(period, definition):
    return persons_with_attendances(Selection.of(period, definition))
