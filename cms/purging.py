"""What goes from the editorial side by itself."""

from cms.models import PracticeProposal
from members.purging import in_batches, purge


@purge("practice_drafts", "Praktijken die niemand verstuurde")
def practice_drafts(now):
    yield from in_batches(PracticeProposal.objects.old_drafts(now))


@purge("practice_proposals", "Hoe een gedeelde praktijk online kwam")
def practice_proposals(now):
    """The page stays; who sent it in, the remarks and the links go."""
    yield from in_batches(PracticeProposal.objects.long_ended(now))
