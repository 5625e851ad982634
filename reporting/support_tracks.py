"""Tracks with one board, beside the coaching tracks of the agenda: nothing counts twice.

A colleague may note a day with one board in both places. A meeting of a track on a day on which
the agenda has a day with that board alone is that day. A track of which such a day stands in the
agenda, or around an instrument for which it has such days with that board, is that coaching track.
"""

from dataclasses import dataclass

from advice.models import SupportTrack, TrackMeeting
from events.enums import DaySetting, RegistrationStatus
from members import dutch
from reporting.boards import BoardMap
from reporting.participation import Selection
from reporting.periods import Period
from reporting.shared import shared


@dataclass(frozen=True)
class InTheAgenda:
    """Boards with which we sat together alone: by day, and by instrument."""

    by_day: frozenset
    by_instrument: frozenset

    @classmethod
    def of(cls, selection: Selection, boards: BoardMap) -> "InTheAgenda":
        rows = (
            selection.held_days()
            .filter(
                setting=DaySetting.INDIVIDUAL,
                session__registrations__status=RegistrationStatus.CONFIRMED,
                session__registrations__organisation__isnull=False,
            )
            .order_by()
            .values_list(
                "starts_at", "session__event__instrument", "session__registrations__organisation"
            )
            .distinct()
        )
        found = [
            (dutch.local(at).date(), instrument, boards.board_of(organisation).pk)
            for at, instrument, organisation in rows
        ]
        return cls(
            frozenset((on, board) for on, _, board in found),
            frozenset((instrument, board) for _, instrument, board in found if instrument),
        )


def own_meetings(selection: Selection):
    """Meetings of tracks in the period that stand in no agenda. Without any: one query."""
    rows = _meetings(selection.period)
    if not rows:
        return TrackMeeting.objects.none()
    boards = BoardMap(selection.period.map_on)
    known = InTheAgenda.of(selection, boards)
    kept = [
        pk
        for pk, _, on, organisation, _ in rows
        if (on, boards.board_of(organisation).pk) not in known.by_day
    ]
    return TrackMeeting.objects.filter(pk__in=kept)


def own_tracks(selection: Selection):
    """Tracks with a meeting in the period that are no coaching track of the agenda."""
    rows = _meetings(selection.period)
    if not rows:
        return SupportTrack.objects.none()
    boards = BoardMap(selection.period.map_on)
    known = InTheAgenda.of(selection, boards)
    active, doubled = set(), set()
    for _, track, on, organisation, instrument in rows:
        board = boards.board_of(organisation).pk
        active.add(track)
        if (on, board) in known.by_day or (instrument, board) in known.by_instrument:
            doubled.add(track)
    return SupportTrack.objects.filter(pk__in=active - doubled)


@shared
def _meetings(period: Period) -> tuple[tuple, ...]:
    """Every meeting of a track in the period: itself, its track, day, organisation, instrument."""
    rows = TrackMeeting.objects.filter(on__range=(period.start, period.last_day_so_far))
    columns = ("pk", "track", "on", "track__organisation", "track__instrument")
    return tuple(rows.order_by().values_list(*columns))
