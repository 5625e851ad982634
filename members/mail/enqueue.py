import logging

from django.db import transaction

log = logging.getLogger(__name__)


def enqueue(task, *args):
    """Nudge a worker once the current transaction commits.

    The row is the truth and a tick finds it within a minute, so a broker that is away is logged
    and never shown to the visitor whose work is already saved.
    """

    def nudge():
        try:
            task.delay(*args)
        except Exception:
            # Every transport has its own errors; none of them may reach the visitor.
            log.warning("Nudge %s%s was lost; the tick will do it", task.name, args)

    transaction.on_commit(nudge, robust=True)
