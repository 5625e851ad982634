"""What goes of surveys by itself; scores stay."""

from django.utils import timezone

from members import retention
from members.purging import emptying, in_batches, purge
from surveys.models import FreeText, HalfAnswer, Invitation


@purge("survey_words", "Antwoorden in eigen woorden")
def survey_words(now):
    day = timezone.localdate(retention.SURVEY_WORD.before(now))
    yield from in_batches(FreeText.objects.filter(day__lt=day))


@purge("survey_halves", "Halve antwoorden")
def survey_halves(now):
    day = timezone.localdate(retention.SURVEY_HALF.before(now))
    yield from in_batches(HalfAnswer.objects.filter(saved_on__lt=day))


@purge("survey_invitations", "Wie voor een bevraging uitgenodigd werd")
def survey_invitations(now):
    """How many were asked and answered stays."""
    closed = retention.SURVEY_INVITATION.before(now)
    old = Invitation.objects.filter(survey__closes_at__lt=closed, person__isnull=False)
    yield from in_batches(old, emptying(person=None, organisation=None, role=""))
