from django import forms

from members.addresses import InvalidAddress, normalise_address


class AddressField(forms.CharField):
    """An e-mail address, cleaned to the one form that we store; its errors say what to mend."""

    widget = forms.EmailInput
    default_error_messages = {
        "required": "Vul je e-mailadres in.",
        "max_length": "Dit e-mailadres is te lang: hoogstens %(limit_value)d tekens.",
    }

    def __init__(self, *, label="E-mailadres", **options):
        options.setdefault("max_length", 254)
        super().__init__(label=label, **options)
        self.widget.attrs.setdefault("autocomplete", "email")

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return text
        try:
            return normalise_address(text)
        except InvalidAddress as problem:
            raise forms.ValidationError(str(problem), code="invalid") from problem
