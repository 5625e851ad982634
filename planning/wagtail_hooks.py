from django.contrib.auth.models import Permission
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem

import planning.communication_hooks  # noqa: F401 - importing it registers the calendar
from planning.admin_menu import FIGURES_MENU_HOOK, figures_menu
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
    return Permission.objects.filter(
        content_type__app_label="planning", codename__startswith="view_"
    )
