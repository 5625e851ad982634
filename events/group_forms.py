"""What somebody fills in who registers colleagues, and who gives a place to a colleague."""

from datetime import timedelta

from django import forms

from events.answers_form import AnswersForm, WithAnswers
from events.asked import Asked
from events.billing_form import ask_billing, billing_of
from events.enums import GroupAnswer
from events.forms import (
    FORM_KEY,
    CleanAddress,
    SessionFields,
    new_form_key,
)
from events.reading import SessionView
from members.enums import PersonRole
from members.form_controls import FormControls
from members.guards import GuardedFormMixin, Limit
from members.organisation_field import OrganisationField

ROWS = 6
MORE_ROWS = (12, 18, 30)  # of whoever comes with more, and chooses so in the address
TWICE = "Dit adres staat er twee keer. Elke collega krijgt een eigen mail."


class ColleagueForm(CleanAddress, FormControls, forms.Form):
    """One colleague; a row that stays empty is nobody."""

    first_name = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul de voornaam in."}
    )
    last_name = forms.CharField(
        label="Familienaam", max_length=80, error_messages={"required": "Vul de familienaam in."}
    )
    email = forms.CharField(
        label="E-mailadres van het werk",
        max_length=254,
        widget=forms.EmailInput,
        error_messages={"required": "Vul het e-mailadres in."},
    )
    role = forms.ChoiceField(
        label="Rol", choices=PersonRole.choices, initial=PersonRole.EMPLOYEE, widget=forms.Select
    )

    def __init__(self, *args, number: int, **kwargs):
        super().__init__(
            *args,
            prefix=f"collega{number}",
            empty_permitted=True,
            use_required_attribute=False,
            **kwargs,
        )
        self.number, self.group_label = number, f"Collega {number}"
        self.answers: AnswersForm | None = None

    def has_changed(self) -> bool:
        """A role alone, which every row carries, is nobody."""
        return bool({"first_name", "last_name", "email"} & set(self.changed_data))

    @property
    def is_somebody(self) -> bool:
        return self.has_changed() and self.is_valid()

    def participant(self, board: dict) -> dict:
        names = ("email", "first_name", "last_name", "role")
        return {**{name: self.cleaned_data[name] for name in names}, **board}

    def billing(self, of_group: dict) -> dict:
        """The colleague's own words for the invoice; what stays empty is as for the group."""
        own = billing_of(self)
        return {name: own[name] or of_group[name] for name in own}


