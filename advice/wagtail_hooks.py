"""Where the desk shows itself: staff screens, slots, log."""

from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks

from advice import (
    collectors,
    erasing,
    files,  # noqa: F401 - importing it says who may open a file of a question
    merging,
    own_data,
    panels,
    past_consultations,  # noqa: F401 - importing it registers the list of before
)
from advice.log_actions import ACTIONS
from advice.topic_outcome import as_faq
from advice.viewsets import AdviceGroup
from cms import slots as cms_slots
from members import slots
from networks import slots as network_slots


@hooks.register("register_admin_viewset")
def register_desk():
    return AdviceGroup()


@hooks.register("register_admin_urls")
def staff_urls():
    return [path("advies/", include("advice.staff_urls"))]


@hooks.register("register_log_actions")
def log_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@hooks.register("register_permissions")
def permissions():
    return Permission.objects.filter(content_type__app_label="advice")


@cms_slots.theme_page.fill(order=10)
def faqs_of_theme(request, page=None, **context):
    return panels.faqs_of_theme(page) if page else None


@network_slots.topic_outcome.fill(order=20)
def faq_of_topic(topic, **question):
    yield as_faq(topic)


@slots.my_page.fill(order=40)
def my_questions(request, person=None, **context):
    return panels.MyQuestions(person) if person else None


@slots.my_municipality.fill(order=30)
def signals_of_my_municipality(request, mine=None, **context):
    return panels.signals_of_board(mine) if mine else None


@slots.search.fill(order=15)
def search(query, user=None, shown=slots.FIRST_HITS, **question):
    return collectors.found_faqs(query, shown)


@cms_slots.search_texts.fill(order=30)
def search_texts(**question):
    return collectors.texts_of_faqs()


@slots.sitemap.fill(order=30)
def sitemap(request=None, **question):
    return collectors.sitemap_entries()


@slots.monday_mail.fill(order=15)
def monday_mail(**question):
    return collectors.waiting_work()


@slots.typed_organisations.fill(order=30)
def what_askers_typed():
    return collectors.typed_names()


@slots.organisation_counts.fill(order=30)
def questions_of_organisations(organisations, **question):
    return collectors.per_organisation(organisations)


@slots.export_person.fill(order=30)
def export_person(person, **question):
    return own_data.collect(person)


@slots.erase_person.fill(order=30)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.merge_person.fill(order=30)
def merge_person(**question):
    return merging.merge(**question)
