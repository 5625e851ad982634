from django.contrib.auth.models import Permission
from django.db.models import Q
from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem

from members import slots
from members.viewsets.screen import PermittedMenuItem
from planning import access, collectors, erasing
from planning.admin_menu import FIGURES_MENU_HOOK, PLAN_MENU_HOOK, figures_menu, plan_menu
from planning.communication import hooks as of_communication  # noqa: F401 - registers the calendar
from planning.deliverables import hooks as of_deliverables  # noqa: F401 - the same
from planning.log_actions import ACTIONS
from planning.past import hooks as of_past  # noqa: F401 - the same
from planning.viewsets import definitions
from planning.viewsets_of_links import policy_goals, target_groups


@hooks.register("register_admin_viewset")
def register_definitions():
    return definitions


@hooks.register("register_admin_menu_item")
def register_figures_menu():
    return SubmenuMenuItem("Cijfers", figures_menu, name="figures", icon_name="table", order=500)


@hooks.register("register_admin_viewset")
def register_links():
    return [target_groups, policy_goals]


@hooks.register("register_admin_urls")
def register_plan_urls():
    return [path("actieplan/", include("planning.plan_staff_urls"))]


@hooks.register("register_admin_menu_item")
def register_plan_menu():
    return SubmenuMenuItem(
        "Actieplan", plan_menu, name="action-plan", icon_name="clipboard-list", order=450
    )


class PlanMenuItem(PermittedMenuItem):
    permission = access.READ


@hooks.register(PLAN_MENU_HOOK)
def register_plans_item():
    url = reverse("plan_staff:plans")
    return PlanMenuItem(
        "Jaaractieplannen", url, name="plans", icon_name="clipboard-list", order=100
    )


@hooks.register(PLAN_MENU_HOOK)
def register_meeting_item():
    url = reverse("plan_staff:this_year")
    return PlanMenuItem("Weekoverleg", url, name="plan-meeting", icon_name="group", order=200)


@hooks.register(PLAN_MENU_HOOK)
def register_target_groups_item():
    return target_groups.get_menu_item(order=800)


@hooks.register(PLAN_MENU_HOOK)
def register_policy_goals_item():
    return policy_goals.get_menu_item(order=810)


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


@slots.monday_mail.fill(order=25)
def monday_mail(user=None, **question):
    return collectors.waiting_work(user)
