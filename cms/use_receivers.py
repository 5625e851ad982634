"""What happens to what people declared when another app tells that something changed."""

from django.dispatch import receiver

from cms.actions.adoption_links import retire_links
from members.signals import address_changed


@receiver(address_changed)
def retire_links_of_adoptions(person, **kwargs) -> list[tuple[str, str]]:
    return retire_links(person)
