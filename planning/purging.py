"""What goes from planning by itself."""

from members.purging import in_batches, purge
from planning.models import PastFile


@purge("past_lists", "Lijsten van vroeger die niet ingelezen werden")
def past_lists(now):
    yield from in_batches(PastFile.objects.expired(now))
