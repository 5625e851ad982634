"""allauth's forms around passkeys; the browser fills in the credential, people only the name."""

from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed
from allauth.mfa.webauthn import forms as passkeys
from allauth.mfa.webauthn.internal import auth
from django import forms
from django.core.exceptions import ValidationError

from members.account_forms import OurWords

FAILED = "Dat lukte niet met deze passkey. Probeer het nog eens, of kies een andere manier."
# What allauth and fido2 raise where a script sends something else than a browser makes.
NOT_A_CREDENTIAL = (AttributeError, LookupError, TypeError, ValueError)
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

    def clean(self):
        try:
            return super().clean()
        except NOT_A_CREDENTIAL:
            raise ValidationError({"credential": FAILED}) from None


class RenamePasskeyForm(OurWords, passkeys.EditWebAuthnForm):
    words = NAME
    name = forms.CharField(max_length=80)


class Proof(FromTheBrowser):
    """A refusal is told, as allauth itself does for a code of an app."""

    def clean_credential(self):
        try:
            return super().clean_credential()
        except NOT_A_CREDENTIAL:
            self._tell_refused()
            raise ValidationError(FAILED) from None
        except ValidationError as error:
            if error.code == "incorrect_code":  # the other one is that it was tried too often
                self._tell_refused()
            raise

    def _tell_refused(self):
        authentication_failed.send(
            sender=Authenticator,
            request=context.request,
            user=self.user or self._claimed(),
            authenticator=Authenticator(type=Authenticator.Type.WEBAUTHN),
        )

    def _claimed(self):
        """Whose passkey it says to be, as the address typed with a wrong password."""
        try:
            return auth.extract_user_from_response(self.cleaned_data["credential"])
        except (ValidationError, *NOT_A_CREDENTIAL):
            return None


class PasskeyForm(Proof, passkeys.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(Proof, passkeys.ReauthenticateWebAuthnForm):
    pass


class PasskeyLoginForm(Proof, passkeys.LoginWebAuthnForm):
    pass
