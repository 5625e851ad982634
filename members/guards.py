"""Guards for public forms: a honeypot, a limit per e-mail address, proof-of-work above a limit.

    class JoinForm(GuardedFormMixin, FormControls, forms.Form):
        email = forms.CharField(...)            # cleaned to a normalised address
        address_limit = Limit(20, timedelta(hours=1))     # only where the default does not fit

    form = JoinForm(request)                    # GET
    form = JoinForm(request, request.POST)      # POST; then form.is_valid() as always

The request is the first argument; everything else is as in any Django form. In the template the
guard's own fields come with `components/form_fields.html`; where fields are written one by one,
put `{{ form.guard }}` before the button.

A whole city hall sits behind one network address, so the network is never refused: above its
limit the browser does a small sum by itself (ALTCHA, on our own server), and without script one
waits twenty seconds. Only the limit per address refuses. Nothing is counted for a form that has
other errors. Counts are rows: exact with any number of web processes.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

import altcha
from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.signing import BadSignature, Signer
from django.utils import timezone
from django.utils.html import format_html_join
from django_altcha import get_hmac_key

from members.guard_widgets import HoneypotInput, ProofWidget, WaitInput
from members.models import GuardCount
from members.network_address import network_of

HONEYPOT = "website"
PROOF = "bewijs"
WAIT = "wacht"
WAIT_SECONDS = 20
FORM_LIVES = timedelta(hours=2)
_signer = Signer(salt="members.guards.wait")


@dataclass(frozen=True)
class Limit:
    uses: int
    per: timedelta


class GuardedFormMixin:
    guard_name = ""  # forms of one name share their counts; by default the name of the class
    guarded_address_fields = ("email",)
    address_limit = Limit(20, timedelta(hours=1))
    network_limit = Limit(60, timedelta(minutes=10))

    def __init__(self, request, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request
        name = self.guard_name or type(self).__name__
        self._network_key = GuardCount.window_key(
            self.network_limit.per, name, "network", network_of(request)
        )
        self._guard_name = name
        self.fields[HONEYPOT] = forms.CharField(
            required=False, label="Website", widget=HoneypotInput()
        )
        self.network_is_busy = GuardCount.objects.of(self._network_key) >= self.network_limit.uses
        if self.network_is_busy:
            self._wait_token = self._kept_token() or _new_token()
            self.fields[PROOF] = forms.CharField(required=False, widget=ProofWidget())
            self.fields[WAIT] = forms.CharField(
                required=False, widget=WaitInput(self._wait_token, WAIT_SECONDS)
            )

    @property
    def has_wrong_fields(self) -> bool:
        """Whether something is wrong with what was typed, not only with sending it now."""
        return self.is_bound and bool(self.errors.keys() - {NON_FIELD_ERRORS})

    @property
    def guard(self):
        """The guard's own fields as HTML, for a template that writes its fields one by one."""
        names = [name for name in (HONEYPOT, PROOF, WAIT) if name in self.fields]
        return format_html_join("", "{}", ((self[name],) for name in names))

    def full_clean(self):
        super().full_clean()
        # Not in clean(): a form that forgets to call super() must not lose its guard.
        if self.is_bound and not self._errors:
            self._check_guards()

    def _check_guards(self):
        if self.cleaned_data.get(HONEYPOT):
            self.add_error(
                None,
                "Een veld dat leeg moet blijven, was ingevuld; misschien deed je browser dat. "
                "Het is weer leeg: druk nog eens op de knop.",
            )
        elif self.network_is_busy and not (self._solved() or self._waited()):
            self.add_error(
                None,
                "Er komen nu veel inzendingen van jouw netwerk. We vragen je browser een sommetje "
                "te maken. Dat gaat vanzelf: druk zo meteen nog eens op de knop.",
            )
        else:
            self._count_use()

    def _count_use(self):
        per_field = {
            name: self._address_key(self.cleaned_data[name])
            for name in self.guarded_address_fields
            if self.cleaned_data.get(name)
        }
        longest = max(self.address_limit.per, self.network_limit.per)
        counts = GuardCount.objects.add(
            [self._network_key, *per_field.values()], timezone.now() + longest
        )
        for name, key in per_field.items():
            if counts[key] > self.address_limit.uses:
                self.add_error(
                    name,
                    "Met dit e-mailadres is dit formulier net heel vaak verstuurd. Probeer het "
                    f"over een uur opnieuw, of mail ons: {settings.CONTACT_EMAIL}.",
                )

    def _address_key(self, address):
        return GuardCount.window_key(
            self.address_limit.per, self._guard_name, "address", str(address).lower()
        )

    def _solved(self) -> bool:
        payload = self.cleaned_data.get(PROOF)
        if not payload:
            return False
        try:
            solved, _ = altcha.verify_solution(payload, get_hmac_key(), check_expires=True)
        except Exception:
            # Whatever a robot sends: the library has no single error for it.
            return False
        return solved and _first_use("proof", payload)

    def _kept_token(self) -> str:
        """The token that the visitor already waits with, so that waiting is not started anew."""
        token = self.data.get(self.add_prefix(WAIT), "") if self.is_bound else ""
        age = _age(token)
        if age is None or age > FORM_LIVES.total_seconds():
            return ""
        used = GuardCount.objects.of(GuardCount.make_key("wait", token))
        return "" if used else token

    def _waited(self) -> bool:
        return (
            self.cleaned_data.get(WAIT) == self._wait_token
            and _age(self._wait_token) >= WAIT_SECONDS
            and _first_use("wait", self._wait_token)
        )


def _new_token() -> str:
    return _signer.sign(f"{timezone.now().timestamp():.0f}.{secrets.token_urlsafe(16)}")


def _age(token: str) -> float | None:
    """Seconds since we gave this token; None for a token that is not ours."""
    try:
        given_at = float(_signer.unsign(token).partition(".")[0])
    except BadSignature:
        return None
    return timezone.now().timestamp() - given_at


def _first_use(kind: str, token: str) -> bool:
    key = GuardCount.make_key(kind, token)
    return GuardCount.objects.add([key], timezone.now() + FORM_LIVES)[key] == 1
