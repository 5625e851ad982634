"""Our own rows of the privacy register (`members/privacy.py` holds the registry only)."""

from members import retention
from members.enums import Ground
from members.models import (
    BoardContact,
    BoardCorrection,
    Consent,
    Employment,
    FormerName,
    GuardCount,
    Merger,
    NotDuplicate,
    Organisation,
    OutboxMail,
    PendingImport,
    Person,
    PurgeRun,
    SecurityDetail,
    SecurityEvent,
    SecurityHead,
    User,
)
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register

ERASE = "members.erasing.erase"

ANYTHING = Occasion(
    "Je doet ergens aan mee",
    "Onze ploeg. Andere deelnemers zien je naam enkel als je lid wordt van een groep.",
    order=10,
)
MAIL = Occasion("Je krijgt een mail van ons", "Onze ploeg, als je vraagt waar een mail blijft.", 50)
ACCOUNT = Occasion(
    "Je hebt een account",
    "Jijzelf. Onze ploeg ziet dat je een account hebt, nooit je wachtwoord.",
    order=60,
)
CONTACT = Occasion(
    "Je bent contactpersoon van je gemeente",
    "Onze ploeg en je collega’s van hetzelfde bestuur.",
    order=70,
)
WORK = Occasion("Je werkt bij ons", "De collega’s die de site beheren.", order=90)
FORMS = Occasion("Je vult een formulier in", "Niemand: enkel het programma telt ermee.", order=80)

register(
    Person,
    ANYTHING,
    {"first_name": "voornaam", "last_name": "familienaam", "email": "e-mailadres"},
    purpose="Om te weten wie meedoet en je te kunnen bereiken.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.WHILE_KNOWN,
    eraser=ERASE,
)
register(
    Person,
    ANYTHING,
    {
        "organisation": "organisatie",
        "organisation_typed": "organisatie zoals je ze typte",
        "function_title": "functie",
        "role": "of je medewerker of mandataris bent",
    },
    purpose="Om te tellen hoeveel besturen we bereiken; Vlaanderen vraagt ons dat.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.WHILE_KNOWN,
    eraser=ERASE,
)
register(
    Person,
    ANYTHING,
    {"key": "een sleutel zonder naam", "erased_hash": "een versleutelde vingerafdruk van je adres"},
    purpose="Om je niet twee keer te tellen, ook als je terugkomt nadat we je wisten.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.KEY,
    eraser=ERASE,
)
register(
    Person,
    ANYTHING,
    {"merged_into": ""},
    purpose="Om twee fiches van één mens als één te tellen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.KEY,
    eraser=ERASE,
)
register(
    Employment,
    ANYTHING,
    {
        "person": "",
        "organisation": "voor wie je vroeger werkte",
        "organisation_typed": "",
        "function_title": "je functie daar",
    },
    purpose="Om wat je toen deed bij het juiste bestuur te tellen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.FORMER_EMPLOYER,
    eraser=ERASE,
)
register(
    Consent,
    ANYTHING,
    {
        "person": "",
        "purpose": "waarmee je instemde",
        "given": "",
        "wording": "de tekst die je zag",
        "version": "",
        "route": "langs welke weg",
        "at": "wanneer",
    },
    purpose="Om te kunnen aantonen dat je instemde of dat introk.",
    ground=Ground.LEGAL_DUTY,
    retention=retention.CONSENT,
    eraser=ERASE,
)

register(
    BoardContact,
    CONTACT,
    {"person": "je naam", "role": "je rol", "check_token": ""},
    purpose="Om te weten bij wie een bestuur terechtkan, en je elk jaar te vragen of het klopt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.CONTACT,
    eraser=ERASE,
)
register(
    BoardCorrection,
    CONTACT,
    {"person": "", "text": "wat je ons schreef om iets te verbeteren"},
    purpose="Om de gegevens van je bestuur juist te zetten.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.CORRECTION,
    eraser=ERASE,
)
register(
    BoardCorrection,
    WORK,
    {"handled_by": ""},
    purpose="Om te weten wie de verbetering deed.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.CORRECTION,
    eraser=ERASE,
)

