from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.documents.wagtail_hooks import DocumentsMenuItem
from wagtail.images.wagtail_hooks import ImagesMenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms import (
    care_hooks,
    erasing,
    link_hooks,
    merging,
    organisation_panels,  # noqa: F401 - importing it fills its slots
    own_data,
    past_practices,  # noqa: F401 - importing it registers the list of before
    proposal_collectors,
    use_hooks,  # noqa: F401 - importing it registers its hooks and slots
)
from cms import slots as cms_slots
from cms.admin_menu import ADMIN_ORDER, HIDDEN_MENU_ITEMS, HIDDEN_PANELS
from cms.components import PracticesOfTheme
from cms.panels import ContentPanel, WaitingPanel, draft_lines
from cms.viewsets import (
    adoptions,
    instrument_milestones,
    integration_steps,
    inventory_lists,
    news_pages,
    practice_pages,
    practice_proposals,
    quality_marks,
    target_groups,
    theme_pages,
    word_advice,
    work_forms,
)
from members import slots


class PagesMenuItem(MenuItem):
    def is_shown(self, request):
        return PagePermissionPolicy().user_has_any_permission(
            request.user, ["add", "change", "publish"]
        )


# What is known about pages beside their text.
FACTS = (
    practice_proposals,
    adoptions,
    quality_marks,
    target_groups,
    work_forms,
    word_advice,
)


@hooks.register("register_admin_viewset")
def register_page_lists():
    pages = [theme_pages, practice_pages, news_pages, *inventory_lists]
    return [*pages, instrument_milestones, integration_steps, *FACTS]


@hooks.register("register_admin_menu_item")
def register_content_menu():
    """What is written, what came in, what asks for care, and what all of it chooses from."""
    return submenu(
        "Inhoud",
        "content",
        "folder-open-inverse",
        [
            PagesMenuItem(
                "Alle pagina's",
                reverse("wagtailadmin_explore_root"),
                name="pages",
                icon_name="folder-open-inverse",
            ),
            pages_item(theme_pages, "themes"),
            pages_item(practice_pages, "practices"),
            inventories_menu(),
            pages_item(news_pages, "news"),
            *(each.get_menu_item() for each in (practice_proposals, adoptions, quality_marks)),
            *care_hooks.menu_items(),
            *link_hooks.menu_items(),
            submenu(
                "Keuzelijsten",
                "choices",
                "list-ul",
                [each.get_menu_item() for each in (target_groups, work_forms, word_advice)],
            ),
            ImagesMenuItem(
                "Afbeeldingen",
                reverse("wagtailimages:index"),
                name="content-images",
                icon_name="image",
            ),
            DocumentsMenuItem(
                "Documenten",
                reverse("wagtaildocs:index"),
                name="content-documents",
                icon_name="doc-full-inverse",
            ),
        ],
    )


def pages_item(viewset, name: str) -> PagesMenuItem:
    address = reverse(viewset.get_url_name("index"))
    return PagesMenuItem(viewset.menu_label, address, name=name, icon_name=viewset.icon)


def submenu(label: str, name: str, icon_name: str, items: list[MenuItem]) -> SubmenuMenuItem:
    """Items in the order given."""
    for order, item in enumerate(items):
        item.order = order
    return SubmenuMenuItem(label, Menu(items=items), name=name, icon_name=icon_name, order=100)


def inventories_menu() -> SubmenuMenuItem:
    lists = [pages_item(each, f"inventory-{each.name}") for each in inventory_lists]
    facts = [each.get_menu_item() for each in (instrument_milestones, integration_steps)]
    return submenu("Inventarissen", "inventories", "folder-inverse", [*lists, *facts])


@hooks.register("construct_main_menu", order=1000)
def follow_the_work(request, menu_items):
    """The order of the menu is the order of the work; what nobody here uses stays away."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_MENU_ITEMS]
    for item in menu_items:
        item.order = ADMIN_ORDER.get(str(item.label), item.order)


@hooks.register("construct_homepage_panels", order=1000)
def panels_of_the_day(request, panels):
    panels[:] = [panel for panel in panels if panel.name not in HIDDEN_PANELS]
    panels += [WaitingPanel(), ContentPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)
def without_totals(request, summary_items):
    summary_items[:] = []


@hooks.register("insert_global_admin_css")
def admin_style():
    return format_html('<link rel="stylesheet" href="{}">', static("css/beheer.css"))


@hooks.register("register_log_actions")
def register_actions(actions):
    for name, label, message in (
        ("quality_given", "Kwaliteitsniveau gegeven", "Gaf een kwaliteitsniveau"),
        ("milestone_recorded", "Mijlpaal vastgelegd", "Legde een mijlpaal vast"),
        ("milestone_withdrawn", "Mijlpaal ingetrokken", "Trok een mijlpaal in"),
        ("step_planned", "Stap afgesproken", "Sprak een stap van de integratie af"),
        ("step_changed", "Stap gewijzigd", "Wijzigde een stap van de integratie"),
        ("step_dropped", "Stap geschrapt", "Schrapte een stap van de integratie"),
    ):
        actions.register_action(f"cms.{name}", label, message)
    for name, words in proposal_collectors.LOG_ACTIONS.items():
        actions.register_action(name, *words)


@hooks.register("before_publish_page")
def owner_agrees_first(request, page):
    return proposal_collectors.owner_agrees_first(request, page)


@hooks.register("before_bulk_action")
def owner_agrees_first_in_bulk(request, action_type, objects, action):
    if action_type != "publish":
        return None
    return proposal_collectors.owner_agrees_first(request, *objects)


@cms_slots.theme_page.fill(order=30)
def practices_of_theme(request, page=None, **context):
    return PracticesOfTheme.of(page)


@slots.monday_mail.fill(order=10)
def drafts_waiting(user=None, **question):
    return [*draft_lines(user), *proposal_collectors.monday_lines()]


@slots.typed_organisations.fill(order=50)
def typed_organisations(**question):
    return proposal_collectors.typed_names()


@slots.export_person.fill(order=90)
def export_person(person, **question):
    return [*own_data.collect(person), *proposal_collectors.export(person)]


@slots.erase_person.fill(order=40)
def erase_person(person, dry_run, **question):
    kept = erasing.erase(person=person, dry_run=dry_run)
    return [*kept, *proposal_collectors.erase(person=person, dry_run=dry_run)]


@slots.merge_person.fill(order=40)
def merge_person(**question):
    return merging.merge(**question)


@slots.erasure_blocks.fill(order=40)
def erasure_blocks(person, **question):
    return erasing.blocks(person=person)
