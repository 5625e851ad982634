"""One signal, each time with its next step."""

from advice import follow_forms
from advice.actions import signals
from advice.enums import Refused, SignalRefusal, SignalState
from advice.models import Signal
from advice.views.staff_rows import NewRow, OneRow

LIST = (("advice_signals:index", "Signalen"),)


class SignalView(OneRow):
    template_name = "advice/staff/signal.html"
    permission = "advice.view_signal"
    permission_to_act = "advice.change_signal"
    header_icon = "rss"
    above = LIST
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
        # The button says from which state: a colleague may have gone on meanwhile.
        if doe not in self.STEPS:
            raise Refused(SignalRefusal.WRONG_STEP)
        make, verb, done = self.STEPS[doe]
        form = make(self.request.POST)
        if doe != self.row.state:
            form.is_valid()
            self.kept = {"not_kept": list(filter(is_words, form.cleaned_data.values()))}
            raise Refused(SignalRefusal.WRONG_STEP)
        if self.typed("form", form) is None:
            return ""
        verb(self.row, by=self.by, **form.cleaned_data)
        return done


def is_words(value) -> bool:
    return isinstance(value, str) and bool(value.strip())


class NoteSignalView(NewRow):
    permission = "advice.add_signal"
    page_title = "Registreer een signaal"
    header_icon = "rss"
    above = LIST
    form_class = follow_forms.SignalForm
    button = "Registreer"
    done = "Geregistreerd. De volgende stap is de analyse."
    screen = "advice_staff:signal"

    def make(self, form):
        return signals.register_signal(by=self.by, **form.facts())
