"""What goes from the desk by itself."""

from django.db.models import Exists, OuterRef

from advice.erasing import forget
from advice.models import ConsultationParticipant, Question
from members import retention
from members.purging import in_batches, knows, purge


@knows("consultations")
def consulted(now):
    recent = retention.QUESTION.before(now).date()
    return Exists(
        ConsultationParticipant.objects.filter(person=OuterRef("pk"), consultation__on__gte=recent)
    )


@purge("questions", "Vragen: wat niet bevestigd werd, en wie lang geleden iets vroeg")
def questions(now):
    """What a stranger never confirmed goes; of what was done long ago the count stays."""
    yield from in_batches(Question.objects.never_confirmed(now))
    old = Question.objects.long_ended(now).exclude(messages=None)
    yield from in_batches(old, _forget)


def _forget(rows) -> int:
    return forget(list(rows.values_list("pk", flat=True)))


@purge("consulted_people", "Wie lang geleden aan overleg deelnam")
def consulted_people(now):
    """The organisation stays with the consultation."""
    recent = retention.QUESTION.before(now).date()
    old = ConsultationParticipant.objects.exclude(person=None).filter(consultation__on__lt=recent)
    yield from in_batches(old, lambda rows: rows.update(person=None))
