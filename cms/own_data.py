"""Which pages a colleague made and changed, as that colleague may read it."""

from wagtail.models import Revision

from cms.models import PageCare, Review
from members.models import Person
from members.slots import PersonalData


def collect(person: Person) -> list[PersonalData]:
    """Pages' answer to `slots.export_person`; what somebody wrote is known by the account."""
    return [*_looked_after(person), *_written(getattr(person, "user", None))]


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
