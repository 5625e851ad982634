"""The pages past their date, as lines of what waits: for their owner, else for the editors."""

from collections.abc import Iterator

from django.urls import reverse

from cms.care import due_pages
from cms.care_state import Care
from members.dutch import plural
from members.enums import Role
from members.models import User
from members.slots import MondayLine

NAMED = 10


def care_lines(user) -> Iterator[MondayLine]:
    due = list(due_pages())
    if not due:
        return
    screen = reverse("page_care:index") + "?state=due"
    mine = [page for page in due if user and page.care_owner_id == user.person_id]
    if mine and user.person_id:
        words = plural(len(mine), "pagina van jou", "pagina’s van jou") + " om na te kijken"
        address = f"{screen}&owner={user.person_id}"
        yield MondayLine(words, address, len(mine), items=_named(mine))
    working = set(User.objects.filter(is_active=True).values_list("person_id", flat=True))
    loose = [page for page in due if page.care_owner_id not in working]
    if loose:
        words = plural(len(loose), "pagina", "pagina’s") + " zonder eigenaar om na te kijken"
        yield MondayLine(words, screen, len(loose), role=Role.EDITOR, items=_named(loose))


def _named(pages) -> tuple[tuple[str, str], ...]:
    return tuple(
        (
            f"{page.title} ({Care.read(page).reader_words.lower()})",
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
        )
        for page in pages[:NAMED]
    )
