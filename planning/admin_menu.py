"""The menu "Cijfers" of the staff screens; apps to the right add their own items."""

from wagtail.admin.menu import Menu

FIGURES_MENU_HOOK = "register_figures_menu_item"

figures_menu = Menu(register_hook_name=FIGURES_MENU_HOOK)
