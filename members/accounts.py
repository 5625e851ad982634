"""Where allauth meets our people, our outbox and our words."""

from urllib.parse import quote

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.email_verification_by_code import (
    EMAIL_VERIFICATION_CODE_SESSION_KEY,
)
from allauth.account.internal.stagekit import unstash_login
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.urls import reverse
from django.utils.crypto import salted_hmac

from members.account_mails import MAILS
from members.mail import outbox
from members.network_address import client_address
from members.second_step import is_last_step, needs_second_step

# How somebody may prove once more who they are; the keys are allauth's.
WAYS = {
    "reauthenticate": "Gebruik je wachtwoord",
    "mfa_reauthenticate": "Gebruik een code uit je app",
    "mfa_reauthenticate:webauthn": "Gebruik een passkey",
}


def code_key(address: str, proof: str = "login") -> str:
    digest = salted_hmac("members.accounts.code", address, algorithm="sha256").hexdigest()
    return f"{proof}-code:{digest}"


def proof_of(user) -> str:
    """Under which word the code is kept that proves an address: of an account there is, its own."""
    return f"address-{user.pk or 'new'}"


def forget_code(address: str, proof: str = "login") -> None:
    """A code that was used, or guessed at too often, is not sent a second time."""
    cache.delete(code_key(address, proof))


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Dit account is gesloten.",
        "duplicate_email": "Dit adres hoort al bij je account.",
        "email_password_mismatch": (
            "E-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na, of laat het wachtwoord "
            "leeg: dan mailen we je een code."
        ),
        "email_taken": "Er is al een account met dit e-mailadres.",
        "enter_current_password": "Dit is niet je huidige wachtwoord.",
        "incorrect_code": "Deze code klopt niet. Kijk na of je de laatste mail voor je hebt.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "invalid_login": "Vul je e-mailadres in.",
        "invalid_password_reset": "Deze link werkt niet meer. Vraag een nieuwe.",
        "rate_limited": "Je probeert het heel vaak na elkaar. Wacht een minuut.",
        "same_as_current": "Dit is al je adres.",
        "too_many_login_attempts": (
            "Je hebt het te vaak geprobeerd. Wacht enkele minuten en probeer opnieuw."
        ),
        "unknown_email": "We kennen dit e-mailadres niet.",
        "unverified_primary_email": "Bevestig eerst je e-mailadres.",
    }

    def send_mail(self, template_prefix, email, context):
        """By the outbox: known and unknown addresses take the same time."""
        template, reason = MAILS[template_prefix]
        public = {key: value for key, value in context.items() if key not in ("request", "user")}
        public["login_url"] = f"{settings.SITE_URL}{settings.LOGIN_URL}"
        public["signup_url"] = (
            f"{settings.SITE_URL}{reverse('account_signup')}?email={quote(email)}"
        )
        outbox.send(template, email, public | {"kind": template_prefix}, reason=reason)

    def generate_login_code(self):
        """The same code again within half an hour: the first mail may still be on its way."""
        address = self._asked_address()
        if not address:
            return super().generate_login_code()
        return cache.get_or_set(
            code_key(address), super().generate_login_code, settings.CODE_LIVES_SECONDS
        )

    def generate_email_verification_code(self):
        """Asked again for the same address, the same code; never for another address."""
        request = allauth_context.request
        pending = request.session.get(EMAIL_VERIFICATION_CODE_SESSION_KEY) or {}
        if request.POST.get("action") == "resend" and pending.get("code"):
            return pending["code"]
        address = getattr(request, "code_address", "")
        if not address:
            return super().generate_email_verification_code()
        return cache.get_or_set(
            code_key(address, proof_of(request.user)),
            super().generate_email_verification_code,
            settings.CODE_LIVES_SECONDS,
        )

    def get_client_ip(self, request):
        return client_address(request)

    def get_password_change_redirect_url(self, request):
        return settings.LOGIN_REDIRECT_URL

    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        return [{**each, "description": WAYS[each["id"]]} for each in methods]

    @staticmethod
    def _asked_address():
        request = allauth_context.request
        if address := getattr(request, "code_address", ""):
            return address
        login = unstash_login(request, peek=True)
        stage = login.state.get("stages", {}).get("login_by_code", {}) if login else {}
        return stage.get("data", {}).get("email", "")


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "add_email_blocked": "Zet eerst je tweede stap uit; daarna kan je je adres wijzigen.",
        "cannot_delete_authenticator": (
            "Dit is je enige tweede stap, en voor het beheer heb je er een nodig. Zet eerst een "
            "andere aan; daarna kan deze weg."
        ),
        "cannot_generate_recovery_codes": "Zet eerst een tweede stap aan, dan krijg je codes.",
        "incorrect_code": "Deze code klopt niet. Neem de code die je app nu toont.",
        "unverified_email": "Bevestig eerst je e-mailadres.",
    }

    def can_delete_authenticator(self, authenticator):
        return not (needs_second_step(authenticator.user) and is_last_step(authenticator))

    def generate_authenticator_name(self, user, type):
        return f"Passkey {Authenticator.objects.filter(user=user, type=type).count() + 1}"

    def get_public_key_credential_rp_entity(self):
        """The browser shows this name when it asks which passkey to use."""
        return super().get_public_key_credential_rp_entity() | {"name": settings.SITE_NAME}
