from django import forms

from cms.actions.adoption import Declaration
from cms.adoption_enums import AdoptionChannel, AdoptionDegree, AdoptionRefusal
from cms.adoption_part import NOBODY_NAMED
from members.actions.people import find_or_create_person
from members.actors import person_of
from members.address_field import AddressField
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField

ABOUT_ME = ("first_name", "last_name", "email")


class DeclareForm(GuardedFormMixin, FormControls, forms.Form):
    """ "Wij passen dit ook toe": whoever is signed in is not asked who they are.

    `sources` are the boards from which one may have learned it, besides the `first` one.
    """

    organisation = OrganisationField(
        label="Welk bestuur past dit toe?",
        error_messages={"required": "Zeg welk bestuur dit toepast."},
    )
    degree = forms.ChoiceField(
        label="Hoe ver staan jullie?", choices=AdoptionDegree.choices, widget=forms.RadioSelect
    )
    learned_from = forms.ChoiceField(label="Van wie leerden jullie het?", required=False)
    channel = forms.ChoiceField(
        label="Langs waar leerden jullie het kennen?",
        choices=AdoptionChannel.choices,
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label="Waaruit blijkt het?",
        max_length=300,
        help_text="Eén zin: een beslissing, een datum, een pagina op jullie site.",
        error_messages={"required": "Schrijf één zin waaruit het blijkt."},
    )
    first_name = forms.CharField(
        label="Je voornaam", max_length=80, error_messages={"required": "Vul je voornaam in."}
    )
    last_name = forms.CharField(
        label="Je familienaam", max_length=80, error_messages={"required": "Vul je familienaam in."}
    )
    email = AddressField(
        label="Je e-mailadres",
        help_text="Je krijgt een mail met een link waarmee je dit later kan intrekken.",
    )

    autocomplete = {
        "organisation": "organization",
        "first_name": "given-name",
        "last_name": "family-name",
        "email": "email",
    }
    choice_hints = {
        "degree": {
            AdoptionDegree.INSPIRED: "Het zette ons aan het denken of aan het werk.",
            AdoptionDegree.REWORKED: "We maakten er onze eigen versie van.",
            AdoptionDegree.APPLIED: "We doen het zoals het hier staat.",
            AdoptionDegree.EMBEDDED: "Het hoort bij ons gewone werk, met tijd en geld.",
        }
    }

    def __init__(self, *args, sources=(), first="", **kwargs):
        super().__init__(*args, **kwargs)
        self._sources = {str(each.pk): each for each in sources}
        if self._sources:
            choices = [(pk, each.full_name) for pk, each in self._sources.items()]
            self.fields["learned_from"].choices = [("", first or NOBODY_NAMED), *choices]
        else:
            del self.fields["learned_from"]
        if self.request.user.is_authenticated:
            for name in ABOUT_ME:
                del self.fields[name]

    def clean_organisation(self):
        choice = self.cleaned_data["organisation"]
        if choice.organisation is None:
            raise forms.ValidationError(AdoptionRefusal.UNKNOWN_BOARD.label)
        return choice

    @property
    def said(self) -> Declaration:
        data = self.cleaned_data
        return Declaration(
            organisation=data["organisation"].organisation,
            degree=data["degree"],
            channel=data["channel"],
            evidence=" ".join(data["evidence"].split()),
            learned_from=self._sources.get(data.get("learned_from", "")),
        )

    def person(self):
        """Who declares it; whoever is new becomes a person."""
        if self.request.user.is_authenticated:
            return person_of(self.request.user)
        facts = {name: self.cleaned_data[name] for name in ABOUT_ME}
        return find_or_create_person(
            **facts, organisation=self.cleaned_data["organisation"].organisation
        )


class AnswerForm(FormControls, forms.Form):
    """What whoever shared it writes when it is not so."""

    reason = forms.CharField(
        label="Waarom klopt het niet?",
        max_length=300,
        help_text="Eén zin. Wie het meldde, leest ze in een mail.",
        error_messages={"required": "Schrijf in één zin waarom het niet klopt."},
    )
