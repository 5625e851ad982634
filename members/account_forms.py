"""allauth's forms in our words and with our controls; what they do stays allauth's."""

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app_codes
from allauth.socialaccount import forms as provider
from django import forms

from members.address_field import AddressField
from members.form_controls import FormControls
from members.models import User
from members.same_work import look_once_more, make_no_account

CODE_HELP = "Acht letters, zoals BCDF-GHJK. Hoofdletters en streepje maken niet uit."
PASSWORD_HELP = "Minstens acht tekens. Kies iets wat niemand raadt: een zinnetje werkt goed."


class OurWords(FormControls):
    """Labels, help and errors per field; what allauth put in as placeholder goes."""

    words: dict[str, dict] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        for name, words in self.words.items():
            field = self.fields[name]
            field.label = words["label"]
            field.help_text = words.get("help_text", "")
            if "required" in words:
                field.error_messages = {**field.error_messages, "required": words["required"]}


NEW_PASSWORD = {
    "password1": {
        "label": "Nieuw wachtwoord",
        "help_text": PASSWORD_HELP,
        "required": "Kies een wachtwoord.",
    },
    "password2": {
        "label": "Nieuw wachtwoord, nog eens",
        "required": "Typ het wachtwoord nog eens.",
    },
}


class SamePasswords:
    def clean(self):
        cleaned = super().clean()
        if "password2" in self.errors and self.cleaned_data.get("password1"):
            errors = self.errors["password2"].as_data()
            if all(error.code is None for error in errors):
                self.errors["password2"] = self.error_class(
                    ["De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw."]
                )
        return cleaned


class LoginForm(FormControls, account.LoginForm):
    """One form for both ways: with a password, or without one and then by a mailed code."""

    field_order = ("login", "password")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = AddressField()
        self.fields["password"] = forms.CharField(
            label="Wachtwoord",
            required=False,
            strip=False,
            help_text="Geen wachtwoord, of vergeten? Laat dit leeg: dan mailen we je een code.",
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )
        self.order_fields(self.field_order)

    def clean_login(self):
        # The adapter gives a second request for the same address the same code.
        context.request.code_address = self.cleaned_data["login"]
        return self.cleaned_data["login"]

    def _login_by_code(self, *args):
        if self.user:
            look_once_more()
        return super()._login_by_code(*args)


class SignupForm(OurWords, account.SignupForm):
    unproved: User | None = None  # an account begun earlier, whose code was never filled in

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField(
            help_text="Je krijgt een code op dit adres. Gebruik liefst je werkadres."
        )

    def clean_email(self):
        email = super().clean_email()
        self.unproved = User.objects.unproved().filter(email=email).first()
        if self.unproved or not self.account_already_exists:
            context.request.code_address = email  # as in LoginForm
        return email

    def try_save(self, request):
        if self.account_already_exists:
            make_no_account(request, looks=1 if self.unproved else 2)
        if self.unproved:  # the mail with the code was slow, or lost: go on where it stopped
            return self.unproved, None
        return super().try_save(request)


class ProviderSignupForm(OurWords, provider.SignupForm):
    """Only where the provider tells no address."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField(help_text="Je krijgt een code op dit adres.")


class ConfirmLoginCodeForm(OurWords, account.ConfirmLoginCodeForm):
    words = {
        "code": {"label": "Code uit de mail", "help_text": CODE_HELP, "required": "Vul de code in."}
    }


class ConfirmEmailVerificationCodeForm(OurWords, account.ConfirmEmailVerificationCodeForm):
    words = ConfirmLoginCodeForm.words

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        context.request.code_address = self.email  # for who hears that a code was refused


class AddEmailForm(OurWords, account.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField(
            label="Nieuw e-mailadres", help_text="We mailen een code naar dit adres."
        )

    def clean_email(self):
        context.request.code_address = email = super().clean_email()  # as in LoginForm
        return email


class ResetPasswordForm(OurWords, account.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField()

    def save(self, request, **kwargs):
        if not self.users:
            look_once_more()
        return super().save(request, **kwargs)


class ResetPasswordFromKeyForm(SamePasswords, OurWords, account.ResetPasswordKeyForm):
    words = NEW_PASSWORD


class SetPasswordForm(SamePasswords, OurWords, account.SetPasswordForm):
    words = NEW_PASSWORD


class ChangePasswordForm(SamePasswords, OurWords, account.ChangePasswordForm):
    words = {
        "oldpassword": {
            "label": "Huidig wachtwoord",
            "required": "Vul je huidige wachtwoord in.",
        },
        **NEW_PASSWORD,
    }


class ReauthenticateForm(OurWords, account.ReauthenticateForm):
    words = {"password": {"label": "Wachtwoord", "required": "Vul je wachtwoord in."}}


class SecondStepForm(OurWords, second_step.AuthenticateForm):
    words = {
        "code": {
            "label": "Code uit je app",
            "help_text": "Zes cijfers. Heb je je app niet bij de hand? Vul een herstelcode in.",
            "required": "Vul de code in.",
        }
    }


class SecondStepAgainForm(OurWords, second_step.ReauthenticateForm):
    words = SecondStepForm.words


class ActivateAppForm(OurWords, app_codes.ActivateTOTPForm):
    words = {
        "code": {
            "label": "Code uit je app",
            "help_text": "De zes cijfers die je app nu toont.",
            "required": "Vul de code in.",
        }
    }
