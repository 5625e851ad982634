"""Signing in, and the own pages below /mijn/: nobody sees there what is of somebody else."""

from config.role_table.answers import Answer, Outside, Row, everybody, signed_in

ONWARD, SIGN_IN, NOT_FOUND = Answer.ONWARD, Answer.SIGN_IN, Answer.NOT_FOUND
# Only who is not signed in has anything to do here.
TO_ENTER = everybody(ONWARD) | {Outside.VISITOR: Answer.OPEN}
# A later step of signing in: who took no first step, or is inside already, has no business here.
LATER_STEP = everybody(ONWARD) | {Outside.VISITOR: SIGN_IN}
# The account must prove itself again first, at /aanmelden/opnieuw/.
PROVE_AGAIN = everybody(SIGN_IN)


def mine_to_press(name: str, what: str) -> Row:
    return Row(name, what, signed_in(Answer.POST_ONLY), post=signed_in())


ROWS = [
    Row("account_login", "Aanmelden", TO_ENTER),
    Row("account_request_login_code", "Een code vragen", everybody(SIGN_IN)),
    Row("account_confirm_login_code", "De code intikken", LATER_STEP),
    Row("account_signup", "Een account maken", TO_ENTER),
    Row("account_email_verification_sent", "Het adres bevestigen", LATER_STEP),
    Row("mfa_authenticate", "Tweede stap", LATER_STEP),
    Row("mfa_login_webauthn", "Aanmelden met een passkey", LATER_STEP),
    Row("account_reauthenticate", "Nog eens bewijzen wie je bent", signed_in()),
    Row("mfa_reauthenticate", "Nog eens, met de app", everybody(SIGN_IN)),
    Row("mfa_reauthenticate_webauthn", "Nog eens, met een passkey", everybody(SIGN_IN)),
    Row("account_inactive", "Account gesloten", everybody()),
    Row("account_reset_password", "Wachtwoord vergeten", everybody()),
    Row("account_reset_password_done", "Link gemaild", everybody()),
    Row(
        "account_reset_password_from_key",
        "Nieuw wachtwoord: de link werkt niet",
        everybody(),
        case="geraden",
    ),
    Row("account_reset_password_from_key_done", "Nieuw wachtwoord bewaard", everybody()),
    Row("openid_connect_login", "Aanmelden via een ander", everybody(NOT_FOUND)),
    Row("openid_connect_callback", "Terug van aanmelden via een ander", everybody(NOT_FOUND)),
    Row("socialaccount_signup", "Account na aanmelden via een ander", everybody(SIGN_IN)),
    Row("socialaccount_login_cancelled", "Aanmelden via een ander: gestopt", everybody()),
    Row("socialaccount_login_error", "Aanmelden via een ander: mislukt", everybody()),
    Row("account_logout", "Afmelden", signed_in() | {Outside.VISITOR: ONWARD}),
    Row("my_page", "Mijn pagina", signed_in()),
    Row("my_details", "Mijn gegevens", signed_in(), post=signed_in()),
    Row("own_data", "Wat we over mij bewaren", signed_in()),
    Row("own_data_download", "Wat we over mij bewaren, als bestand", signed_in()),
    Row("erase_me", "Mijn gegevens wissen", PROVE_AGAIN),
    Row("erased", "Gewist", TO_ENTER),
    Row("my_municipality", "Mijn gemeente", signed_in()),
    mine_to_press("correct_municipality", "Mijn gemeente: een verbetering voorstellen"),
    mine_to_press("colleagues_may_see", "Mogen collega’s zien waaraan ik deelneem"),
    mine_to_press("cms:starter_ticks", "Taken voor starters afvinken"),
    mine_to_press("confirm_organisation", "Ja, hier werk ik"),
    Row("contact_check", "Klopt dit contact nog?", everybody(NOT_FOUND), case="geraden link"),
    Row("contact_check", "Klopt dit contact nog?", everybody(), case="met de link"),
    Row("private_file", "Een besloten bestand", everybody(NOT_FOUND), case="geraden"),
    Row("account_change_password", "Mijn wachtwoord", signed_in()),
    Row("account_set_password", "Een eerste wachtwoord", LATER_STEP),
    Row("account_email", "Mijn e-mailadres", signed_in()),
    Row("mfa_index", "Mijn tweede stap", signed_in()),
    Row("mfa_activate_totp", "Tweede stap: een app", PROVE_AGAIN),
    Row(
        "mfa_deactivate_totp", "Tweede stap: de app weg", signed_in(NOT_FOUND), case="heeft er geen"
    ),
    Row("mfa_list_webauthn", "Mijn passkeys", signed_in()),
    Row("mfa_add_webauthn", "Een passkey erbij", PROVE_AGAIN),
    Row("mfa_edit_webauthn", "Een passkey een naam geven", PROVE_AGAIN),
    Row("mfa_remove_webauthn", "Een passkey weg", PROVE_AGAIN),
    Row("mfa_view_recovery_codes", "Herstelcodes", signed_in(NOT_FOUND), case="heeft er geen"),
    Row("mfa_generate_recovery_codes", "Nieuwe herstelcodes", PROVE_AGAIN),
    Row(
        "mfa_download_recovery_codes",
        "Herstelcodes bewaren",
        signed_in(NOT_FOUND),
        case="heeft er geen",
    ),
    Row("socialaccount_connections", "Koppelingen: die zijn er niet", everybody(ONWARD)),
]
GROUPS = []
