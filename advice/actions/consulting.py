"""Consultations: noting them, their minutes, and the weekly meeting in one click."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from advice.consultation_kinds import rule_of
from advice.enums import ConsultationKind, ConsultationRefusal, Refused
from advice.models import Consultation, ConsultationParticipant
from members.audit import record
from members.models import Person
from networks.actions.minutes import start_minutes
from networks.models import Minutes


@transaction.atomic
def note_consultation(*, by: Person, organisations=(), people=(), **facts) -> Consultation:
    """`organisations` are choices of an OrganisationField; `people` are persons.

    Raises `Refused` where the catalogue asks for a topic.
    """
    _check_topic(facts["kind"], facts.get("topic", ""), facts.get("named_topic", ""))
    consultation = Consultation.objects.create(noted_by=by, **facts)
    _set_participants(consultation, organisations, people)
    record(consultation, "advice.note_consultation", by=by)
    return consultation


@transaction.atomic
def change_consultation(
    consultation: Consultation, *, by: Person, organisations=None, people=None, **facts
) -> Consultation:
    """Raises `Refused` where the catalogue asks for a topic."""
    consultation = _locked(consultation)
    for name, value in facts.items():
        setattr(consultation, name, value)
    _check_topic(consultation.kind, consultation.topic, consultation.named_topic)
    consultation.save()
    if organisations is not None:
        consultation.participants.all().delete()
        _set_participants(consultation, organisations, people or ())
    record(consultation, "advice.change_consultation", by=by)
    return consultation


def _check_topic(kind, topic, named):
    if rule_of(kind).topic and not (topic.strip() or named):
        raise Refused(ConsultationRefusal.NO_TOPIC)


def _set_participants(consultation, organisations, people):
    ConsultationParticipant.objects.bulk_create(
        [
            *(
                ConsultationParticipant(
                    consultation=consultation,
                    organisation=choice.organisation,
                    organisation_typed=choice.typed,
                )
                for choice in organisations
            ),
            *(
                ConsultationParticipant(
                    consultation=consultation, person=person, organisation=person.organisation
                )
                for person in {each.pk: each for each in people}.values()
            ),
        ]
    )


@transaction.atomic
def note_weekly_meeting(*, by: Person, on=None) -> tuple[Consultation, bool]:
    """The meeting of the project team, once a week: one click, no minutes.

    Returns it, and whether it is new: a second click in the same week gives the first one.
    """
    on = on or timezone.localdate()
    year, week, _ = on.isocalendar()
    key = f"projectteam-{year}-{week}"
    known = Consultation.objects.filter(click_key=key).first()
    if known:
        return known, False
    try:
        with transaction.atomic():
            made = Consultation.objects.create(
                kind=ConsultationKind.PROJECT_TEAM, on=on, noted_by=by, click_key=key
            )
    except IntegrityError:  # two colleagues at once: the other one was first
        return Consultation.objects.get(click_key=key), False
    record(made, "advice.note_consultation", by=by)
    return made, True


@transaction.atomic
def call_off(consultation: Consultation, *, by: Person) -> Consultation:
    """It did not take place: it stays to be read and counts for nothing. Raises `Refused`."""
    consultation = _locked(consultation)
    if consultation.minutes_id:
        raise Refused(ConsultationRefusal.HAS_MINUTES)
    consultation.cancelled_at = consultation.cancelled_at or timezone.now()
    if consultation.click_key:
        consultation.click_key = ""
    consultation.save()
    record(consultation, "advice.call_off", by=by)
    return consultation


@transaction.atomic
def start_consultation_minutes(consultation: Consultation, *, by: Person) -> Minutes:
    """The draft with who was there; who asks twice gets the same.

    Raises `Refused`, and `MinutesRefused` for who may not write minutes.
    """
    consultation = _locked(consultation)
    if consultation.minutes:
        return consultation.minutes
    if consultation.is_cancelled:
        raise Refused(ConsultationRefusal.CANCELLED)
    if not rule_of(consultation.kind).minutes:
        raise Refused(ConsultationRefusal.NO_MINUTES)
    if consultation.on > timezone.localdate():
        raise Refused(ConsultationRefusal.NOT_OVER)
    rows = consultation.participants.exclude(person=None).select_related("person", "organisation")
    consultation.minutes = start_minutes(
        network=None,
        title=consultation.shown_title,
        held_on=consultation.on,
        attendees=[(row.person, row.organisation) for row in rows],
        by=by,
    )
    consultation.save(update_fields=["minutes"])
    record(consultation, "advice.start_minutes", by=by)
    return consultation.minutes


def _locked(consultation) -> Consultation:
    rows = Consultation.objects.select_for_update(of=("self",)).select_related("minutes")
    return rows.get(pk=consultation.pk)
