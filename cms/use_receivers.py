"""What happens to the links about adoptions when another app tells that something changed."""

from django.conf import settings
from django.dispatch import receiver
from django.urls import reverse

from cms.models import Adoption
from cms.models.adoption import new_token
from members.signals import address_changed


@receiver(address_changed)
def retire_links_of_adoptions(person, **kwargs) -> list[tuple[str, str]]:
    """Whoever reads the former mailbox withdraws or answers nothing; the new one gets links."""
    links = []
    for row in Adoption.objects.standing().filter(declared_by=person).select_related("page"):
        row.withdraw_token = new_token()
        row.save(update_fields=["withdraw_token"])
        place = reverse("cms:adoption_withdraw", args=[row.withdraw_token])
        links.append((f"Je melding over “{row.page.title}” intrekken", _whole(place)))
    for row in Adoption.objects.waiting().filter(asked_of=person).select_related("page"):
        row.answer_token = new_token()
        row.save(update_fields=["answer_token"])
        place = reverse("cms:adoption_answer", args=[row.answer_token])
        links.append((f"Klopt de overname van “{row.page.title}”?", _whole(place)))
    return links


def _whole(place: str) -> str:
    return f"{settings.SITE_URL}{place}"
