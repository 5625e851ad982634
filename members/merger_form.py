"""What a colleague fills in to let municipalities merge; the preview has it in its address."""

from django import forms

from members.enums import OrganisationKind
from members.models import Organisation
from members.organisation_field import OrganisationField

MOST = 6  # municipalities in one merger; the largest so far took three


class MergerForm(forms.Form):
    """Valid: `predecessors`, `successor` (unsaved where it is new) and `cleaned_data["on"]`."""

    on = forms.DateField(
        label="Vanaf",
        help_text="De eerste dag van het nieuwe bestuur, bijvoorbeeld 1 januari 2027.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies de eerste dag van het nieuwe bestuur.",
            "invalid": "Schrijf de datum als dag/maand/jaar, bijvoorbeeld 01/01/2027.",
        },
    )
    into = forms.ChoiceField(
        label="Waarin gaan ze op?",
        choices=[("existing", "In een gemeente die al bestaat"), ("new", "In een nieuwe gemeente")],
        initial="existing",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarin deze gemeenten opgaan."},
    )
    existing = OrganisationField(
        label="De gemeente die al bestaat", required=False, help_text="Naam of postcode."
    )
    name = forms.CharField(
        label="Naam van de nieuwe gemeente",
        max_length=160,
        required=False,
        help_text="Zonder “stad” of “gemeente” ervoor.",
    )
    nis_code = forms.RegexField(
        r"^\d{5}$",
        label="NIS-code",
        required=False,
        help_text="Vijf cijfers. Mag leeg blijven tot ze bekend is.",
        error_messages={"invalid": "Een NIS-code heeft vijf cijfers."},
    )
    is_city = forms.BooleanField(label="De nieuwe gemeente draagt de titel stad", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number in range(1, MOST + 1):
            self.fields[f"board_{number}"] = OrganisationField(
                label=f"Gemeente {number}", required=False, help_text=""
            )
        self.order_fields([*self._board_names(), "on", "into", "existing", "name"])

    @staticmethod
    def _board_names() -> list[str]:
        return [f"board_{number}" for number in range(1, MOST + 1)]

    @property
    def board_fields(self):
        return [self[name] for name in self._board_names()]

    def clean_on(self):
        day = self.cleaned_data["on"]
        if not 2000 <= day.year <= 2100:
            raise forms.ValidationError("Kies een datum tussen 2000 en 2100.")
        return day

    def clean(self):
        cleaned = super().clean()
        self.predecessors = [
            cleaned[name].organisation for name in self._board_names() if self._known(name)
        ]
        if not self.predecessors and not any(name in self.errors for name in self._board_names()):
            self.add_error("board_1", "Kies minstens één gemeente die fuseert.")
        if cleaned.get("into") == "new":
            self.successor = self._new(cleaned)
        else:
            self.successor = self._existing(cleaned)
        return cleaned

    def _known(self, name: str) -> bool:
        choice = self.cleaned_data.get(name)
        if not choice:
            return False
        if choice.organisation is None:
            self.add_error(
                name, f"We kennen geen gemeente “{choice.typed}”. Kies er een uit de voorstellen."
            )
        return choice.organisation is not None

    def _existing(self, cleaned):
        if self._known("existing"):
            return cleaned["existing"].organisation
        if "existing" not in self.errors:
            self.add_error("existing", "Kies de gemeente waarin de andere opgaan.")
        return None

    def _new(self, cleaned):
        name = " ".join(cleaned.get("name", "").split())
        if not name and "name" not in self.errors:
            self.add_error("name", "Geef de nieuwe gemeente een naam.")
        return Organisation(
            kind=OrganisationKind.MUNICIPALITY,
            name=name,
            nis_code=cleaned.get("nis_code", ""),
            is_city=cleaned.get("is_city", False),
        )
