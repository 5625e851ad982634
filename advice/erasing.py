"""The desk's part of erasing: the question counts on, without who asked it or what was said."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from advice.enums import ENDED, QuestionState
from advice.models import (
    Attachment,
    Consultation,
    ConsultationParticipant,
    Faq,
    Message,
    Question,
    Signal,
    StandardAnswer,
    SupportTrack,
    TrackMeeting,
)
from events.models.tokens import new_token
from members.models import Person
from members.slots import Erased
from members.traces import Traces

GONE_TITLE = "Vraag waarvan de tekst gewist is"
STAYS = "Ze tellen in onze cijfers, zonder je naam, je adres en wat je schreef."
# Words of colleagues in which somebody may be named.
WORDS = (
    (Question, ("title", "organisation_typed")),
    (Message, ("text",)),
    (Attachment, ("name",)),
    (Signal, ("title", "text", "analysis", "translated_into", "feedback")),
    (Faq, ("title", "answer")),
    (Consultation, ("title", "topic", "agenda", "decisions")),
    (ConsultationParticipant, ("organisation_typed",)),
    (SupportTrack, ("goal", "result")),
    (TrackMeeting, ("note",)),
    (StandardAnswer, ("title", "text")),
)


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The desk's answer to `slots.erase_person`."""
    traces = Traces.of(person)
    mine = Question.objects.filter(
        Q(email__in=traces.addresses) | Q(contact_name__in=traces.full_names)
    )
    met = ConsultationParticipant.objects.filter(person=person)
    counts = (
        Erased("Vragen aan onze helpdesk", mine.count(), kept=True, why=STAYS),
        Erased("Overleg waaraan je deelnam", met.count()),
    )
    done = [each for each in counts if each.count]
    if not dry_run:
        forget(list(mine.values_list("pk", flat=True)))
        met.delete()
        _take_names_out(traces)
    return done


def forget(pks) -> int:
    """Take the asker and all that was said out of these questions. Returns how many there were."""
    rows = Question.objects.filter(pk__in=pks)
    Message.objects.filter(question__in=pks).delete()
    for row in rows:
        if row.state not in ENDED:
            row.state = QuestionState.CLOSED
        row.asked_at = row.asked_at or row.received_at
        row.title, row.token, row.form_key = GONE_TITLE, new_token(), ""
        row.contact_name = row.email = row.contact_phone = row.organisation_typed = ""
        row.changed_at = timezone.now()
        row.save()
    return len(rows)


def _take_names_out(traces: Traces) -> None:
    for model, fields in WORDS:
        for row in model.objects.filter(traces.anywhere(*fields)):
            for name in fields:
                limit = model._meta.get_field(name).max_length
                setattr(row, name, traces.out_of(getattr(row, name))[:limit])
            row.save(update_fields=fields)