class GroupForm(
    WithAnswers, GuardedFormMixin, CleanAddress, SessionFields, FormControls, forms.Form
):
    """Who arranges it, for which board, and the colleagues in `rows`."""

    organisation = OrganisationField(
        label="Stad, gemeente of andere organisatie",
        help_text="Typ de eerste letters en kies uit de lijst. Staat jullie organisatie er niet "
        "bij? Typ dan gewoon haar naam.",
        error_messages={"required": "Vul in voor welke organisatie jullie komen."},
    )
    first_name = forms.CharField(label="Jouw voornaam", max_length=80)
    last_name = forms.CharField(label="Jouw familienaam", max_length=80)
    email = forms.CharField(
        label="Jouw e-mailadres",
        max_length=254,
        widget=forms.EmailInput,
        help_text="Daar komt de link naar het overzicht van jullie groep.",
    )
    comes = forms.BooleanField(
        label="Ik kom zelf ook",
        required=False,
        help_text="Duid dit niet aan als je alleen voor je collega's inschrijft.",
    )
    answer = forms.ChoiceField(
        label="Niet iedereen heeft nu een plaats. Wat willen jullie?",
        choices=GroupAnswer.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    form_key = forms.CharField(widget=forms.HiddenInput, required=False)
    autocomplete = {
        "organisation": "organization",
        "first_name": "given-name",
        "last_name": "family-name",
        "email": "email",
    }

    def __init__(self, request, data=None, *, views: list[SessionView], **kwargs):
        kwargs["initial"] = {"form_key": new_form_key(), **kwargs.get("initial", {})}
        asked = {str(number): number for number in MORE_ROWS}
        self.room_for = asked.get(request.GET.get("collegas", ""), ROWS)
        self.more_rows = [number for number in MORE_ROWS if number > self.room_for]
        super().__init__(request, data, **kwargs)
        self.rows = [ColleagueForm(data, number=number + 1) for number in range(self.room_for)]
        self.add_session_field(views)
        if views[0].session.event.has_price:
            ask_billing(self)
            for row in self.rows:
                ask_billing(row, brief=True)

    def ask(self, asked: Asked, sessions) -> None:
        """The questions of the event for each; who is not here can answer later, by the own link.

        Only the person can agree to something: a consent is not asked of somebody else.
        """
        data = self.data if self.is_bound else None
        common = {"asked": asked, "sessions": sessions, "complete": False}
        self.answers = AnswersForm(data, **common)
        for row in self.rows:
            prefix = f"{row.prefix}-vraag"
            row.answers = AnswersForm(data, prefix=prefix, with_consent=False, **common)
            row.answers.group_label = row.group_label

    def is_valid(self) -> bool:
        rows = [row.answers for row in self.rows if row.answers and row.has_changed()]
        return all([super().is_valid(), *(answers.is_valid() for answers in rows)])

    def refuse(self, refused) -> None:
        super().refuse(refused)
        if getattr(refused, "problems", None):
            for row in self.rows:
                if row.answers and row.is_somebody:
                    row.answers.refuse(refused)

    def clean_form_key(self):
        key = self.cleaned_data["form_key"]
        return key if FORM_KEY.fullmatch(key) else new_form_key()

    def clean(self):
        if not self.cleaned_data.get("comes") and not any(row.has_changed() for row in self.rows):
            self.add_error(None, "Vul minstens één collega in.")
        seen = {self.cleaned_data.get("email")} if self.cleaned_data.get("comes") else set()
        for row in self.rows:
            address = row.is_somebody and row.cleaned_data["email"]
            if address and address in seen:
                row.add_error("email", TWICE)
            seen.add(address)
        if any(row.errors for row in self.rows):
            self.add_error(None, "Kijk de gegevens van je collega's na.")
        return super().clean()

    def contact(self) -> dict:
        names = ("email", "first_name", "last_name")
        return {**{name: self.cleaned_data[name] for name in names}, **self.board()}

    def board(self) -> dict:
        choice = self.cleaned_data["organisation"]
        return {"organisation": choice.organisation, "organisation_typed": choice.typed}

    def participants(self) -> list[dict]:
        of_group = billing_of(self)
        own = {**self.contact(), "role": PersonRole.EMPLOYEE, "billing": of_group}
        colleagues = [
            {**row.participant(self.board()), "billing": row.billing(of_group)}
            for row in self.rows
            if row.is_somebody
        ]
        return [*([own] if self.cleaned_data["comes"] else []), *colleagues]

    def answers_of_each(self) -> list:
        """In the order of `participants`."""
        if self.answers is None:
            return []
        own = [self.given()] if self.cleaned_data["comes"] else []
        return [*own, *(row.answers.given() for row in self.rows if row.is_somebody)]

    def ask_how(self, seated: int, waiting: int) -> None:
        """Show the choice, in the numbers of this moment."""
        split = f"{seated} nu en {waiting} op de wachtlijst"
        self.fields["answer"].choices = [
            (GroupAnswer.SPLIT, split if seated else "Elk apart op de wachtlijst"),
            (GroupAnswer.TOGETHER, "Alleen samen: we wachten tot er plaats is voor iedereen"),
        ]
        self.asks = True

    asks = False

    @property
    def all_forms(self) -> list:
        """For the summary of what is still wrong."""
        forms_of_rows = [each for row in self.rows for each in (row, row.answers) if each]
        return [*self.with_answers, *forms_of_rows]


class HandOverForm(CleanAddress, FormControls, forms.Form):
    first_name = forms.CharField(label="Voornaam van je collega", max_length=80)
    last_name = forms.CharField(label="Familienaam van je collega", max_length=80)
    email = forms.CharField(
        label="E-mailadres van je collega", max_length=254, widget=forms.EmailInput
    )
    role = forms.ChoiceField(label="Rol van je collega", choices=PersonRole.choices, required=False)


class MyLinkForm(GuardedFormMixin, CleanAddress, FormControls, forms.Form):
    address_limit = Limit(5, timedelta(hours=1))
    email = forms.CharField(
        label="Het e-mailadres waarmee je inschreef", max_length=254, widget=forms.EmailInput
    )
    autocomplete = {"email": "email"}
