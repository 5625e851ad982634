"""One support track with its meetings."""

from advice import follow_forms
from advice.actions import tracks
from advice.enums import TrackState
from advice.models import SupportTrack
from advice.views.staff_rows import NewRow, OneRow

LIST = (("advice_tracks:index", "Ondersteuningstrajecten"),)


class TrackView(OneRow):
    template_name = "advice/staff/track.html"
    permission = "advice.view_supporttrack"
    permission_to_act = "advice.change_supporttrack"
    header_icon = "group"
    above = LIST

    def rows(self):
        return SupportTrack.objects.select_related("organisation", "instrument", "guided_by")

    def get_page_title(self):
        return self.row.organisation.full_name

    def get_context_data(self, **kwargs):
        may_act = self.may_act() and self.row.state == TrackState.RUNNING
        return super().get_context_data(
            **{
                "track": self.row,
                "meetings": self.row.meetings.all(),
                "meeting_form": follow_forms.MeetingForm(track=self.row, prefix="b")
                if may_act
                else None,
                "end_form": follow_forms.EndTrackForm(prefix="e") if may_act else None,
            }
            | kwargs
        )

    def act(self, doe):
        if doe == "bijeenkomst":
            form = follow_forms.MeetingForm(self.request.POST, track=self.row, prefix="b")
            if self.typed("meeting_form", form) is None:
                return ""
            tracks.note_meeting(self.row, by=self.by, **form.cleaned_data)
            return "De bijeenkomst is genoteerd."
        form = follow_forms.EndTrackForm(self.request.POST, prefix="e")
        if self.typed("end_form", form) is None:
            return ""
        data = form.cleaned_data
        finished = data.pop("finished") == "ja"
        tracks.end_track(self.row, by=self.by, finished=finished, **data)
        return "Het traject is beëindigd."


class StartTrackView(NewRow):
    permission = "advice.add_supporttrack"
    page_title = "Begin een ondersteuningstraject"
    header_icon = "group"
    above = LIST
    form_class = follow_forms.TrackForm
    button = "Begin het traject"
    done = "Het traject is begonnen."
    screen = "advice_staff:track"

    def make(self, form):
        return tracks.start_track(by=self.by, **form.cleaned_data)
