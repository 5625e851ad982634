from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

import networks.files
import networks.organisation_panels  # noqa: F401
from cms import slots as cms_slots
from members import slots
from networks import collectors, erasing, evaluating, merging, own_data, person_panel
from networks import slots as network_slots
from networks.components import MyNetworksPanel, NetworksPanel, published_with_counts
from networks.enums import NetworkKind
from networks.practice_outcome import AS_PRACTICE
from networks.views import staff, unreached
from networks.viewsets import NetworksGroup
from surveys import slots as survey_slots

LOG_ACTIONS = {
    "networks.publish": ("Netwerk gepubliceerd", "Zette het netwerk op de site"),
    "networks.unpublish": ("Netwerk offline", "Haalde het netwerk van de site"),
    "networks.texts": ("Tekst van netwerk gewijzigd", "Wijzigde de tekst van het netwerk"),
    "networks.join": ("Lid geworden", "Werd lid"),
    "networks.leave": ("Netwerk verlaten", "Verliet het netwerk"),
    "networks.remove": ("Lid verwijderd", "Haalde iemand uit het netwerk"),
    "networks.role": ("Rol gewijzigd", "Gaf een lid een andere rol"),
    "networks.request": ("Aanvraag", "Vroeg om mee te doen"),
    "networks.decide": ("Aanvraag beslist", "Besliste over een aanvraag"),
    "networks.invite": ("Uitgenodigd", "Nodigde iemand uit"),
    "networks.invite_again": ("Opnieuw uitgenodigd", "Stuurde een uitnodiging opnieuw"),
    "networks.withdraw_invitation": ("Uitnodiging ingetrokken", "Trok een uitnodiging in"),
    "networks.start_topic": ("Gesprek begonnen", "Begon een gesprek"),
    "networks.reply": ("Antwoord", "Schreef een antwoord"),
    "networks.solution": ("Oplossing gekozen", "Koos of wiste de oplossing"),
    "networks.hide": ("Verborgen", "Verborg een bericht of gesprek"),
    "networks.show_again": ("Opnieuw getoond", "Toonde een bericht of gesprek opnieuw"),
    "networks.close_topic": ("Gesprek gesloten", "Sloot een gesprek"),
    "networks.reopen_topic": ("Gesprek heropend", "Opende een gesprek opnieuw"),
    "networks.slow_mode": ("Tempo gewijzigd", "Koos hoe vaak iemand in een gesprek schrijft"),
    "networks.edit_post": ("Bericht gewijzigd", "Wijzigde een eigen bericht"),
    "networks.delete_post": ("Bericht ingetrokken", "Trok een eigen bericht in"),
    "networks.restore_post": ("Bericht teruggezet", "Zette een eigen bericht terug"),
    "networks.report": ("Bericht gemeld", "Meldde een bericht"),
    "networks.settle_reports": ("Meldingen afgehandeld", "Handelde meldingen over een bericht af"),
    "networks.start_minutes": ("Verslag begonnen", "Begon een verslag"),
    "networks.write_minutes": ("Verslag gewijzigd", "Wijzigde een verslag"),
    "networks.minutes_step": ("Stand van verslag", "Bracht een verslag in een andere stand"),
    "networks.ask_mentor": ("Mentor gevraagd", "Vroeg een mentorbestuur"),
    "networks.pair": ("Besturen gekoppeld", "Koppelde een bestuur aan een mentorbestuur"),
    "networks.end_pairing": ("Koppeling beëindigd", "Beëindigde een vraag of koppeling"),
    "networks.propose": ("Gesprek voorgesteld", "Stelde een gesprek voor buiten de groep"),
}


@hooks.register("register_log_actions")
def register_actions(actions):
    for name, (label, message) in LOG_ACTIONS.items():
        actions.register_action(name, label, message)


register_snippet(NetworksGroup)


@hooks.register("register_admin_urls")
def register_staff_urls():
    urls = [
        path("groepen/<int:pk>/publiceren/", staff.PublishView.as_view(), name="publish"),
        path("onbereikt/", unreached.UnreachedView.as_view(), name="unreached"),
        path(
            "onbereikt/<str:format>/",
            unreached.UnreachedExportView.as_view(),
            name="unreached_table",
        ),
        path("leden/<int:pk>/verwijderen/", staff.RemoveView.as_view(), name="remove"),
    ]
    return [path("netwerken/", include((urls, "networks_staff")))]


@network_slots.topic_outcome.fill(order=10)
def as_practice(**question):
    yield AS_PRACTICE


@slots.my_page.fill(order=30)
def my_networks(request, person=None, **context):
    return MyNetworksPanel(person) if person else None


@cms_slots.theme_page.fill(order=40)
def networks_of_theme(request, page=None, **context):
    """The groups that work on the theme of a page; a page of several themes shows each."""
    if page is None or not page.themes:
        return None
    networks = published_with_counts().with_any_theme(*page.themes)[:4]
    if not networks:
        return None
    return NetworksPanel(
        "Netwerken", networks, anchor="netwerken", text="Leer van collega’s die eraan werken."
    )


@cms_slots.starter_page.fill(order=30)
def support_group(request, page=None, **context):
    networks = published_with_counts().of_kind(NetworkKind.SUPPORT_GROUP)[:2]
    if not networks:
        return None
    return NetworksPanel("Samen beginnen", networks, anchor="samen-beginnen", more="Alle netwerken")


@cms_slots.tiles.fill()
def laid_tiles():
    return collectors.laid_tiles()


@slots.search.fill(order=30)
def search(query, shown=slots.FIRST_HITS, **question):
    return collectors.found_networks(query, shown)


@cms_slots.search_texts.fill(order=30)
def search_texts(**question):
    return collectors.texts_of_networks()


@slots.sitemap.fill(order=30)
def sitemap(request=None, **question):
    return collectors.sitemap_entries()


@slots.monday_mail.fill(order=30)
def monday_mail(**question):
    yield from collectors.waiting_requests()
    yield from collectors.groups_without_moderator()
    yield from collectors.waiting_talks()


@slots.typed_organisations.fill(order=30)
def typed_organisations(**question):
    return collectors.typed_names()


@slots.export_person.fill(order=30)
def export_person(person, **question):
    return own_data.collect(person)


@slots.erase_person.fill(order=30)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.erasure_blocks.fill(order=30)
def erasure_blocks(person, **question):
    return erasing.blocks(person=person)


@slots.merge_person.fill(order=30)
def merge_person(**question):
    return merging.merge(**question)


@slots.person_page.fill(order=30)
def person_page(request, person, **context):
    return person_panel.memberships_panel(request, person)


@survey_slots.guests.fill(order=20)
def members_asked(survey):
    return evaluating.guests_of(survey)


@survey_slots.starts.fill(order=20)
def networks_to_ask_about(kind, now):
    return evaluating.network_starts(kind, now)
