"""One registration: what is known of it and what happened."""

from django.views.generic import TemplateView

from events.asked import answers_of
from events.history import OFTEN, history_of, missed_without_notice
from events.views.staff import PEOPLE, StaffMixin
from members import dutch


class HistoryView(StaffMixin, TemplateView):
    permission = PEOPLE
    template_name = "events/staff/history.html"

    def get_page_title(self):
        return f"Inschrijving van {self.registration.person.name or 'iemand die gewist is'}"

    def get_context_data(self, **kwargs):
        missed = missed_without_notice(self.registration.person)
        times = dutch.counted(missed, "keer", "keer")
        facts = {"registration": self.registration, "lines": history_of(self.registration)}
        facts["answers"] = answers_of(self.registration)
        facts["often_away"] = times if missed >= OFTEN else ""
        return super().get_context_data(**{**kwargs, **facts})
