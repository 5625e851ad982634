"""What the agenda does when another app tells that something happened."""

from django.dispatch import receiver
from django.utils import timezone

from events.actions import meetings
from events.actions.new_links import rotate_links
from events.models import EventProposal, Registration, SessionDay
from events.proposal_collectors import move_to_address
from members.actions.organisations import link_rows
from members.models import Person
from members.signals import address_changed, organisation_linked, organisations_renamed
from networks.signals import minutes_published


@receiver(minutes_published)
def close_topic_of_meeting(minutes, by, **kwargs) -> None:
    """The talk about a meeting ends with its minutes."""
    meetings.close_topic(minutes, by=by)


@receiver(organisation_linked)
def link_what_participants_typed(key, organisation, **kwargs) -> int:
    """Registrations whose typed name means this organisation now count with it."""
    rows = link_rows(Registration.objects.unlinked(), key, organisation)
    return rows + link_rows(EventProposal.objects.unlinked(), key, organisation)


@receiver(address_changed)
def links_of_proposals(person, old, **kwargs) -> list[tuple[str, str]]:
    """Nothing follows where somebody else reads the former address too."""
    if Person.objects.known().filter(email=old).exists():
        return []
    return move_to_address(old, person.email)


@receiver(address_changed)
def retire_links_of_registrations(person, **kwargs) -> list[tuple[str, str]]:
    return rotate_links(person)


@receiver(organisations_renamed)
def place_reads_otherwise(organisations, **kwargs) -> None:
    """A calendar shows where a day is; who follows it gets the new name, and no mail."""
    SessionDay.objects.filter(municipality__in=organisations).update(changed_at=timezone.now())
