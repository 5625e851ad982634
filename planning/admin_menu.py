"""The menus "Cijfers" and "Actieplan" of the staff screens; apps to the right add their items."""

from wagtail.admin.menu import Menu

FIGURES_MENU_HOOK = "register_figures_menu_item"

figures_menu = Menu(register_hook_name=FIGURES_MENU_HOOK)

PLAN_MENU_HOOK = "register_plan_menu_item"

plan_menu = Menu(register_hook_name=PLAN_MENU_HOOK)
