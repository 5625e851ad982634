"""How the guards of a form are drawn; what they check stands in `guards.py`."""

from django import forms
from django_altcha import AltchaWidget

# The browser finds a number below this one: a moment on a desktop, a second or two on a phone.
SUM_SIZE = 100_000
FORM_LIVES_MS = 2 * 60 * 60 * 1000
WORDS = {
    "ariaLinkLabel": "",
    "error": "Het sommetje lukte niet. Laad de pagina opnieuw.",
    "expired": "Deze pagina staat al lang open. Laad ze opnieuw.",
    "footer": "",
    "label": "Ik ben geen robot",
    "loading": "Even laden …",
    "reload": "Opnieuw",
    "verify": "Controleer",
    "verificationRequired": "Wacht tot het sommetje klaar is.",
    "verified": "Klaar: druk op de knop",
    "verifying": "Je browser maakt een sommetje …",
    "waitAlert": "Je browser maakt nog een sommetje. Even geduld.",
}


class HoneypotInput(forms.TextInput):
    """A field that people do not see, do not reach with the keyboard and must leave empty."""

    template_name = "members/widgets/honeypot.html"
    is_hidden = True

    def get_context(self, name, value, attrs):
        # Always empty again: who was filled in by a browser may press once more.
        return super().get_context(name, "", {**(attrs or {}), "tabindex": "-1"})


class ProofWidget(AltchaWidget):
    template_name = "members/widgets/proof.html"

    def __init__(self, attrs=None):
        options = {
            "auto": "onload",
            "maxnumber": SUM_SIZE,
            "expire": FORM_LIVES_MS,
            "hidefooter": "true",
            "hidelogo": "true",
            "disableautofocus": "true",
            "strings": WORDS,
        }
        super().__init__(options, attrs)


class WaitInput(forms.HiddenInput):
    """For who has no script: the moment at which the form was given, signed."""

    template_name = "members/widgets/wait.html"

    def __init__(self, token: str, seconds: int):
        super().__init__()
        self.token = token
        self.seconds = seconds

    def get_context(self, name, value, attrs):
        return super().get_context(name, self.token, attrs) | {"seconds": self.seconds}
