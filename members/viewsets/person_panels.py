"""What our own app shows of one person to staff; other apps add theirs by the same slot."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry

from members.dutch import day_short, moment
from members.enums import ConsentPurpose
from members.models import Person
from members.staff_panel import StaffPanel

SHOWN = 10


def employers(request, person):
    rows = [
        (row.organisation_name, row.function_title, day_short(row.since), day_short(row.until))
        for row in person.employments.select_related("organisation")
    ]
    head = ["Vroegere werkgever", "Functie", "Bekend sinds", "Tot"]
    return StaffPanel("Vroegere werkgevers", head, rows) if rows else None


def account(request, person):
    user = getattr(person, "user", None)
    empty = "Geen account. Deelnemen, lezen en inschrijven kan zonder."
    rows = []
    if user:
        roles = ", ".join(user.groups.order_by("name").values_list("name", flat=True))
        state = "actief" if user.is_active else "gesloten"
        seen = moment(user.last_login) if user.last_login else "nog niet"
        rows = [(user.email, state, roles or "geen", seen)]
    return StaffPanel("Account en rollen", ["Adres", "Staat", "Rollen", "Aangemeld"], rows, empty)


def consents(request, person):
    """That somebody told what they need says something about their health: that is not shown."""
    rows = [
        (
            row.get_purpose_display(),
            "gegeven" if row.given else "ingetrokken",
            moment(row.at),
            row.route,
        )
        for row in person.consents.exclude(purpose=ConsentPurpose.NEEDS).order_by("-at")[:SHOWN]
    ]
    head = ["Waarvoor", "Wat", "Wanneer", "Langs"]
    return StaffPanel("Toestemmingen", head, rows, "Nog geen toestemming gegeven of geweigerd.")


def mails(request, person):
    if not request.user.has_perm("members.view_outboxmail"):
        return None
    rows = [
        (mail.shown_subject, mail.get_state_display(), moment(mail.created_at))
        for mail in person.mails.order_by("-created_at").defer("body_text", "body_html")[:SHOWN]
    ]
    head = ["Onderwerp", "Toestand", "Gemaakt"]
    return StaffPanel("Laatste mails", head, rows, "Deze persoon kreeg nog geen mail van ons.")


def log(request, person):
    if not request.user.has_perm("members.change_person"):
        return None
    kind = ContentType.objects.get_for_model(Person)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(person.pk))
    rows = [
        (entry.message, _actor(entry), moment(entry.timestamp))
        for entry in entries.select_related("user").order_by("-timestamp")[:SHOWN]
    ]
    head = ["Wat", "Door", "Wanneer"]
    return StaffPanel("Logboek", head, rows, "Er werd nog niets gewijzigd.")


def _actor(entry) -> str:
    if entry.user:
        return entry.user.get_full_name()
    return "de persoon zelf of een gast" if (entry.data or {}).get("person") else "het platform"


# In the order of the screen: what comes before 20 stands above what other apps show.
IN_ORDER = {10: employers, 85: account, 90: consents, 95: mails, 99: log}
