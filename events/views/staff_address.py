"""Mending the address of a participant to whom nothing arrives."""

from django.forms import CheckboxInput

from events.actions.correcting import correct_address
from events.following_forms import CorrectAddressForm
from events.views.staff import PEOPLE, VerbView
from members.actions.addresses import AddressRefused, AddressTaken


class CorrectAddressView(VerbView):
    permission = PEOPLE
    form_class = CorrectAddressForm
    page_title = "Verbeter het e-mailadres"
    button = "Bewaar en verstuur opnieuw"

    def get_initial(self):
        return {"email": self.registration.person.email}

    def get_context_data(self, **kwargs):
        name = self.registration.person.name or "deze persoon"
        intro = f"Kijk na wat er voor {name} staat. Eén letter of punt te veel is genoeg."
        return super().get_context_data(intro=intro, **kwargs)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except AddressTaken as taken:
            form.fields["same"].widget = CheckboxInput()
            form.add_error(
                "email",
                f"We kennen al iemand met dit adres: {taken.other.shown_name}. Is dat dezelfde "
                "persoon, vink dat dan aan: de inschrijving gaat dan naar die persoon.",
            )
        except AddressRefused as refused:
            form.add_error("email", str(refused))
        return self.form_invalid(form)

    def act(self, form):
        data = form.cleaned_data
        return correct_address(self.registration, data["email"], by=self.by, same=data["same"])

    def success_message(self, done):
        return f"De mail vertrekt opnieuw, naar {done.person.email}."
