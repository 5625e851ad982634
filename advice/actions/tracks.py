"""Guiding a board in the use of an instrument, and each time that we sat together."""

from django.db import IntegrityError, transaction

from advice.enums import Refused, TrackRefusal, TrackState
from advice.models import SupportTrack, TrackMeeting
from members.audit import record
from members.models import Person


@transaction.atomic
def start_track(*, by: Person, **facts) -> SupportTrack:
    track = SupportTrack.objects.create(**{"guided_by": by, **facts})
    record(track, "advice.start_track", by=by)
    return track


@transaction.atomic
def note_meeting(track: SupportTrack, *, on, by: Person, is_online=False, note="") -> TrackMeeting:
    """One a day: the same day again changes what was noted; also one forgotten until the end."""
    try:
        with transaction.atomic():
            meeting = TrackMeeting.objects.create(
                track=track, on=on, is_online=is_online, note=note
            )
    except IntegrityError:
        meeting = track.meetings.get(on=on)
        meeting.is_online, meeting.note = is_online, note
        meeting.save()
    record(track, "advice.track_meeting", by=by)
    return meeting


@transaction.atomic
def end_track(
    track: SupportTrack, *, on, by: Person, finished: bool, result: str = ""
) -> SupportTrack:
    """It stays as it ended. Raises `Refused` where a colleague ended it before."""
    track = SupportTrack.objects.select_for_update().get(pk=track.pk)
    if track.state != TrackState.RUNNING:
        raise Refused(TrackRefusal.ENDED)
    track.state = TrackState.FINISHED if finished else TrackState.STOPPED
    track.ends_on, track.result = max(on, track.starts_on), result.strip()
    track.save()
    record(track, "advice.end_track", by=by)
    return track
