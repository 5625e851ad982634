"""allauth's screens at Dutch addresses; the names are the ones allauth looks for."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import path, re_path
from django.views.generic import RedirectView

sign_in = [
    path("", account.login, name="account_login"),
    # Leaving the password empty on the page above asks for a code.
    path(
        "code-vragen/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="account_request_login_code",
    ),
    path("code/", account.confirm_login_code, name="account_confirm_login_code"),
    path("nieuw/", account.signup, name="account_signup"),
    path("adres/", account.email_verification_sent, name="account_email_verification_sent"),
    path("tweede-stap/", second_step.authenticate, name="mfa_authenticate"),
    path("opnieuw/", account.reauthenticate, name="account_reauthenticate"),
    path("opnieuw/app/", second_step.reauthenticate, name="mfa_reauthenticate"),
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
]

my_account = [
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("e-mailadres/", account.email, name="account_email"),
    path("tweede-stap/", second_step.index, name="mfa_index"),
    path("tweede-stap/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("tweede-stap/app/uit/", totp.deactivate_totp, name="mfa_deactivate_totp"),
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
]
