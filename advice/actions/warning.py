"""Before a term is over, who treats the question is told; without one, the desk."""

from django.db import transaction
from django.utils import timezone

from advice import notices
from advice.actions.asking import locked
from advice.models import Question

BATCH = 50


def warn_due(now=None) -> int:
    """Each question once per term. Returns how many mails were promised."""
    now = now or timezone.now()
    due = Question.objects.to_warn(now).order_by("warn_at").values_list("pk", flat=True)
    return sum(_warn(pk, now) for pk in list(due[:BATCH]))


@transaction.atomic
def _warn(pk, now) -> bool:
    question = locked(Question(pk=pk))
    if not Question.objects.to_warn(now).filter(pk=pk).exists():
        return False
    question.warned_at = now
    question.save(update_fields=["warned_at"])
    notices.warning(question)
    return True
