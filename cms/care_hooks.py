"""Where the care for pages shows itself on the staff side; read by `wagtail_hooks.py`."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms import care_urls
from cms.care import may_see_pages
from cms.care_lines import care_lines
from cms.care_panels import CarePanel
from cms.views.care import HEADING
from cms.views.writing import HEADING as READING
from members import slots

LOG_ACTIONS = {
    "cms.page_reviewed": ("Nagekeken", "Keek de pagina na: ze klopt nog"),
    "cms.care_changed": ("Zorg gewijzigd", "Wijzigde eigenaar of termijn van nazicht"),
}


class CareMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_pages(request.user)


def menu_items() -> list[MenuItem]:
    return [
        CareMenuItem(HEADING, reverse("page_care:index"), name="care", icon_name="clipboard-list"),
        CareMenuItem(READING, reverse("page_writing:index"), name="writing", icon_name="edit"),
    ]


@hooks.register("register_admin_urls")
def register_care_urls():
    return [
        path("nazicht/", include((care_urls.care_urlpatterns, "page_care"))),
        path("leesbaarheid/", include((care_urls.writing_urlpatterns, "page_writing"))),
        path("links/", include((care_urls.link_urlpatterns, "page_links"))),
    ]


@hooks.register("construct_homepage_panels")
def care_on_the_first_screen(request, panels):
    panels.append(CarePanel())


@hooks.register("register_log_actions")
def register_care_actions(actions):
    for name, (label, message) in LOG_ACTIONS.items():
        actions.register_action(name, label, message)


@slots.monday_mail.fill(order=20)
def pages_to_review(user=None, **question):
    return care_lines(user)
