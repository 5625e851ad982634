"""Wagtail's workflow and pages move: the shared practice follows."""

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
