"""What moves elsewhere, and the shared practice with it: workflow, pages, addresses, names."""

from django.db import transaction
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.signals import (
    page_published,
    task_approved,
    task_rejected,
    task_submitted,
    workflow_cancelled,
)

from cms.actions import proposal_steps
from cms.models import PracticePage, PracticeProposal, ProposalFile
from cms.proposal_enums import UNDER_WAY
from members.models import Person
from members.signals import address_changed, organisation_linked
from members.text_keys import text_key


@receiver(task_submitted)
def arrived_at_gate(instance, **kwargs):
    proposal_steps.arrive(instance)


@receiver(task_approved)
def passed_gate(instance, **kwargs):
    proposal_steps.passed(instance)


@receiver(task_rejected)
def sent_back(instance, **kwargs):
    proposal_steps.returned(instance)


@receiver(workflow_cancelled)
def workflow_stopped(instance, **kwargs):
    proposal_steps.cancelled(instance)


@receiver(page_published, sender=PracticePage)
def went_online(instance, **kwargs):
    proposal_steps.published(instance)


@receiver(pre_delete, sender=PracticePage)
def page_goes(instance, **kwargs):
    for proposal in PracticeProposal.objects.filter(page=instance, state__in=UNDER_WAY):
        proposal_steps.end(proposal, reason="")


@receiver(post_delete, sender=ProposalFile)
def file_goes(instance, **kwargs):
    """A row that goes takes its file along, whatever made it go."""
    file = instance.file
    transaction.on_commit(lambda: file.storage.delete(file.name), robust=True)


@receiver(address_changed)
def links_of_new_address(person, old, **kwargs) -> list[tuple[str, str]]:
    """Old links stop; nothing follows where somebody else reads the former address too."""
    if Person.objects.known().filter(email=old).exists():
        return []
    mine = PracticeProposal.objects.filter(email=old).order_by("pk")
    return [proposal_steps.move_to_address(proposal, person.email) for proposal in mine]


@receiver(organisation_linked)
def link_what_owners_typed(key, organisation, **kwargs) -> int:
    """What is under way and means this organisation points to it now, and so does its page."""
    waiting = PracticeProposal.objects.unlinked()
    meant = [row for row in waiting if text_key(row.organisation_typed) == key]
    for proposal in meant:
        proposal_steps.link_organisation(proposal, organisation)
    return len(meant)
