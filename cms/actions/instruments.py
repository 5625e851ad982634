"""What colleagues establish about an instrument; each is a row that no draft of the page undoes."""

from datetime import date

from django.db import transaction

from cms.enums import MilestoneKind
from cms.models import InstrumentMilestone, InstrumentPage, IntegrationStep
from members.audit import record
from members.page_cache import raise_content_version


@transaction.atomic
def record_milestone(
    *, page: InstrumentPage, kind: MilestoneKind, on: date, evidence: str, evidence_page="", by
) -> InstrumentMilestone:
    """Record that an instrument was developed, tested or published on a day, and what shows it.

    Raises IntegrityError for the same milestone on the same day.
    """
    milestone = InstrumentMilestone.objects.create(
        page=page,
        kind=kind,
        on=on,
        evidence=evidence,
        evidence_page=evidence_page,
        recorded_by=by,
    )
    _tell(page, "cms.milestone_recorded", by, kind=str(kind), on=on.isoformat())
    return milestone


@transaction.atomic
def withdraw_milestone(milestone: InstrumentMilestone, *, by) -> None:
    """Take back a milestone that was recorded by mistake; the history of the page keeps it."""
    _tell(
        milestone.page,
        "cms.milestone_withdrawn",
        by,
        kind=milestone.kind,
        on=milestone.on.isoformat(),
        evidence=milestone.evidence,
    )
    milestone.delete()


@transaction.atomic
def plan_step(
    *, page: InstrumentPage, title: str, order=100, done_on: date | None = None, evidence="", by
) -> IntegrationStep:
    """Agree on a step of the integration of an instrument."""
    step = IntegrationStep.objects.create(
        page=page, title=title, order=order, done_on=done_on, evidence=evidence, recorded_by=by
    )
    _tell(page, "cms.step_planned", by, step=title)
    return step


@transaction.atomic
def change_step(step: IntegrationStep, *, by, **facts) -> IntegrationStep:
    """Mark a step as done with what shows it, open it again, or reword it.

    `facts` are fields of the step. Raises IntegrityError for a step done without evidence.
    """
    for name, value in facts.items():
        setattr(step, name, value)
    step.recorded_by = by
    step.save()
    _tell(step.page, "cms.step_changed", by, step=step.title, done_on=str(step.done_on or ""))
    return step


@transaction.atomic
def drop_step(step: IntegrationStep, *, by) -> None:
    """Take a step out of what was agreed; the history of the page keeps it."""
    _tell(step.page, "cms.step_dropped", by, step=step.title, done_on=str(step.done_on or ""))
    step.delete()


def _tell(page, action: str, by, **details) -> None:
    record(page, action, by=by, data=details)
    raise_content_version()
