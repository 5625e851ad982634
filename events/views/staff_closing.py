"""Everything that is left to do after an event, on one screen."""

from collections import defaultdict

from events import slots
from events.actions.attendance import day_refusal
from events.actions.closing import close_event
from events.closing_form import ClosingForm
from events.models import Closing, Registration, SessionDay
from events.tick_forms import ExceptForm
from events.views.staff import PEOPLE, VerbView

SHOWN_HERE = 60  # people; a longer list has its own screen


class ClosingView(VerbView):
    permission = PEOPLE
    form_class = ClosingForm
    page_title = "Rond af"
    template_name = "events/staff/closing.html"

    @property
    def closing(self) -> Closing:
        return Closing.objects.filter(event=self.event).first() or Closing(event=self.event)

    def get_initial(self):
        return {"materials": self.closing.materials}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            closing=self.closing,
            days=self.days(),
            steps=slots.closing_steps.components(self.request, event=self.event),
            thanked=self.event.mailings.filter(thanks=True).first(),
            **kwargs,
        )

    def days(self) -> list[dict]:
        """Each day with what is noted, or with the form to note it here."""
        days = SessionDay.objects.going_on().filter(session__event=self.event)
        days = list(days.with_marks().select_related("session", "minutes"))
        people = defaultdict(list)
        rows = Registration.objects.confirmed().filter(session__event=self.event)
        rows = rows.select_related("person", "organisation")
        for row in rows.order_by("person__last_name", "person__first_name", "pk"):
            people[row.session_id].append(row)
        return [self._line(day, people[day.session_id]) for day in days]

    def _line(self, day, people) -> dict:
        refusal = day_refusal(day, self.by)
        here = people and not day.mark_count and not refusal and len(people) <= SHOWN_HERE
        form = ExceptForm(registrations=people) if here else None
        return {"day": day, "form": form, "refusal": refusal.label if refusal else ""}

    def act(self, form):
        done = "done" in self.request.POST
        return close_event(self.event, by=self.by, done=done, **form.cleaned_data)

    def success_message(self, done):
        return "Dit evenement is afgerond. Bedankt!" if done.is_closed else "De links zijn bewaard."

    def get_success_url(self):
        return self.board_url if "done" in self.request.POST else self.request.path
