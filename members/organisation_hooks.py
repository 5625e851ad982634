"""Where organisations show themselves: log, slots and what waits on Monday."""

from django.db.models import Count
from django.urls import reverse
from wagtail import hooks

from members import components, dutch, slots
from members.actions.contacts import municipalities_without_contact
from members.models import BoardContact, BoardCorrection, Person

LOG_ACTIONS = {
    "members.merged": ("Gemeenten gefuseerd", "Liet gemeenten fuseren"),
    "members.merger_undone": ("Fusie ongedaan gemaakt", "Maakte een fusie ongedaan"),
    "members.contact_added": ("Contact toegevoegd", "Voegde een contact toe"),
    "members.contact_changed": ("Contact gewijzigd", "Wijzigde een contact"),
    "members.contact_checked": ("Contact nagekeken", "Bevestigde dat een contact nog klopt"),
    "members.contact_asked": ("Contact bevraagd", "Vroeg of een contact nog klopt"),
    "members.correction_made": ("Verbetering voorgesteld", "Stelde een verbetering voor"),
    "members.correction_handled": ("Verbetering afgehandeld", "Handelde een verbetering af"),
}


@hooks.register("register_log_actions")
def register_actions(actions):
    for name, (label, message) in LOG_ACTIONS.items():
        actions.register_action(name, label, message)


def count_per_organisation(rows, field="organisation") -> dict[int, int]:
    """How many of these rows point to each organisation, by its id; one query."""
    return dict(rows.order_by().values_list(field).annotate(Count("pk")))


@slots.organisation_counts.fill(order=10)
def people_of_organisations(organisations, **question):
    people = Person.objects.known().filter(organisation__in=organisations)
    yield slots.OrganisationCount(
        "Personen", count_per_organisation(people), f"{reverse('people:index')}?organisation="
    )
    contacts = BoardContact.objects.current().filter(municipality__in=organisations)
    yield slots.OrganisationCount("Contacten", count_per_organisation(contacts, "municipality"))


@slots.my_page.fill(order=1)
def do_you_work_there(request, person=None, **context):
    return components.proposal_for(person) if person else None


@slots.my_page.fill(order=70)
def my_municipality(request, person=None, **context):
    return components.municipality_panel(person) if person else None


@slots.my_municipality.fill(order=10)
def contacts_of_my_municipality(request, mine=None, **context):
    return components.ContactsPanel(mine) if mine else None


@slots.monday_mail.fill(order=65)
def organisations_that_wait(**question):
    corrections = BoardCorrection.objects.open().count()
    if corrections:
        yield slots.MondayLine(
            dutch.plural(corrections, "voorgestelde verbetering wacht", "verbeteringen wachten")
            + " op jou",
            reverse("corrections:index"),
            corrections,
            permission="members.change_boardcorrection",
        )
    late = BoardContact.objects.to_check().count()
    if late:
        yield slots.MondayLine(
            dutch.plural(late, "contact is", "contacten zijn") + " een jaar niet nagekeken",
            f"{reverse('contacts:index')}?to_check=true",
            late,
            permission="members.view_boardcontact",
        )
    missing = len(municipalities_without_contact())
    if missing:
        yield slots.MondayLine(
            dutch.plural(missing, "gemeente heeft", "gemeenten hebben") + " nog geen contact",
            reverse("contacts:missing"),
            missing,
            permission="members.view_boardcontact",
        )
