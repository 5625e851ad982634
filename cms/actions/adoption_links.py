"""The personal links about adoptions, once somebody has another mailbox or none."""

from django.conf import settings
from django.urls import reverse

from cms.models import Adoption
from cms.models.adoption import new_token
from members.models import Person


def retire_links(person: Person) -> list[tuple[str, str]]:
    """Give the adoptions of a person new links; returns (words, address) of what still stands."""
    links = []
    for row in Adoption.objects.filter(declared_by=person).select_related("page"):
        row.withdraw_token = new_token()
        row.save(update_fields=["withdraw_token"])
        if row.stands:
            words = f"Je melding over “{row.page.title}” intrekken"
            links.append((words, _link("cms:adoption_withdraw", row.withdraw_token)))
    for row in Adoption.objects.filter(asked_of=person).select_related("page"):
        row.answer_token = new_token()
        row.save(update_fields=["answer_token"])
        if row.waits:
            words = f"Klopt de overname van “{row.page.title}”?"
            links.append((words, _link("cms:adoption_answer", row.answer_token)))
    return links


def _link(name: str, token: str) -> str:
    return f"{settings.SITE_URL}{reverse(name, args=[token])}"
