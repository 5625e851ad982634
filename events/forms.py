"""What people fill in to come."""

import re
import secrets

from django import forms

from events.answers_form import WithAnswers
from events.billing_form import ask_billing
from events.reading import SessionView
from members import dutch
from members.addresses import InvalidAddress, normalise_address
from members.enums import PersonRole
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField

FORM_KEY = re.compile(r"[A-Za-z0-9_-]{22,64}")


def new_form_key() -> str:
    """128 bits: whoever holds it is the browser that got this form."""
    return secrets.token_urlsafe(16)


class SessionChoiceField(forms.TypedChoiceField):
    """One of the sessions that a page has in hand, told by its date; cleans to the session."""

    def __init__(self, views: list[SessionView], **options):
        self.views = {str(view.session.pk): view for view in views}
        choices = [(pk, _when(view)) for pk, view in self.views.items()]
        super().__init__(choices=choices, coerce=self._session, **options)

    def _session(self, pk):
        return self.views[str(pk)].session


def _when(view: SessionView) -> str:
    name = view.session.name
    when = dutch.period(view.days[0].starts_at, view.days[0].ends_at)
    return f"{name}: {when}" if name else when.capitalize()


class CleanAddress:
    """For a form with an e-mail address: the address as we keep it."""

    def clean_email(self):
        try:
            return normalise_address(self.cleaned_data["email"])
        except InvalidAddress as problem:
            raise forms.ValidationError(str(problem)) from None


class SessionFields:
    """For a form about one of the sessions of an event."""

    def add_session_field(self, views: list[SessionView]) -> None:
        """The choice of a session, first in the form; not asked where there is one."""
        self.fields["session"] = SessionChoiceField(
            views,
            label="Welke sessie?",
            widget=forms.RadioSelect if len(views) > 1 else forms.HiddenInput,
            initial=views[0].session.pk if len(views) == 1 else None,
            error_messages={
                "required": "Kies een sessie.",
                "invalid_choice": "Deze sessie kun je niet meer kiezen. Kies een andere.",
            },
        )
        self.choice_hints = {
            "session": {str(view.session.pk): _place_and_seats(view) for view in views}
        }
        self.order_fields(["session"])


class ParticipantFields(CleanAddress, SessionFields, FormControls, forms.Form):
    """Who comes, for the public form and for staff who register somebody."""

    organisation = OrganisationField(
        label="Stad, gemeente of andere organisatie",
        help_text="Typ de eerste letters en kies uit de lijst. Staat je organisatie er niet "
        "bij? Typ dan gewoon haar naam.",
        error_messages={"required": "Vul in voor welke organisatie je komt."},
    )
    first_name = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul je voornaam in."}
    )
    last_name = forms.CharField(
        label="Familienaam", max_length=80, error_messages={"required": "Vul je familienaam in."}
    )
    email = forms.CharField(
        label="E-mailadres van het werk",
        max_length=254,
        widget=forms.EmailInput,
        error_messages={"required": "Vul je e-mailadres in."},
    )
    role = forms.ChoiceField(
        label="Rol",
        choices=PersonRole.choices,
        initial=PersonRole.EMPLOYEE,
        widget=forms.Select,
        error_messages={"invalid_choice": "Kies je rol uit de lijst."},
    )
    function_title = forms.CharField(
        label="Functie",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: diversiteitsambtenaar of schepen van gelijke kansen.",
    )
    autocomplete = {
        "organisation": "organization",
        "first_name": "given-name",
        "last_name": "family-name",
        "email": "email",
        "function_title": "organization-title",
    }

    def participant(self) -> dict:
        """What `find_or_create_person` wants to know."""
        return {
            "email": self.cleaned_data["email"],
            "first_name": self.cleaned_data["first_name"],
            "last_name": self.cleaned_data["last_name"],
            "role": self.cleaned_data["role"],
            "function_title": self.cleaned_data["function_title"],
            **self.board(),
        }

    def board(self) -> dict:
        choice = self.cleaned_data["organisation"]
        return {"organisation": choice.organisation, "organisation_typed": choice.typed}


def _place_and_seats(view: SessionView) -> str:
    """The place only where the label does not name it already."""
    days = dutch.counted(len(view.days), "dag", "dagen") if len(view.days) > 1 else ""
    place = view.place if view.place != view.name else ""
    return ". ".join(filter(None, [place, days, view.short])) + "."


class RegistrationForm(WithAnswers, GuardedFormMixin, ParticipantFields):
    """The public form; its key makes one form one registration."""

    form_key = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, request, *args, views: list[SessionView], **kwargs):
        kwargs["initial"] = {"form_key": new_form_key(), **kwargs.get("initial", {})}
        super().__init__(request, *args, **kwargs)
        self.add_session_field(views)
        if views[0].session.event.has_price:
            ask_billing(self)

    def clean_form_key(self):
        key = self.cleaned_data["form_key"]
        return key if FORM_KEY.fullmatch(key) else new_form_key()


class CancelForm(FormControls, forms.Form):
    reason = forms.CharField(
        label="Waarom kun je niet komen?",
        help_text="Hoeft niet. Het helpt ons om een beter moment te kiezen.",
        max_length=300,
        required=False,
    )
