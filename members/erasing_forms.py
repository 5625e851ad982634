from django import forms

from members.actions.erasing import ErasureReason
from members.form_controls import FormControls

WORD = "wissen"
NOT_YET = f"Typ het woord {WORD}. Er is nog niets gewist."


class ErasureForm(FormControls, forms.Form):
    """A word that nobody types by mistake."""

    word = forms.CharField(
        label=f"Typ het woord {WORD} om te bevestigen",
        max_length=40,
        error_messages={"required": NOT_YET},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_word(self):
        word = self.cleaned_data["word"].strip().strip("“”\"'.").casefold()
        if word != WORD:
            raise forms.ValidationError(NOT_YET)
        return word


class StaffErasureForm(ErasureForm):
    reason = forms.ChoiceField(
        label="Waarom wis je deze persoon?",
        choices=[each for each in ErasureReason.choices if each[0] != ErasureReason.SELF],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom. Dat staat in het veiligheidslog."},
    )
    field_order = ["reason", "word"]
