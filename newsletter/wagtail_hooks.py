from wagtail import hooks
from wagtail.snippets.models import register_snippet

import newsletter.organisation_panels
import newsletter.past_month_ends  # noqa: F401 - importing it registers the list of before
from cms import slots as cms_slots
from members import slots
from newsletter import collectors, communication, erasing, merging, own_data, person_panel
from newsletter.components import MyNewsletterPanel, SubscribePanel
from newsletter.event_chooser import event_chooser
from newsletter.viewsets import NewsletterGroup
from planning import slots as planning_slots

register_snippet(NewsletterGroup)


@hooks.register("register_admin_viewset")
def register_event_chooser():
    return event_chooser


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action("newsletter.approve", "Goedkeuren", "Nummer goedgekeurd")
    actions.register_action("newsletter.test", "Proefmail", "Proefmail verstuurd")
    actions.register_action("newsletter.send", "Versturen", "Naar alle abonnees gestuurd")
    actions.register_action("newsletter.fill", "Vullen", "Gevuld met wat nieuw is op de site")
    actions.register_action("newsletter.plan", "Plannen", "Verzending gepland")
    actions.register_action("newsletter.unplan", "Planning intrekken", "Planning ingetrokken")
    actions.register_action("newsletter.cancel", "Stopzetten", "Verzending stopgezet")
    actions.register_action("newsletter.pause", "Pauzeren", "Verzending gepauzeerd")
    actions.register_action("newsletter.resume", "Hervatten", "Verzending hervat")
    actions.register_action("newsletter.send_again", "Opnieuw", "Onzekere mails opnieuw gestuurd")
    actions.register_action("newsletter.taken_over", "Overnemen", "Abonnees overgenomen")
    actions.register_action("newsletter.month_ends", "Maandstanden", "Maandstanden ingelezen")
    actions.register_action("newsletter.link", "Koppelen", "Nummer aan communicatie gekoppeld")
    actions.register_action("newsletter.leave", "Uitschrijven", "Abonnee uitgeschreven")


@cms_slots.home.fill(order=90)
def home(request, **context):
    return SubscribePanel()


@slots.my_page.fill(order=80)
def my_newsletter(request, person=None, **context):
    return MyNewsletterPanel(person) if person else None


@slots.search.fill(order=80)
def search(query, shown=slots.FIRST_HITS, **question):
    return collectors.found_issues(query, shown)


@slots.sitemap.fill(order=80)
def sitemap(request=None, **question):
    return collectors.sitemap_entries()


@slots.export_person.fill(order=80)
def export_person(person, **question):
    return own_data.collect(person)


@slots.erase_person.fill(order=10)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@planning_slots.communication_calendar.fill(order=80)
def issues_in_communication(start, end, **question):
    return communication.calendar_items(start, end)


@planning_slots.communication_links.fill(order=80)
def issues_of_initiative(initiative, **question):
    return communication.linked_items(initiative)


@slots.monday_mail.fill(order=80)
def waiting_for_us(**question):
    return collectors.waiting_for_us()


@slots.merge_person.fill(order=80)
def merge_person(**question):
    return merging.merge(**question)


@slots.person_page.fill(order=80)
def person_page(request, person, **context):
    return person_panel.subscription_panel(request, person)
