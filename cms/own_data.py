"""Which pages a colleague made and changed, as that colleague may read it."""

from wagtail.models import Revision

from members.models import Person
from members.slots import PersonalData


def collect(person: Person) -> list[PersonalData]:
    """Pages' answer to `slots.export_person`; empty for whoever has no account."""
    user = getattr(person, "user", None)
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
