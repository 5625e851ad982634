"""Everything that is left to do after an event, on one screen."""

from events.actions.closing import close_event
from events.closing_form import ClosingForm
from events.models import Closing, SessionDay
from events.views.staff import PEOPLE, VerbView


class ClosingView(VerbView):
    permission = PEOPLE
    form_class = ClosingForm
    page_title = "Rond af"
    template_name = "events/staff/closing.html"

    @property
    def closing(self) -> Closing:
        return Closing.objects.filter(event=self.event).first() or Closing(event=self.event)

    def get_initial(self):
        return {"materials": self.closing.materials, "minutes": self.closing.minutes}

    def get_context_data(self, **kwargs):
        days = SessionDay.objects.going_on().filter(session__event=self.event)
        return super().get_context_data(
            closing=self.closing,
            days=days.with_marks().select_related("session"),
            thanked=self.event.mailings.filter(thanks=True).first(),
            **kwargs,
        )

    def act(self, form):
        done = "done" in self.request.POST
        return close_event(self.event, by=self.by, done=done, **form.cleaned_data)

    def success_message(self, done):
        return "Dit evenement is afgerond. Bedankt!" if done.is_closed else "De links zijn bewaard."

    def get_success_url(self):
        return self.board_url if "done" in self.request.POST else self.request.path
