"""Which tasks somebody ticked off and which pages a colleague made, as they may read it."""

from wagtail.models import Revision

from cms.models import PageCare, Review, StarterPage
from members.models import Person
from members.slots import PersonalData


def collect(person: Person) -> list[PersonalData]:
    """Pages' answer to `slots.export_person`; what somebody wrote is known by the account."""
    return [*_ticks(person), *_looked_after(person), *_written(getattr(person, "user", None))]


def _ticks(person):
    rows = list(person.starter_ticks.order_by("ticked_at"))
    if not rows:
        return []
    page = StarterPage.objects.first()
    stretches = page.stretches() if page else []
    titles = {task["id"]: task["title"] for each in stretches for task in each.tasks}
    gone = "een taak die niet meer op de pagina staat"
    return [
        PersonalData(
            "Taken die je afvinkte",
            [{"taak": titles.get(row.task, gone), "op": row.ticked_at} for row in rows],
        )
    ]


def _looked_after(person: Person) -> list[PersonalData]:
    cares = PageCare.objects.filter(owner=person).select_related("page")
    reviews = Review.objects.filter(reviewed_by=person).select_related("page")
    return [
        PersonalData(
            "Pagina's waar je voor zorgt",
            [{"titel": row.page.title} for row in cares.order_by("pk")],
        ),
        PersonalData(
            "Pagina's die je nakeek",
            [
                {"titel": row.page.title, "op": row.reviewed_on, "opmerking": row.note}
                for row in reviews.order_by("reviewed_on", "pk")
            ],
        ),
    ]


def _written(user) -> list[PersonalData]:
    if user is None:
        return []
    versions = Revision.objects.filter(user=user).order_by("created_at")
    return [
        PersonalData(
            "Pagina's die je maakte",
            [
                {"titel": page.title, "gemaakt op": page.first_published_at}
                for page in user.owned_pages.order_by("pk")
            ],
        ),
        PersonalData(
            "Versies die je bewaarde",
            [
                {"van": row.object_str, "op": row.created_at}
                for row in versions.only("object_str", "created_at")
            ],
        ),
    ]
