"""Saying yes or no to a request, from the board."""

from events.actions.approving import approve, reject
from events.staff_forms import ApproveForm, RejectForm
from events.views.staff import PEOPLE, VerbView


class ApproveView(VerbView):
    permission = PEOPLE
    form_class = ApproveForm
    button = "Ja, keur goed"

    def get_page_title(self):
        return f"Keur de aanvraag van {self.registration.person.name} goed"

    def act(self, form):
        without_seat = form.cleaned_data["without_seat"]
        return approve(self.registration, by=self.by, without_seat=without_seat)

    def success_message(self, done):
        if done.is_waiting:
            return f"{done.person.name} staat op de wachtlijst en krijgt een mail."
        return f"{done.person.name} heeft een plaats en krijgt een mail met de uitnodiging."


class RejectView(VerbView):
    permission = PEOPLE
    form_class = RejectForm
    button = "Nee, weiger de aanvraag"

    def get_page_title(self):
        return f"Weiger de aanvraag van {self.registration.person.name}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(serious=True, **kwargs)

    def act(self, form):
        return reject(self.registration, by=self.by, reason=form.cleaned_data["reason"])

    def success_message(self, done):
        return f"{done.person.name} krijgt een mail met de reden."
