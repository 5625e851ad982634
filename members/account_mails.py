"""Which mail of ours stands for which of allauth's, and why somebody gets it."""

ASKED = "Iemand vroeg dit met jouw e-mailadres op onze site."
CHANGED = "Er veranderde iets aan je account. Deed je dat zelf? Dan hoef je niets te doen."

MAILS = {
    "account/email/login_code": ("account_login_code", ASKED),
    "account/email/unknown_account": ("account_unknown", ASKED),
    "account/email/account_already_exists": ("account_exists", ASKED),
    "account/email/email_confirmation": ("account_confirm_address", ASKED),
    "account/email/email_confirmation_signup": ("account_confirm_address", ASKED),
    "account/email/password_reset_key": ("account_reset_password", ASKED),
} | {
    f"{app}/email/{what}": ("account_changed", CHANGED)
    for app, whats in {
        "account": (
            *("password_changed", "password_reset", "password_set"),
            *("email_changed", "email_confirm", "email_deleted"),
        ),
        "mfa": (
            *("totp_activated", "totp_deactivated", "recovery_codes_generated"),
            *("webauthn_added", "webauthn_removed"),
        ),
        "socialaccount": ("account_connected", "account_disconnected"),
    }.items()
    for what in whats
}
