"""Where deliverables show themselves: staff screens, slots, log. `wagtail_hooks.py` reads it."""

from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks

from members import slots
from planning.admin_menu import FIGURES_MENU_HOOK
from planning.deliverables import (
    erasing,
    files,  # noqa: F401 - importing it says who may open a file
    reading,
)
from planning.deliverables.log import ACTIONS
from planning.deliverables.viewset import deliverables


@hooks.register("register_admin_viewset")
def register_deliverables():
    return deliverables


@hooks.register("register_admin_urls")
def staff_urls():
    return [path("bewijsstuk/", include("planning.deliverables.staff_urls"))]


@hooks.register(FIGURES_MENU_HOOK)
def register_deliverables_item():
    return deliverables.get_menu_item(order=250)


@hooks.register("register_log_actions")
def log_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@hooks.register("register_permissions")
def permissions():
    return Permission.objects.filter(
        content_type__app_label="planning", content_type__model="deliverable"
    )


@slots.monday_mail.fill(order=40)
def monday_mail(**question):
    return reading.monday_lines()


@slots.search.fill(order=40)
def search(query, user=None, shown=slots.FIRST_HITS, **question):
    return reading.found(query, shown)


@slots.sitemap.fill(order=40)
def sitemap(request=None, **question):
    return reading.sitemap_entries()


@slots.erase_person.fill(order=45)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)
