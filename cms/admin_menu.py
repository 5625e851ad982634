"""Fixed names of the staff screens."""

# The main menu follows the work; labels, because the items belong to other apps.
ADMIN_ORDER = {
    "Inhoud": 100,
    "Agenda": 200,
    "Netwerken": 300,
    "Nieuwsbrief": 400,
    "Cijfers": 500,
    "Mensen": 600,
    "Rapporten": 900,
    "Instellingen": 1000,
}
HIDDEN_MENU_ITEMS = {"explorer", "images", "documents", "snippets", "help"}
HIDDEN_PANELS = {"whats_new_in_wagtail_version", "upgrade_notification", "site_summary"}
