"""Sessions and days: each screen saves through a verb that knows what else must follow."""

from django.utils import timezone

from events.actions import planning_sessions
from events.staff_forms import DayForm, NewSessionForm, SessionForm
from events.views.changed_meanwhile import FreshForm
from events.views.staff import PUBLISH, ConfirmView, VerbView
from members import dutch


class AddSessionView(VerbView):
    form_class = NewSessionForm
    page_title = "Voeg een sessie toe"
    button = "Voeg toe"
    success = "De sessie staat klaar."

    def act(self, form):
        self.starts_at = form.cleaned_data["starts_at"]
        return planning_sessions.add_session_with_day(
            self.event, by=self.by, session=form.values(), day=form.day_values()
        )

    def success_message(self, done):
        return f"{self.success} {_over(self.starts_at)}"


class ChangeSessionView(FreshForm):
    form_class = SessionForm
    page_title = "Wijzig de sessie"
    success = "De sessie is gewijzigd."

    def get_initial(self):
        return SessionForm.initial_of(self.session)

    def act(self, form):
        return planning_sessions.change_session(
            self.session, version=form.cleaned_data["version"], by=self.by, **form.values()
        )


class AddDayView(VerbView):
    form_class = DayForm
    page_title = "Voeg een dag toe"
    button = "Voeg toe"

    def get_initial(self):
        last = self.session.days.filter(cancelled_at__isnull=True).last()
        if last is None:
            return {}
        kept = DayForm.initial_of(last)
        return {name: value for name, value in kept.items() if name not in ("name", "on")}

    def act(self, form):
        return planning_sessions.add_day(self.session, by=self.by, **form.values())

    def success_message(self, done):
        return f"De dag is toegevoegd. {_news(done)} {_over(done.starts_at)}"


class MoveDayView(FreshForm):
    form_class = DayForm
    page_title = "Wijzig de dag"

    def get_initial(self):
        return DayForm.initial_of(self.day)

    def act(self, form):
        return planning_sessions.move_day(
            self.day, version=form.cleaned_data["version"], by=self.by, **form.values()
        )

    def success_message(self, done):
        return f"De dag is gewijzigd. {_news(done)} {_over(done.starts_at)}"


def _over(starts_at) -> str:
    if starts_at > timezone.now():
        return ""
    return f"Let op: {dutch.day(starts_at)} is al voorbij of begonnen. Klopt de datum?"


def _news(day) -> str:
    if day.news_due_at is None:
        return ""
    if planning_sessions.is_as_known(day):
        return "Alles staat weer zoals het was: enkel wie intussen inschreef, krijgt nog een mail."
    return (
        "Wie een plaats heeft, krijgt over tien minuten één mail met de nieuwe uitnodiging. Wie "
        "wacht, krijgt er een zonder."
    )


class CancelDayView(ConfirmView):
    permission = PUBLISH
    page_title = "Annuleer de dag"
    question = (
        "Deze dag valt weg, de sessie gaat door. Wie een plaats heeft of wacht, krijgt over tien "
        "minuten een mail en de dag verdwijnt uit hun agenda."
    )
    button = "Ja, annuleer de dag"
    success = "De dag is geannuleerd."
    serious = True

    def act(self):
        planning_sessions.cancel_day(self.day, by=self.by)
