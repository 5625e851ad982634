"""How people sign in: by a code, a password, a passkey, with a second step for colleagues.

The same on every installation: no setting of the environment. `config/settings.py` takes all of it.
"""

AUTH_USER_MODEL = "members.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "/aanmelden/"
LOGIN_REDIRECT_URL = "/mijn/"
LOGOUT_REDIRECT_URL = "/"
CODE_LIVES_SECONDS = 30 * 60  # mail gateways of municipalities delay
PASSWORD_RESET_TIMEOUT = CODE_LIVES_SECONDS
ACCOUNT_ADAPTER = "members.accounts.AccountAdapter"
ACCOUNT_FORMS = {
    name: f"members.account_forms.{name.title().replace('_', '')}Form"
    for name in (
        *("login", "signup", "confirm_login_code", "confirm_email_verification_code"),
        *("add_email", "reset_password", "reset_password_from_key", "change_password"),
        *("set_password", "reauthenticate"),
    )
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = CODE_LIVES_SECONDS
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = CODE_LIVES_SECONDS
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_TIMEOUT = CODE_LIVES_SECONDS
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
# Per network generous, since a whole city hall has one address; per e-mail address it is tight.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "60/m/ip,5/300s/key",
    "request_login_code": "120/m/ip,5/m/key",
    "signup": "120/m/ip",
    "reset_password": "60/m/ip,5/m/key",
    "reset_password_from_key": "60/m/ip",
}
ACCOUNT_SESSION_REMEMBER = True
MFA_ADAPTER = "members.accounts.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "members.account_forms.SecondStepForm",
    "reauthenticate": "members.account_forms.SecondStepAgainForm",
    "activate_totp": "members.account_forms.ActivateAppForm",
    "add_webauthn": "members.passkey_forms.AddPasskeyForm",
    "edit_webauthn": "members.passkey_forms.RenamePasskeyForm",
    "authenticate_webauthn": "members.passkey_forms.PasskeyForm",
    "reauthenticate_webauthn": "members.passkey_forms.PasskeyAgainForm",
    "login_webauthn": "members.passkey_forms.PasskeyLoginForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
