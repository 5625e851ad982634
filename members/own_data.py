"""What we ourselves keep about a person: who it is, the account, mails, consents, logs."""

import json

from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, PageLogEntry

from members.models import Person, SecurityEvent
from members.slots import PersonalData

STEPS = {
    "totp": "code uit een app",
    "webauthn": "sleutel op je toestel",
    "recovery_codes": "herstelcodes",
}


def collect(person: Person) -> list[PersonalData]:
    """Members' answer to `slots.export_person`."""
    user = getattr(person, "user", None)
    return [
        PersonalData("Wie je bent", [_person(person)]),
        PersonalData("Vroegere werkgevers", [_employment(row) for row in _employments(person)]),
        PersonalData("Plaats in het contactregister", [_contact(row) for row in _contacts(person)]),
        PersonalData(
            "Voorgestelde verbeteringen",
            [{"tekst": row.text, "gemeld op": row.made_at} for row in person.corrections.all()],
        ),
        PersonalData("Toestemmingen", [_consent(row) for row in person.consents.order_by("at")]),
        PersonalData(
            "Mails die we je stuurden", [_mail(row) for row in person.mails.order_by("created_at")]
        ),
        *(_account(user) if user else ()),
        PersonalData("Aanmelden en beveiliging", [_event(row, person) for row in _events(person)]),
    ]


def _person(person):
    return {
        "voornaam": person.first_name,
        "familienaam": person.last_name,
        "e-mailadres": person.email,
        "gedeelde postbus": "ja" if person.shared_mailbox else "nee",
        "organisatie": person.organisation_name,
        "functie": person.function_title,
        "rol": person.get_role_display(),
        "bij ons bekend sinds": person.created_at,
        "sleutel in onze cijfers": person.key,
    }


def _employments(person):
    return person.employments.select_related("organisation")


def _employment(row):
    return {
        "organisatie": row.organisation_name,
        "functie": row.function_title,
        "van": row.since,
        "tot": row.until,
    }


def _contacts(person):
    return person.board_contacts.select_related("municipality")


def _contact(row):
    return {
        "gemeente": row.municipality.full_name,
        "als": row.get_role_display(),
        "sinds": row.since,
        "tot en met": row.until,
        "laatst nagekeken": row.checked_on,
    }


def _consent(row):
    return {
        "waarvoor": row.get_purpose_display(),
        "gegeven": "ja" if row.given else "nee",
        "op": row.at,
        "tekst": row.wording,
        "langs": row.route,
    }


def _mail(row):
    return {
        "onderwerp": row.shown_subject,
        "naar": row.to,
        "toestand": row.get_state_display(),
        "gemaakt op": row.created_at,
        "verstuurd op": row.sent_at,
    }


def _account(user):
    addresses = user.emailaddress_set.order_by("pk")
    steps = user.authenticator_set.order_by("pk")
    yield PersonalData(
        "Account",
        [
            {
                "aanmelden met": user.email,
                "account sinds": user.date_joined,
                "laatst aangemeld op": user.last_login,
                "wachtwoord": "ja" if user.has_usable_password() else "nee",
                "rollen": ", ".join(group.name for group in user.groups.order_by("name")),
            }
        ],
    )
    yield PersonalData(
        "E-mailadressen van je account",
        [{"adres": row.email, "bevestigd": "ja" if row.verified else "nee"} for row in addresses],
    )
    yield PersonalData(
        "Tweede stap bij het aanmelden",
        [
            {
                "soort": STEPS.get(row.type, row.type),
                "sinds": row.created_at,
                "laatst gebruikt op": row.last_used_at,
            }
            for row in steps
        ],
    )
    yield PersonalData("Wat je deed op de site", list(_acts(user)))


def _acts(user):
    labels = dict(registry.get_choices())
    for model in (ModelLogEntry, PageLogEntry):
        for row in model.objects.filter(user_id=user.pk).order_by("timestamp"):
            yield {"wat": str(labels.get(row.action, row.action)), "op": row.timestamp}


def _events(person):
    events = SecurityEvent.objects.concerning(person.key)
    return events.select_related("detail").order_by("number")


def _event(row, person):
    """What somebody did to others names those; what was done to oneself is one's own."""
    detail = getattr(row, "detail", None) if row.subject_key == person.key else None
    return {
        "wat": row.get_kind_display(),
        "op": row.at,
        "door": "jezelf" if row.actor_key == person.key else "iemand anders of het systeem",
        "bijzonderheden": _in_words(detail.text) if detail else "",
    }


def _in_words(text: str) -> str:
    """The details of a row of the log, which are a small JSON object."""
    told = ((name, value) for name, value in json.loads(text).items() if value)
    return ", ".join(
        f"{name}: {' en '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in told
    )
