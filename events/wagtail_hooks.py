"""Where the agenda shows itself: staff screens, slots, log."""

from collections import Counter

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

import events.organisation_panels  # noqa: F401
from cms import slots as cms_slots
from events import (
    asking_guests,
    collectors,
    communication,
    components,
    erasing,
    instrument_part,
    merging,
    own_data,
    person_panel,
    proposal_collectors,
)
from events import slots as event_slots
from events.actions import following_up
from events.actions.planning_sessions import is_in_use
from events.closing_step import EvaluationStep
from events.enums import Refusal
from events.home_panel import AgendaPanel
from events.log_actions import ACTIONS
from events.meeting_panels import MeetingFigures, MinutesGaps, meeting_of, visits_of
from events.models import Event, Registration
from events.sheet_events import events_of_sheets
from events.views.staff import board_url
from events.viewsets import AgendaGroup
from members import slots
from networks import slots as network_slots
from planning import slots as planning_slots
from surveys import slots as survey_slots

register_snippet(AgendaGroup)


@hooks.register("register_admin_urls")
def staff_urls():
    return [path("agenda/", include("events.staff_urls"))]


@hooks.register("register_log_actions")
def log_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@hooks.register("before_delete_snippet")
def keep_what_people_registered_for(request, instances):
    """For the delete screen and for many at once alike."""
    used = [each for each in instances if isinstance(each, Event) and is_in_use(each)]
    if used:
        messages.error(request, Refusal.EVENT_IN_USE.label)
        return redirect(board_url(used[0]))
    return None


@hooks.register("construct_homepage_panels")
def home_panel(request, panels):
    if request.user.has_perm("events.change_event"):
        panels.append(AgendaPanel())


@cms_slots.home.fill(order=20)
def next_events(request, **context):
    return components.next_events()


@cms_slots.theme_page.fill(order=20)
def events_of_theme(request, page=None, **context):
    return components.events_of_theme(page)


@cms_slots.starter_page.fill(order=20)
def events_for_starters(request, page=None, **context):
    return components.events_for_starters()


@cms_slots.agenda_block.fill()
def agenda_block(request, theme="", kinds=(), count=3, **context):
    return components.agenda_block(theme, kinds, count)


@cms_slots.agenda_kinds.fill()
def agenda_kinds():
    return collectors.kind_choices()


@cms_slots.tiles.fill()
def laid_tiles():
    return collectors.laid_tiles()


@cms_slots.instrument_page.fill(order=40)
def events_of_instrument(request, page=None, **context):
    return instrument_part.events_of(page) if page else None


@network_slots.network_page.fill(order=10)
def meetings_of_network(request, network=None, **context):
    return components.meetings_of(network) if network else None


@network_slots.network_gaps.fill(order=10)
def gaps_of_network(request, network=None, **context):
    return network and MinutesGaps(network, request)


@network_slots.network_health.fill(order=10)
def meetings_in_figures(request, network=None, **context):
    return network and MeetingFigures(network, request)


@network_slots.network_visits.fill(order=10)
def visits_between_boards(request, network=None, **context):
    return network and visits_of(network)


@network_slots.topic.fill(order=10)
def meeting_of_topic(request, topic=None, **context):
    return topic and meeting_of(topic)


@slots.my_page.fill(order=10)
def my_registrations(request, person=None, **context):
    return components.registrations_of(person) if person else None


@slots.my_page.fill(order=12)
def my_calendar(request, person=None, **context):
    return components.CalendarPanel(person) if person else None


@slots.search.fill(order=20)
def search(query, user=None, shown=slots.FIRST_HITS, **question):
    return collectors.found_events(query, user, shown)


@cms_slots.search_texts.fill(order=20)
def search_texts(**question):
    return collectors.texts_of_events()


@slots.sitemap.fill(order=20)
def sitemap(request=None, **question):
    return collectors.sitemap_entries()


@slots.calendar.fill(order=10)
def calendar(start, end, user=None, **question):
    return collectors.calendar_entries(start, end, user)


@planning_slots.communication_calendar.fill(order=10)
def days_in_communication(start, end, **question):
    return communication.calendar_items(start, end)


@planning_slots.communication_links.fill(order=10)
def events_of_initiative(initiative, **question):
    return communication.linked_items(initiative)


@slots.monday_mail.fill(order=10)
def monday_mail(**question):
    return [*collectors.waiting_work(), *proposal_collectors.monday_lines()]


@slots.export_person.fill(order=20)
def export_person(person, **question):
    return [*own_data.collect(person), *proposal_collectors.export(person)]


@slots.erase_person.fill(order=20)
def erase_person(person, dry_run, **question):
    done = erasing.erase(person=person, dry_run=dry_run)
    return [*done, *proposal_collectors.erase(person=person, dry_run=dry_run)]


@slots.erasure_blocks.fill(order=20)
def erasure_blocks(person, **question):
    return erasing.blocks(person=person)


@slots.typed_organisations.fill(order=20)
def what_participants_typed():
    typed = Counter(Registration.objects.unlinked().values_list("organisation_typed", flat=True))
    rows = [slots.TypedOrganisation(name, count) for name, count in typed.items()]
    return [*rows, *proposal_collectors.typed_names()]


@slots.merge_person.fill(order=20)
def merge_person(**question):
    return merging.merge(**question)


@slots.person_page.fill(order=20)
def person_page(request, person, **context):
    return person_panel.registrations_panel(request, person)


@survey_slots.guests.fill(order=30)
def people_asked(survey):
    return asking_guests.guests_of(survey)


@survey_slots.starts.fill(order=30)
def trainings_to_follow_up(kind, now):
    return following_up.follow_up_starts(kind, now)


@event_slots.closing_steps.fill(order=20)
def evaluation_step(request, event):
    return EvaluationStep(event, request.user)


@planning_slots.sheet_lines.fill(order=10)
def what_happens_for_a_sheet(sheets, user=None, **question):
    return events_of_sheets(sheets, user)
