"""Where dead links show themselves: to readers beside the link, to editors in their lists."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.care import may_see_pages
from cms.dead_links import mark_response
from cms.models import LinkCheck
from members import slots
from members.dutch import plural
from members.enums import Role


class LinksMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_pages(request.user)


def menu_items() -> list[MenuItem]:
    return [
        LinksMenuItem("Dode links", reverse("page_links:index"), name="links", icon_name="warning")
    ]


@hooks.register("on_serve_page")
def mark_dead_links(next_serve_page):
    def serve(page, request, args, kwargs):
        response = next_serve_page(page, request, args, kwargs)
        mark_response(page, response)
        return response

    return serve


@slots.monday_mail.fill(order=21)
def dead_links(**question):
    dead = LinkCheck.objects.dead().on_live_pages().count()
    if dead:
        words = plural(dead, "link werkt", "links werken") + " niet meer"
        yield slots.MondayLine(words, reverse("page_links:index"), dead, role=Role.EDITOR)
