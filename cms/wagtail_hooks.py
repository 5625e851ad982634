from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.documents.wagtail_hooks import DocumentsMenuItem
from wagtail.images.wagtail_hooks import ImagesMenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms import care_hooks, erasing, link_hooks, own_data
from cms import slots as cms_slots
from cms.admin_menu import ADMIN_ORDER, HIDDEN_MENU_ITEMS, HIDDEN_PANELS
from cms.components import PracticesOfTheme
from cms.panels import ContentPanel, WaitingPanel, draft_lines
from cms.viewsets import (
    news_pages,
    practice_pages,
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


@hooks.register("register_admin_viewset")
def register_page_lists():
    pages = [theme_pages, practice_pages, news_pages]
    return [*pages, quality_marks, target_groups, work_forms, word_advice]


@hooks.register("register_admin_menu_item")
def register_content_menu():
    items = [
        PagesMenuItem("Alle pagina's", reverse("wagtailadmin_explore_root"), name="pages"),
        PagesMenuItem("Thema's", reverse(theme_pages.get_url_name("index")), name="themes"),
        PagesMenuItem(
            "Praktijken", reverse(practice_pages.get_url_name("index")), name="practices"
        ),
        PagesMenuItem("Nieuws", reverse(news_pages.get_url_name("index")), name="news"),
        ImagesMenuItem("Afbeeldingen", reverse("wagtailimages:index"), name="content-images"),
        DocumentsMenuItem("Documenten", reverse("wagtaildocs:index"), name="content-documents"),
    ]
    icons = ("folder-open-inverse", "tag", "pick", "pilcrow", "image", "doc-full-inverse")
    for order, (item, icon) in enumerate(zip(items, icons, strict=True)):
        item.order, item.icon_name = order, icon
    lists = (quality_marks, target_groups, work_forms, word_advice)
    items += [each.get_menu_item(order=len(icons) + n) for n, each in enumerate(lists)]
    more = [*care_hooks.menu_items(), *link_hooks.menu_items()]
    for order, item in enumerate(more, start=len(items)):
        item.order = order
        items.append(item)
    return SubmenuMenuItem(
        "Inhoud", Menu(items=items), name="content", icon_name="folder-open-inverse", order=100
    )


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
    actions.register_action(
        "cms.quality_given", "Kwaliteitsniveau gegeven", "Gaf een kwaliteitsniveau"
    )


@cms_slots.theme_page.fill(order=30)
def practices_of_theme(request, page=None, **context):
    return PracticesOfTheme.of(page)


@slots.monday_mail.fill(order=10)
def drafts_waiting(user=None, **question):
    return draft_lines(user)


@slots.export_person.fill(order=90)
def export_person(person, **question):
    return own_data.collect(person)


@slots.erase_person.fill(order=40)
def erase_person(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.erasure_blocks.fill(order=40)
def erasure_blocks(person, **question):
    return erasing.blocks(person=person)
