"""What goes from the pages by itself, and how long whoever declared something stays known."""

from django.db.models import Exists, OuterRef, Q

from cms.models import Adoption
from members.purging import knows


@knows("adoptions")
def speaks_of_an_adoption(now):
    """As long as it stands: the link to withdraw it must reach somebody."""
    said = Q(declared_by=OuterRef("pk")) | Q(asked_of=OuterRef("pk"))
    return Exists(Adoption.objects.standing().filter(said))
