"""SD3: turning knowledge into instruments, in learning labs and coaching tracks."""

from collections.abc import Set
from dataclasses import replace
from itertools import product

from advice.models import TrackMeeting
from cms.enums import NamedInstrument
from events.enums import DayMode, DaySetting
from members.models import Organisation
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids, head_counts, told_elsewhere
from reporting.measurements.persons import persons_with_attendances
from reporting.measurements.took_place import held_sessions
from reporting.participation import Selection
from reporting.recorded import any_held_day, any_support
from reporting.registry import Measurement, indicator
from reporting.support_tracks import own_meetings, own_tracks

SETTING_WORDS = {DaySetting.JOINT: "gezamenlijk", DaySetting.INDIVIDUAL: "individueel"}


@indicator("od3-1-service-design", recorded=any_held_day)
def learning_labs(period, definition):
    return held_sessions(Selection.of(period, definition))


@indicator("od3-1-bijeenkomsten", recorded=any_support)
def meetings(period, definition):
    """The plan asks how many were digital and live, joint and individual: all of the crossings."""
    selection = Selection.of(period, definition)
    days, crossed = selection.held_days(), selection.held().crossed
    own = own_meetings(selection)
    for is_online in own.values_list("is_online", flat=True):
        mode = DayMode.DIGITAL if is_online else DayMode.LIVE
        crossed[mode, DaySetting.INDIVIDUAL] += 1
    beside = tuple(
        (f"{mode.label}, {SETTING_WORDS[setting]}".lower(), crossed[mode, setting])
        for mode, setting in product(DayMode, DaySetting)
    )
    return Measurement(crossed.total(), days, beside=beside, also=own)


@indicator("od3-1-deelnemende-besturen", recorded=any_held_day)
def boards_in_learning_labs(period, definition):
    return _boards_present(Selection.of(period, definition))


@indicator("od3-1-coachingstrajecten", recorded=any_support)
def coaching_tracks(period, definition):
    """Those of the agenda, and tracks with one board that do not stand there."""
    selection = Selection.of(period, definition)
    held, own = held_sessions(selection), own_tracks(selection)
    own_count = own.count()
    beside = (("waarvan met één bestuur rond een instrument", own_count),) if own_count else ()
    return replace(held, value=held.value + own_count, beside=beside, also=own)


@indicator("od3-1-coaching-deelnemers", recorded=any_held_day)
def coaching_participants(period, definition):
    return persons_with_attendances(Selection.of(period, definition))


# --- OD 3.2 the two instruments that the plan names, and support with any of them -------------


def trainings_about(named: NamedInstrument, selection: Selection) -> Measurement:
    count = selection.held().only(lambda day: day.instrument == named).events
    return Measurement(count, selection.held_about(named))


@indicator("od3-2-vormingen-lio", recorded=any_held_day)
def trainings_about_lio(period, definition):
    """They count as training too: these rows are not added up with those of OD 2.2."""
    return trainings_about(NamedInstrument.LIO, Selection.of(period, definition))


@indicator("od3-2-vormingen-thuisgevoel", recorded=any_held_day)
def trainings_about_thuisgevoel(period, definition):
    return trainings_about(NamedInstrument.THUISGEVOEL, Selection.of(period, definition))


@indicator("od3-2-a-50-besturen", recorded=any_support)
def boards_supported_with_an_instrument(period, definition):
    """Somebody of the board was there when an instrument was being put to use, or we sat together
    with that board alone."""
    meetings = TrackMeeting.objects.filter(on__range=(period.start, period.last_day_so_far))
    tracked = set(meetings.order_by().values_list("track__organisation", flat=True))
    selection = Selection.of(period, definition).narrowed(about_instrument=True)
    found = _boards_present(selection, tracked)
    return replace(found, records=(*found.records, meetings))


def _boards_present(selection: Selection, tracked: Set[int] = frozenset()) -> Measurement:
    boards = BoardMap(selection.period.map_on)
    by_number = elsewhere_ids(selection)
    organisations = selection.organisation_ids() | by_number | tracked
    reached = boards.municipalities_among(organisations)
    return Measurement(
        len(reached),
        Organisation.objects.filter(pk__in=reached),
        beside=(
            ("andere besturen", len(boards.other_boards_among(organisations))),
            *(
                [("in een eigen traject", len(boards.municipalities_among(tracked)))]
                if tracked
                else []
            ),
            *told_elsewhere(boards.municipalities_among(by_number)),
        ),
        unmarked=selection.unmarked_events(),
        records=(selection.present(), head_counts(selection)),
    )
