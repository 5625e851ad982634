"""allauth's screens at Dutch addresses; the names are the ones allauth looks for."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as socialaccount
from django.db import transaction
from django.urls import path, re_path
from django.views.generic import RedirectView

from members.views import entrance, provider
from members.views import second_step as own_second_step

sign_in = [
    path("", entrance.sign_in, name="account_login"),
    # Leaving the password empty on the page above asks for a code.
    path(
        "code-vragen/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="account_request_login_code",
    ),
    path("code/", account.confirm_login_code, name="account_confirm_login_code"),
    # One commit, whether an account is made or not: the time of the answer tells nothing.
    path("nieuw/", transaction.atomic(account.signup), name="account_signup"),
    path("adres/", account.email_verification_sent, name="account_email_verification_sent"),
    path("tweede-stap/", second_step.authenticate, name="mfa_authenticate"),
    path("opnieuw/", account.reauthenticate, name="account_reauthenticate"),
    path("opnieuw/app/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("opnieuw/passkey/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("gesloten/", account.account_inactive, name="account_inactive"),
    path("wachtwoord/", account.password_reset, name="account_reset_password"),
    path("wachtwoord/gemaild/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "wachtwoord/klaar/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("via/nieuw/", socialaccount.signup, name="socialaccount_signup"),
    path("via/gestopt/", socialaccount.login_cancelled, name="socialaccount_login_cancelled"),
    path("via/mislukt/", socialaccount.login_error, name="socialaccount_login_error"),
    path("via/<slug:provider_id>/", provider.start, name="openid_connect_login"),
    path("via/<slug:provider_id>/terug/", provider.back, name="openid_connect_callback"),
]

my_account = [
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("e-mailadres/", account.email, name="account_email"),
    path("tweede-stap/", own_second_step.index, name="mfa_index"),
    path("tweede-stap/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("tweede-stap/app/uit/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/nieuw/", own_second_step.add_passkey, name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/naam/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/weg/", own_second_step.remove_passkey, name="mfa_remove_webauthn"),
    path("herstelcodes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "herstelcodes/nieuw/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "herstelcodes/bewaren/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    # One provider at most, so there is no list of them to keep.
    path(
        "koppelingen/",
        RedirectView.as_view(pattern_name="my_page"),
        name="socialaccount_connections",
    ),
]
