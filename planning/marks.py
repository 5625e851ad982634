"""A form that knows what each field held when it was opened, so that only what two colleagues
both wrote is a question, and the rest goes together."""

from hashlib import sha256

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import cached_property


class MarksField(forms.CharField):
    """Hidden: a mark of every other field, in the form as it is first shown."""

    def __init__(self):
        super().__init__(required=False, max_length=2000, widget=forms.HiddenInput)

    def get_bound_field(self, form, field_name):
        return _BoundMarks(form, self, field_name)


class _BoundMarks(BoundField):
    @cached_property
    def initial(self) -> str:
        return "" if self.form.is_bound else marks_of(self.form)


def marks_of(form) -> str:
    """One short word per field that is shown."""
    return " ".join(f"{name}:{mark(raw(form[name]))}" for name in shown(form))


def read_marks(form) -> dict[str, str]:
    """By name, as the browser sent them back; what was tampered with says nothing."""
    pairs = (pair.partition(":") for pair in form.cleaned_data.get("marks", "").split())
    return {name: value for name, _, value in pairs}


def shown(form) -> list[str]:
    """A file is no value that a form holds."""
    return [
        name
        for name, field in form.fields.items()
        if not field.widget.is_hidden and not isinstance(field, forms.FileField)
    ]


def raw(bound) -> str:
    """What stands in the field, written alike whether it was typed or kept."""
    value = bound.value()
    if isinstance(value, list | tuple):
        return "\n".join(sorted(str(each) for each in value))
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]