register(
    OutboxMail,
    MAIL,
    {
        "subject": "onderwerp",
        "body_text": "tekst van de mail",
        "body_html": "",
        "headers": "",
        "calendar": "agendapunt",
    },
    purpose="Om de mail te versturen, en opnieuw als ze niet aankwam.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.MAIL_BODY,
    eraser=PURGE + "mail_bodies",
)
register(
    OutboxMail,
    MAIL,
    {"to": "e-mailadres", "person": "", "message_id": "", "error": "wat de mailserver antwoordde"},
    purpose="Om te kunnen nagaan of een mail vertrok.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.MAIL_ROW,
    eraser=ERASE,
)
not_personal(OutboxMail, "template", "calendar_method", "state")

register(
    User,
    ACCOUNT,
    {
        "email": "e-mailadres",
        "person": "",
        "first_name": "naam",
        "last_name": "",
        "last_login": "wanneer je je laatst aanmeldde",
    },
    purpose="Om je binnen te laten en je je eigen gegevens te tonen.",
    ground=Ground.CONTRACT,
    retention=retention.ACCOUNT,
    eraser=ERASE,
)
register(
    User,
    ACCOUNT,
    {"password": "wachtwoord, onleesbaar bewaard"},
    purpose="Om zeker te zijn dat jij het bent.",
    ground=Ground.CONTRACT,
    retention=retention.ACCOUNT,
    eraser=ERASE,
)
for groups in ("members.User_groups", "members.User_user_permissions"):
    register(
        groups,
        WORK,
        {"user": "welke rollen je hebt"},
        purpose="Om te bepalen wat je in het beheer mag.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )

register(
    SecurityEvent,
    ACCOUNT,
    {
        "actor_key": "een sleutel zonder naam",
        "subject_key": "",
        "about": "waarover het ging",
        "kind": "wat er gebeurde, zoals aanmelden",
        "at": "wanneer",
    },
    purpose="Om misbruik te zien en te kunnen aantonen wie wat deed.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.SECURITY_CHAIN,
    eraser=ERASE,
)
register(
    SecurityDetail,
    ACCOUNT,
    {"text": "bijzonderheden, zoals het adres waarmee aanmelden mislukte", "salt": ""},
    purpose="Om misbruik te kunnen onderzoeken.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.SECURITY_LOG,
    eraser=PURGE + "security_details",
)
not_personal(SecurityEvent, "details_digest", "previous", "hash")
no_personal_data(SecurityHead, "hash")

register(
    GuardCount,
    FORMS,
    {"key": "een vingerafdruk van je netwerkadres of je e-mailadres, niet terug te lezen"},
    purpose="Om te tellen hoe vaak iemand een formulier verstuurt, tegen misbruik.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.GUARD_COUNT,
    eraser="members.tasks.forget_guard_counts",
)

register(
    PendingImport,
    WORK,
    {"by": "", "name": "", "content": "lijsten van mensen die je inleest"},
    purpose="Om een lijst na te kijken voor ze ingelezen wordt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PENDING_IMPORT,
    eraser=PURGE + "pending_imports",
)
not_personal(PendingImport, "token")
register(
    NotDuplicate,
    WORK,
    {"first": "", "second": "", "by": ""},
    purpose="Om te onthouden dat twee mensen met dezelfde naam niet dezelfde zijn.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WHILE_KNOWN,
    eraser=ERASE,
)
register(
    Merger,
    WORK,
    {"made_by": ""},
    purpose="Om te weten wie een fusie van gemeenten invoerde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
not_personal(Merger, "postal_codes")

no_personal_data(
    Organisation,
    *("kind", "name", "nis_code", "province", "arrondissement", "postal_codes"),
    *("email_domains", "website", "load_key", "search_text"),
)
no_personal_data(FormerName, "name")
no_personal_data("members.Merger_ended")
no_personal_data("members.Merger_made")
no_personal_data("members.Merger_former_names")
no_personal_data(PurgeRun, "name", "label", "trouble")
