from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem

from members import slots
from planning import erasing
from planning.admin_menu import FIGURES_MENU_HOOK, figures_menu
from planning.log_actions import ACTIONS
from planning.viewsets import definitions


@hooks.register("register_admin_viewset")
def register_definitions():
    return definitions


@hooks.register("register_admin_menu_item")
def register_figures_menu():
    return SubmenuMenuItem("Cijfers", figures_menu, name="figures", icon_name="table", order=500)


@hooks.register(FIGURES_MENU_HOOK)
def register_definitions_item():
    return definitions.get_menu_item(order=300)


@hooks.register("register_permissions")
def register_plan_permissions():
    kept = ("actionplan", "actionsheet", "targetgroup", "policygoal")
    return Permission.objects.filter(content_type__app_label="planning").filter(
        Q(codename__startswith="view_") | Q(content_type__model__in=kept)
    )


@hooks.register("register_log_actions")
def register_plan_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@slots.erase_person.fill(order=40)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)
