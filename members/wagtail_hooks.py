from collections import Counter

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks

from members import erasing, merging, organisation_hooks, own_data, slots  # noqa: F401
from members.actions.organisations import unlinked_names
from members.dutch import plural
from members.enums import MailState
from members.models import Employment, OutboxMail, Person, PurgeRun
from members.receivers import tell_closed
from members.viewsets import PeopleGroup, person_panels

LOG_ACTIONS = {
    "members.details_changed": ("Gegevens gewijzigd", "Wijzigde de gegevens"),
    "members.organisation_added": ("Organisatie toegevoegd", "Voegde de organisatie toe"),
    "members.organisation_changed": ("Organisatie gewijzigd", "Wijzigde de organisatie"),
    "members.linked": ("Getypte naam gekoppeld", "Koppelde een getypte naam"),
    "members.erased": ("Persoon gewist", "Wiste de gegevens van een persoon"),
    "members.merged": ("Personen samengevoegd", "Voegde een dubbele persoon samen"),
    "members.not_duplicate": ("Geen dubbel", "Hield twee personen uit elkaar"),
    "members.address_changed": ("Adres gewijzigd", "Wijzigde het e-mailadres"),
    "members.mailbox": ("Soort postbus", "Zei of de postbus gedeeld is"),
    "members.imported": ("Ingelezen", "Las personen in uit een bestand"),
    "members.roles_changed": ("Rollen gewijzigd", "Wijzigde de rollen"),
    "members.resent": ("Mail opnieuw verstuurd", "Liet de mail opnieuw vertrekken"),
}


@hooks.register("register_log_actions")
def register_actions(actions):
    for name, (label, message) in LOG_ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("after_bulk_action")
def tell_of_accounts_closed_together(request, action_type, objects, action):
    """Wagtail closes these without saving them one by one, so no signal tells it."""
    if action_type == "set_active_state" and not action.cleaned_form.cleaned_data["mark_as_active"]:
        for user in objects:
            tell_closed(user)


@hooks.register("register_admin_viewset")
def register_people():
    return PeopleGroup()


@hooks.register("insert_global_admin_css")
def suggestions_in_staff_screens():
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-people.css"))


for order, panel in person_panels.IN_ORDER.items():
    slots.person_page.fill(order=order)(panel)


@slots.typed_organisations.fill(order=10)
def what_people_typed():
    typed = Counter(Person.objects.unlinked().values_list("organisation_typed", flat=True))
    typed.update(Employment.objects.unlinked().values_list("organisation_typed", flat=True))
    return [slots.TypedOrganisation(name, count) for name, count in typed.items()]


@slots.export_person.fill(order=10)
def export_person(person, **question):
    return own_data.collect(person)


@slots.erasure_blocks.fill(order=10)
def erasure_blocks(person, **question):
    return erasing.blocks(person=person)


# Last: what other apps do needs name and address.
@slots.erase_person.fill(order=1000)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.monday_mail.fill(order=60)
def people_that_wait(**question):
    unlinked = len(unlinked_names())
    if unlinked:
        yield slots.MondayLine(
            plural(unlinked, "getypte organisatie", "getypte organisaties") + " nog te koppelen",
            reverse("unlinked_organisations:index"),
            unlinked,
            permission="members.link_organisation",
        )
    failed = OutboxMail.objects.filter(state__in=[MailState.FAILED, MailState.UNCERTAIN]).count()
    if failed:
        yield slots.MondayLine(
            plural(failed, "mail kwam", "mails kwamen") + " niet (zeker) aan",
            reverse("mails:index"),
            failed,
            permission="members.view_outboxmail",
        )


@slots.merge_person.fill(order=90)
def merge_person(**question):
    return merging.merge(**question)


@slots.monday_mail.fill(order=90)
def purge_that_did_not_run(**question):
    if PurgeRun.objects.is_overdue():
        yield slots.MondayLine(
            "De nachtelijke opruiming liep al twee dagen niet: vraag de beheerder van de server",
            reverse("purges:index"),
            permission="members.view_purgerun",
        )
