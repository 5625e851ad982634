"""The screens of one veelgestelde vraag, one signal and one track, each with its next step."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView

from advice import follow_forms, staff_forms
from advice.actions import sharing, signals, tracks
from advice.enums import FaqState, Refused, SignalState
from advice.models import Faq, Signal, SupportTrack
from members.viewsets.screen import StaffScreen
from networks.marked_text import as_html


class OneRow(StaffScreen, TemplateView):
    """A row with forms that act: `act()` returns whether it did, or the forms to show again."""

    rows = None
    permission_to_act = ""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.row = get_object_or_404(self.rows(), pk=kwargs["pk"])

    def get_page_title(self):
        return self.row.title

    def post(self, request, *args, **kwargs):
        if not self.may_act():
            raise PermissionDenied
        try:
            wrong = self.act(request.POST.get("doe", ""))
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect(request.path)
        if wrong:
            return self.render_to_response(self.get_context_data(**wrong))
        return redirect(request.path)

    def may_act(self) -> bool:
        return self.request.user.has_perm(self.permission_to_act)


class FaqView(OneRow):
    template_name = "advice/staff/faq.html"
    permission = "advice.view_faq"
    header_icon = "help"
    above = (("advice_faqs:index", "Veelgestelde vragen"),)

    def rows(self):
        return Faq.objects.select_related(
            "question", "topic", "proposed_by", "changed_by", "released_by"
        )

    def may_act(self) -> bool:
        user = self.request.user
        return user.has_perm("advice.propose_faq") or user.has_perm("advice.release_faq")

    def get_context_data(self, **kwargs):
        row = self.row
        initial = {
            "title": row.title,
            "answer": row.answer,
            "themes": [theme.value for theme in row.themes],
        }
        found = sharing.traces_in(row)
        return super().get_context_data(
            **{
                "faq": row,
                "html": as_html(row.answer),
                "form": staff_forms.FaqForm(initial=initial),
                "must_go": [each for each in found if each.must_go],
                "rare": [each for each in found if not each.must_go],
                "seen_at": row.changed_at.isoformat(),
                "may_write": self.request.user.has_perm("advice.propose_faq")
                and row.state != FaqState.PUBLISHED,
                "may_release": self.request.user.has_perm("advice.release_faq"),
                "is_own": self.by.pk in (row.proposed_by_id, row.changed_by_id),
            }
            | kwargs
        )

    def act(self, doe):
        user = self.request.user
        if doe == "bewaar" and user.has_perm("advice.propose_faq"):
            form = staff_forms.FaqForm(self.request.POST)
            if not form.is_valid():
                return {"form": form}
            sharing.write_faq(self.row, by=self.by, **form.texts())
            messages.success(self.request, "Bewaard. Een collega leest het na.")
        elif doe == "geef-vrij" and user.has_perm("advice.release_faq"):
            sharing.release_faq(
                self.row,
                by=self.by,
                seen_at=self.request.POST.get("gezien", ""),
                looked_at_rare="zeldzaam" in self.request.POST,
            )
            messages.success(self.request, "Vrijgegeven. Wie nu zoekt of vraagt, vindt het.")
        elif doe == "haal-weg" and user.has_perm("advice.release_faq"):
            sharing.end_faq(self.row, by=self.by)
            messages.success(self.request, "Het staat niet meer op de site.")
        else:
            raise PermissionDenied
        return None


class NewFaqView(StaffScreen, FormView):
    template_name = "advice/staff/form.html"
    permission = "advice.propose_faq"
    page_title = "Schrijf een veelgestelde vraag"
    header_icon = "help"
    above = (("advice_faqs:index", "Veelgestelde vragen"),)
    form_class = staff_forms.FaqForm

    def get_context_data(self, **kwargs):
        stop = reverse("advice_faqs:index")
        return super().get_context_data(button="Bewaar", stop=stop, **kwargs)

    def form_valid(self, form):
        faq = sharing.new_faq(by=self.by, **form.texts())
        messages.success(self.request, "Bewaard. Een collega leest het na.")
        return redirect(reverse("advice_staff:faq", args=[faq.pk]))


class NoteSignalView(StaffScreen, FormView):
    template_name = "advice/staff/form.html"
    permission = "advice.add_signal"
    page_title = "Registreer een signaal"
    header_icon = "rss"
    above = (("advice_signals:index", "Signalen"),)
    form_class = follow_forms.SignalForm

    def get_context_data(self, **kwargs):
        stop = reverse("advice_signals:index")
        return super().get_context_data(button="Registreer", stop=stop, **kwargs)

    def form_valid(self, form):
        signal = signals.register_signal(by=self.by, **form.facts())
        messages.success(self.request, "Geregistreerd. De volgende stap is de analyse.")
        return redirect(reverse("advice_staff:signal", args=[signal.pk]))


class SignalView(OneRow):
    template_name = "advice/staff/signal.html"
    permission = "advice.view_signal"
    permission_to_act = "advice.change_signal"
    header_icon = "rss"
    above = (("advice_signals:index", "Signalen"),)
    STEPS = {
        SignalState.REGISTERED: (follow_forms.AnalyseForm, signals.analyse, "Geanalyseerd."),
        SignalState.ANALYSED: (follow_forms.TranslateForm, signals.translate, "Vertaald."),
        SignalState.TRANSLATED: (
            follow_forms.FeedbackForm,
            signals.feed_back,
            "Teruggekoppeld. Het bestuur leest het per mail en op zijn pagina.",
        ),
    }

    def rows(self):
        return Signal.objects.select_related(
            *("organisation", "question", "event", "page", "registered_by", "heard_at")
        )

    def get_context_data(self, **kwargs):
        step = self.STEPS.get(self.row.state)
        may_act = self.may_act()
        return super().get_context_data(
            **{
                "signal": self.row,
                "form": step[0]() if step and may_act else None,
                "states": list(SignalState),
            }
            | kwargs
        )

    def act(self, doe):
        step = self.STEPS.get(self.row.state)
        # The button says from which state: a colleague may have gone on meanwhile.
        if step is None or doe != self.row.state:
            messages.error(self.request, "Een collega bracht dit signaal intussen verder.")
            return None
        make, verb, done = step
        form = make(self.request.POST)
        if not form.is_valid():
            return {"form": form}
        verb(self.row, by=self.by, **form.cleaned_data)
        messages.success(self.request, done)
        return None


class StartTrackView(StaffScreen, FormView):
    template_name = "advice/staff/form.html"
    permission = "advice.add_supporttrack"
    page_title = "Begin een ondersteuningstraject"
    header_icon = "group"
    above = (("advice_tracks:index", "Ondersteuningstrajecten"),)
    form_class = follow_forms.TrackForm

    def get_context_data(self, **kwargs):
        stop = reverse("advice_tracks:index")
        return super().get_context_data(button="Begin het traject", stop=stop, **kwargs)

    def form_valid(self, form):
        track = tracks.start_track(by=self.by, **form.cleaned_data)
        messages.success(self.request, "Het traject is begonnen.")
        return redirect(reverse("advice_staff:track", args=[track.pk]))


class TrackView(OneRow):
    template_name = "advice/staff/track.html"
    permission = "advice.view_supporttrack"
    permission_to_act = "advice.change_supporttrack"
    header_icon = "group"
    above = (("advice_tracks:index", "Ondersteuningstrajecten"),)

    def rows(self):
        return SupportTrack.objects.select_related("organisation", "instrument", "guided_by")

    def get_page_title(self):
        return self.row.organisation.full_name

    def get_context_data(self, **kwargs):
        may_act = self.may_act() and self.row.state == "running"
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
            if not form.is_valid():
                return {"meeting_form": form}
            tracks.note_meeting(self.row, by=self.by, **form.cleaned_data)
            messages.success(self.request, "De bijeenkomst is genoteerd.")
            return None
        form = follow_forms.EndTrackForm(self.request.POST, prefix="e")
        if not form.is_valid():
            return {"end_form": form}
        data = form.cleaned_data
        finished = data.pop("finished") == "ja"
        tracks.end_track(self.row, by=self.by, finished=finished, **data)
        messages.success(self.request, "Het traject is beëindigd.")
        return None
