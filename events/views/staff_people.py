"""Registering and cancelling somebody, and taking the list along."""

from django.views.generic import View

from events.actions.cancelling import cancel_registration
from events.actions.new_links import allow_until
from events.actions.registering_by_form import register_by_form
from events.answers_form import questions_for
from events.enums import Refusal
from events.forms import new_form_key
from events.participant_table import headers_of, rows_of
from events.staff_forms import ExceptionForm, ReasonForm, StaffParticipantForm
from events.views.staff import PEOPLE, StaffMixin, VerbView
from members.audit import record
from members.exports import table_response

FOR_STAFF = {
    Refusal.FULL: "Alle plaatsen zijn ingenomen en er is geen wachtlijst meer. Verhoog eerst op "
    "het bord het aantal plaatsen, of annuleer iemand.",
    Refusal.NO_DATE: "Deze sessie heeft nog geen dag. Voeg op het bord eerst een dag toe.",
    Refusal.CANCELLED: "Deze sessie is geannuleerd: inschrijven kan niet meer.",
}


class AddParticipantView(VerbView):
    permission = PEOPLE
    form_class = StaffParticipantForm
    page_title = "Schrijf iemand in"
    button = "Schrijf in"

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.answers = questions_for(self.session, form.data if form.is_bound else None)
        return form

    def act(self, form):
        key = new_form_key()
        done = register_by_form(
            session=self.session,
            participant=form.participant(),
            by=self.by,
            form_key=key,
            answers=form.given(),
        )
        self.was_known = done.form_key != key
        return done

    def refused(self, form, refused):
        if refused.refusal in FOR_STAFF:
            form.add_error(None, FOR_STAFF[refused.refusal])
        else:
            form.refuse(refused)
        return self.form_invalid(form)

    def success_message(self, done):
        name = done.person.name or done.person.email
        if self.was_known:
            return f"{name} was al ingeschreven. Er verandert niets."
        if done.is_waiting:
            return (
                f"Alle plaatsen zijn ingenomen: {name} staat op de wachtlijst en krijgt een mail."
            )
        if not self.session.days.not_over().exists():
            return f"{name} staat op de lijst. Duid nu de aanwezigheid aan."
        return f"{name} is ingeschreven en krijgt een mail met de uitnodiging."


class CancelParticipantView(VerbView):
    permission = PEOPLE
    form_class = ReasonForm
    button = "Ja, annuleer de inschrijving"

    def get_page_title(self):
        return f"Annuleer de inschrijving van {self.registration.person.name}"

    def get_context_data(self, **kwargs):
        intro = "Deze persoon krijgt een mail en de afspraak verdwijnt uit de agenda."
        if self.registration.is_confirmed:
            intro += " De plaats komt vrij voor wie op de wachtlijst staat."
        return super().get_context_data(intro=intro, serious=True, **kwargs)

    def act(self, form):
        return cancel_registration(
            self.registration, by=self.by, reason=form.cleaned_data["reason"], late=True
        )

    def success_message(self, done):
        return f"De inschrijving van {done.person.name} is geannuleerd."


class ExceptionView(VerbView):
    """Another last moment for one person."""

    permission = PEOPLE
    form_class = ExceptionForm
    success = "De uitzondering is bewaard."

    def get_page_title(self):
        return f"Uitzondering voor {self.registration.person.name}"

    def get_initial(self):
        return {"change_until": self.registration.change_until}

    def act(self, form):
        until = form.cleaned_data["change_until"]
        return allow_until(self.registration, until, by=self.by)


class ExportView(StaffMixin, View):
    """Everybody of one event as CSV or XLSX; who took the list along is logged."""

    permission = PEOPLE

    def get(self, request, *args, **kwargs):
        format = self.kwargs["format"]
        rows = rows_of(self.event)
        record(self.event, "events.export", by=self.by, data={"format": format})
        return table_response(format, f"deelnemers-{self.event.slug}", headers_of(self.event), rows)
