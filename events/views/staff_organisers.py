"""Who carries an event: add a colleague, or take one off."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect

from events.actions.organisers import drop_organiser, may_name_organisers, name_organiser
from events.models import EventOrganiser
from events.refusals import ChangeRefused
from events.views.staff import CHANGE, VerbView
from members.enums import Role
from members.models import Person
from members.row_keys import key_of

DROP = "weg"


class ColleagueChoice(forms.ModelChoiceField):
    def label_from_instance(self, person):
        return person.name or person.email


class OrganiserForm(forms.Form):
    person = ColleagueChoice(
        label="Collega",
        queryset=Person.objects.none(),
        empty_label="Kies een collega",
        help_text="Alleen wie de rol organisator heeft, staat in de lijst.",
        error_messages={
            "required": "Kies een collega.",
            "invalid_choice": "Deze collega is geen organisator meer. Kies iemand anders.",
        },
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        known = EventOrganiser.objects.filter(event=event).values("person")
        fitting = Person.objects.filter(
            user__is_active=True, user__is_staff=True, user__groups__name=Role.ORGANISER
        )
        people = fitting.exclude(pk__in=known).distinct()
        self.fields["person"].queryset = people.order_by("first_name", "last_name", "pk")


class OrganisersView(VerbView):
    permission = CHANGE
    page_title = "Wie organiseert dit?"
    template_name = "events/staff/organisers.html"
    form_class = OrganiserForm
    button = "Voeg toe"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            organisers=self.event.organisers.select_related("person"),
            may_name=may_name_organisers(self.event, self.by),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") != DROP:
            return super().post(request, *args, **kwargs)
        row = self.event.organisers.filter(pk=key_of(request.POST.get("organisator", ""))).first()
        try:
            if row:
                drop_organiser(self.event, row.person, by=self.by)
        except ChangeRefused as refused:
            messages.error(request, refused.refusal.label)
        else:
            messages.success(request, "Deze collega organiseert dit niet meer.")
        return redirect(request.path)

    def act(self, form):
        row = name_organiser(self.event, form.cleaned_data["person"], by=self.by)
        return f"{row.person.name} organiseert dit mee."

    def success_message(self, done):
        return done

    def get_success_url(self):
        return self.request.path
