"""A new event from another one, or a template to start from."""

from events.actions.cloning import clone_event
from events.staff_forms import CloneForm
from events.views.staff import VerbView, board_url


class CloneView(VerbView):
    permission = "events.add_event"
    form_class = CloneForm

    @property
    def button(self):
        return "Begin het evenement" if self.event.is_template else "Maak de kopie"

    def get_page_title(self):
        return "Begin van dit sjabloon" if self.event.is_template else "Maak een kopie"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def get_context_data(self, **kwargs):
        intro = (
            "Teksten, thema's, sessies, plaatsen en regels gaan mee. Mensen, mails en links niet. "
            "Alle dagen schuiven even ver op als de eerste, op hetzelfde uur."
        )
        return super().get_context_data(intro=intro, **kwargs)

    def act(self, form):
        data = form.cleaned_data
        self.made = clone_event(
            self.event,
            title=data["title"],
            start=data["on"],
            as_template=data["as_template"],
            by=self.by,
        )
        return self.made

    def success_message(self, done):
        if done.is_template:
            return f"Het sjabloon “{done}” is bewaard. Het staat nooit in de agenda."
        return f"“{done}” is klaar om na te kijken. Nog niemand ziet het."

    def get_success_url(self):
        return board_url(self.made)
