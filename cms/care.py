"""Which pages ask for care, and of whom."""

from django.db.models import Q
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.models import knowledge_pages
from members.models import Person, User


def may_see_pages(user) -> bool:
    return PagePermissionPolicy().user_has_any_permission(user, ["add", "change", "publish"])


def may_look_after(user, page: Page) -> bool:
    """Whoever may change a page may say that it still holds."""
    return page.permissions_for_user(user).can_edit()


def possible_owners():
    """Colleagues who may change pages: their persons, by name."""
    editing = Q(groups__page_permissions__permission__codename="change_page")
    users = User.objects.filter(editing | Q(is_superuser=True), is_active=True)
    people = Person.objects.filter(pk__in=users.order_by().values("person"))
    return people.order_by("first_name", "last_name", "pk")


def due_pages():
    """Everything online that is past its date, the longest ago first."""
    return knowledge_pages().past_review()


def share_up_to_date() -> tuple[int, int]:
    """How many pages are up to date today, and how many there are."""
    pages = knowledge_pages().with_care()
    return pages.filter(is_up_to_date=True).count(), pages.count()
