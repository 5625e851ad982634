"""What the agenda does when another app tells that something happened."""

from django.dispatch import receiver

from events.actions.new_links import rotate_links
from events.models import Registration
from members.actions.organisations import link_rows
from members.signals import address_changed, organisation_linked


@receiver(organisation_linked)
def link_what_participants_typed(key, organisation, **kwargs) -> int:
    """Registrations whose typed name means this organisation now count with it."""
    return link_rows(Registration.objects.unlinked(), key, organisation)


@receiver(address_changed)
def retire_links_of_registrations(person, **kwargs) -> list[tuple[str, str]]:
    return rotate_links(person)
