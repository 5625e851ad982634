from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView

from members.actions.addresses import AddressRefused, AddressTaken, change_address, mark_mailbox
from members.address_field import AddressField
from members.models import Person
from members.viewsets.screen import StaffScreen


class AddressForm(forms.Form):
    email = AddressField(
        label="Nieuw e-mailadres",
        help_text="Het nieuwe en het vroegere adres krijgen allebei een mail.",
    )


class PersonAddressView(StaffScreen, FormView):
    """Another address for somebody, and whether a mailbox is read by one person or by several."""

    template_name = "members/staff/person_address.html"
    form_class = AddressForm
    page_title = "E-mailadres"
    header_icon = "mail"
    permission = "members.change_person"
    above = (("people:index", "Personen"),)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.person = get_object_or_404(Person.objects.known(), pk=kwargs["pk"])
        self.here = reverse("people:inspect", args=[self.person.pk])

    def dispatch(self, request, *args, **kwargs):
        user = getattr(self.person, "user", None)
        if user and user == request.user and user.has_perm(self.permission):
            return redirect("account_email")  # one's own address proves itself first
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.person.shown_name

    def crumbs_here(self):
        return [(self.here, self.person.shown_name)]

    def get_context_data(self, **kwargs):
        others = Person.objects.known().filter(email=self.person.email).exclude(email="")
        return super().get_context_data(
            person=self.person,
            here=self.here,
            others=others.exclude(pk=self.person.pk),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "postbus":
            return self._mark(shared=request.POST.get("gedeeld") == "ja")
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            person = change_address(self.person, form.cleaned_data["email"], by=self.by)
        except AddressTaken as taken:
            form.add_error("email", "We kennen al iemand met dit e-mailadres.")
            return self.render_to_response(self.get_context_data(form=form, taken=taken.other))
        except AddressRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(
            self.request, f"{person.shown_name} is vanaf nu bereikbaar op {person.email}."
        )
        return redirect(self.here)

    def _mark(self, *, shared):
        try:
            mark_mailbox(self.person, shared=shared, by=self.by)
        except AddressRefused as refused:
            return self.render_to_response(self.get_context_data(refused=str(refused)))
        kind = "een gedeelde postbus" if shared else "een persoonlijk adres"
        messages.success(self.request, f"{self.person.email} is nu {kind}.")
        return redirect(self.request.path)
