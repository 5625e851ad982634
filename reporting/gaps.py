"""Which municipalities nothing reached yet, and which of them came since we wrote to them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max

from advice.models import TrackMeeting
from events.models import HeadCount
from members import dutch
from members.enums import Province
from members.models import BoardContact
from reporting.boards import Board, BoardMap
from reporting.counted_elsewhere import elsewhere_ids
from reporting.membership import boards_of_memberships, memberships_during
from reporting.models import MailedBoard
from reporting.participation import Selection
from reporting.periods import Period


@dataclass(frozen=True)
class Gap:
    """A municipality that nothing reached. `contacts` is how many persons we can write to."""

    board: Board
    contacts: int
    mailed_on: datetime.date | None

    @property
    def province_label(self) -> str:
        return dict(Province.choices).get(self.board.province, "")


def reached_by_anything(period: Period, boards: BoardMap) -> set[int]:
    """Municipalities from which somebody came (by a number counted elsewhere too), that received
    a work visit, had a member in a network or sat together with us in a track.

    Reading the site or the newsletter is no reach: of that we keep no municipality.
    """
    selection = Selection(period)
    tracks = TrackMeeting.objects.filter(on__range=(period.start, period.last_day_so_far))
    found = selection.organisation_ids() | selection.host_ids() | elsewhere_ids(selection)
    found |= boards_of_memberships(memberships_during(period))
    found |= set(tracks.order_by().values_list("track__organisation", flat=True).distinct())
    return boards.municipalities_among(found)


def gaps(reached: set[int], boards: BoardMap) -> list[Gap]:
    """By name, with how many contacts each has and when it was last written to."""
    contacts: dict[int, set[int]] = {}
    rows = BoardContact.objects.current().filter(person__email__gt="").order_by()
    for municipality, person in rows.values_list("municipality", "person"):
        contacts.setdefault(boards.board_of(municipality).pk, set()).add(person)
    mailed: dict[int, datetime.datetime] = {}
    sent = MailedBoard.objects.order_by().values_list("municipality")
    for municipality, at in sent.annotate(at=Max("mailing__sent_at")):
        pk = boards.board_of(municipality).pk
        mailed[pk] = max(at, mailed.get(pk, at))
    return [
        Gap(
            board,
            len(contacts.get(board.pk, ())),
            dutch.local(mailed[board.pk]).date() if board.pk in mailed else None,
        )
        for board in sorted(boards.municipalities(), key=lambda each: each.name)
        if board.pk not in reached
    ]


def came_on(since: datetime.date, boards: BoardMap) -> dict[int, datetime.date]:
    """Per board the latest day on which somebody of it was there, from `since` on; a number that
    somebody else counted says it too."""
    selection = Selection(Period(since, max(since, datetime.date(2100, 12, 31))))
    present = selection.present().order_by().values_list("registration__organisation")
    numbers = HeadCount.objects.filter(event__in=selection.held_events()).order_by()
    numbers = numbers.filter(event__sessions__days__in=selection.held_days().values("pk"))
    latest: dict[int, datetime.date] = {}
    for pk, at in [
        *present.annotate(at=Max("day__starts_at")),
        *numbers.values_list("organisation").annotate(at=Max("event__sessions__days__starts_at")),
    ]:
        if pk is not None:
            board, on = boards.board_of(pk).pk, dutch.local(at).date()
            latest[board] = max(on, latest.get(board, on))
    return latest


def came_since(
    mailed: Iterable[int], sent_on: datetime.date, latest: dict[int, datetime.date], boards
) -> set[int]:
    """Of the boards that were written to, those from which somebody came after that day: what
    took place on the day itself was decided before."""
    found = {boards.board_of(pk).pk for pk in mailed}
    return {pk for pk in found if pk in latest and latest[pk] > sent_on}
