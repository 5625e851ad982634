"""allauth's forms around passkeys; the browser fills in the credential, people only the name."""

from allauth.mfa.webauthn import forms as passkeys
from django import forms

from members.account_forms import OurWords

FAILED = "Dat lukte niet met deze passkey. Probeer het nog eens, of kies een andere manier."
NAME = {
    "name": {
        "label": "Naam",
        "help_text": "Zo herken je hem later, bijvoorbeeld “laptop van het werk”.",
        "required": "Geef je passkey een naam.",
    }
}


class FromTheBrowser(OurWords):
    """Without its script the form comes back empty; what then to do stands on the page itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages |= {"required": FAILED, "invalid": FAILED}

    def add_error(self, field, error):
        # What allauth says of a code suits no passkey.
        if getattr(error, "code", "") == "incorrect_code":
            field, error = "credential", FAILED
        super().add_error(field, error)


class AddPasskeyForm(FromTheBrowser, passkeys.AddWebAuthnForm):
    """Always one that may sign in by itself; the view asks the browser for such a one."""

    words = NAME
    passwordless = None  # so this is no question


class RenamePasskeyForm(OurWords, passkeys.EditWebAuthnForm):
    words = NAME
    name = forms.CharField(max_length=80)


class PasskeyForm(FromTheBrowser, passkeys.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(FromTheBrowser, passkeys.ReauthenticateWebAuthnForm):
    pass


class PasskeyLoginForm(FromTheBrowser, passkeys.LoginWebAuthnForm):
    pass
