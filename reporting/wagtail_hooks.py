from django.contrib.auth.models import Permission
from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

import reporting.organisation_panels
import reporting.yearly.deliverables  # noqa: F401 - importing it fills the evidence annex
from events import slots as event_slots
from members import slots
from planning.admin_menu import FIGURES_MENU_HOOK
from reporting import key_aliases, yearly_erasing
from reporting.access import may_see_counts
from reporting.log_actions import ACTIONS
from reporting.models import YearlyReport
from reporting.panels import YearPanel
from reporting.urls import staff_urlpatterns


class FiguresMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_counts(request.user)


@hooks.register("register_admin_urls")
def register_figures_urls():
    return [path("cijfers/", include((staff_urlpatterns, "figures")))]


@hooks.register(FIGURES_MENU_HOOK)
def register_dashboard_item():
    return FiguresMenuItem(
        "Plan in één oogopslag",
        reverse("figures:dashboard"),
        name="dashboard",
        icon_name="view",
        order=50,
    )


@hooks.register(FIGURES_MENU_HOOK)
def register_participants_item():
    return FiguresMenuItem(
        "Deelnemers",
        reverse("figures:participants"),
        name="participants",
        icon_name="group",
        order=100,
    )


@hooks.register(FIGURES_MENU_HOOK)
def register_catalogue_item():
    return FiguresMenuItem(
        "Indicatoren", reverse("figures:catalogue"), name="indicators", icon_name="table", order=200
    )


@hooks.register(FIGURES_MENU_HOOK)
def register_frozen_item():
    return FiguresMenuItem(
        "Bevroren jaren",
        reverse("figures:frozen_years"),
        name="frozen-years",
        icon_name="lock",
        order=320,
    )


@hooks.register(FIGURES_MENU_HOOK)
def register_yearly_reports_item():
    return FiguresMenuItem(
        "Jaarverslagen opmaken",
        reverse("figures:yearly_reports"),
        name="yearly_reports",
        icon_name="doc-full",
        order=300,
    )


@hooks.register(FIGURES_MENU_HOOK)
def register_gaps_item():
    return FiguresMenuItem(
        "Leemtes", reverse("figures:gaps"), name="gaps", icon_name="crosshairs", order=400
    )


@hooks.register("construct_homepage_panels")
def this_year_on_the_first_screen(request, panels):
    if may_see_counts(request.user):
        panels.append(YearPanel())


@hooks.register("register_permissions")
def register_figures_permissions():
    return Permission.objects.filter(
        content_type__app_label="reporting",
        codename__in=[
            *("view_counts", "view_participants"),
            *("freeze_year", "add_boardmailing", "write_yearly_report"),
        ],
    )


@event_slots.event_screens.fill(order=10)
def figures_of_an_event(request, event):
    if not may_see_counts(request.user) or not event.is_published:
        return []
    return [("In cijfers", reverse("figures:event_sheet", args=[event.pk]))]


@slots.erase_person.fill(order=70)
def erase_person(person, dry_run, **question):
    return yearly_erasing.erase(person=person, dry_run=dry_run)


@slots.sitemap.fill(order=60)
def public_figures(request):
    entries = [
        slots.SitemapEntry(location=reverse("public_figures")),
        slots.SitemapEntry(location=reverse("open_data")),
    ]
    for report in YearlyReport.objects.published():
        address = reverse("yearly_report", args=[report.year, report.kind_slug])
        entries.append(slots.SitemapEntry(location=address, lastmod=report.published_at))
    return entries


@hooks.register("register_log_actions")
def log_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@slots.merge_person.fill(order=85)
def merge_person(**question):
    return key_aliases.merge(**question)
