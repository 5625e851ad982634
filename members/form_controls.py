"""What every control of our own forms carries, so that each form gets it right.

Django itself links a control to its hint and its error (`aria-describedby`, `aria-invalid`);
here come the class of the design and the autocomplete purpose (WCAG 1.3.5).
"""

from django import forms

# What to do, instead of "Dit veld is verplicht."; the summary puts the label before it.
REQUIRED = (
    (forms.CheckboxSelectMultiple, "Duid minstens één antwoord aan."),
    (forms.CheckboxInput, "Duid dit aan om verder te gaan."),
    ((forms.RadioSelect, forms.Select), "Kies één antwoord."),
    (forms.FileInput, "Kies een bestand."),
    (forms.Widget, "Vul dit in."),
)
INVALID_EMAIL = "Dit is geen volledig e-mailadres. Er hoort één @ in, en daarna nog een punt."

CHECKS = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)


def is_check(bound_field) -> bool:
    """Ticks and rounds keep the browser's own size and border."""
    return isinstance(bound_field.field.widget, CHECKS)


def control_attrs(bound_field) -> dict[str, str]:
    """The attributes to add to the widget of a field."""
    attrs = {}
    given = bound_field.field.widget.attrs
    plain = is_check(bound_field) or bound_field.is_hidden
    if not plain and "field__control" not in given.get("class", ""):
        attrs["class"] = f"{given.get('class', '')} field__control".strip()
    purpose = getattr(bound_field.form, "autocomplete", {}).get(bound_field.name)
    if purpose and "autocomplete" not in given:
        attrs["autocomplete"] = purpose
    return attrs


class ControlField(forms.BoundField):
    """A field that draws itself with the design's attributes, also as `{{ form.email }}`."""

    def build_widget_attrs(self, attrs, widget=None):
        return super().build_widget_attrs({**control_attrs(self), **attrs}, widget)


class FormControls:
    """Mixin for a public form: `class JoinForm(FormControls, forms.Form)`.

    `autocomplete` names the purpose per field, only for what people fill in about themselves.
    `choice_hints` gives a choice of a field a second line: {"frequency": {"weekly": "…"}}.
    `group_label` says in the error summary whom a form is about ("Collega 2").
    """

    bound_field_class = ControlField
    autocomplete: dict[str, str] = {}
    choice_hints: dict[str, dict[str, str]] = {}
    group_label = ""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _say_what_to_do(field)


def _say_what_to_do(field) -> None:
    """Replace Django's own general sentences; a sentence that the form gave itself stays."""
    general = forms.Field.default_error_messages["required"]
    if field.error_messages.get("required") is general:
        field.error_messages["required"] = next(
            sentence for kinds, sentence in REQUIRED if isinstance(field.widget, kinds)
        )
    if isinstance(field, forms.EmailField):
        field.error_messages.setdefault("invalid", INVALID_EMAIL)
