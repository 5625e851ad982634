"""What goes from the editorial side by itself, and how long whoever spoke of a page stays known."""

from django.db.models import Exists, OuterRef, Q

from cms.models import Adoption, PracticeProposal
from members.purging import in_batches, knows, purge


@purge("practice_drafts", "Praktijken die niemand verstuurde")
def practice_drafts(now):
    yield from in_batches(PracticeProposal.objects.old_drafts(now))


@purge("practice_proposals", "Hoe een gedeelde praktijk online kwam")
def practice_proposals(now):
    """The page stays; who sent it in, the remarks and the links go."""
    yield from in_batches(PracticeProposal.objects.long_ended(now))


@knows("adoptions")
def speaks_of_an_adoption(now):
    """As long as it stands: the link to withdraw it must reach somebody."""
    said = Q(declared_by=OuterRef("pk")) | Q(asked_of=OuterRef("pk"))
    return Exists(Adoption.objects.standing().filter(said))
