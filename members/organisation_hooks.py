"""Where organisations show themselves: log, slots and what waits on Monday."""

from django.db.models import Count
from django.urls import reverse
from wagtail import hooks

from members import slots
from members.models import BoardContact, Person

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
