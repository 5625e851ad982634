"""Freezing a year: counted beforehand, then made final in one short transaction.

While it is being counted a year has no version and nobody sees it; what a failure left behind is
taken away by the next one. Nothing here locks a table that others write.
"""

from datetime import timedelta

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from members.audit import record
from members.page_cache import raise_content_version
from reporting.enums import Refusal
from reporting.models import FreezeRun, FrozenRecord, FrozenValue, FrozenYear
from reporting.periods import PLAN_ENDS_ON, PLAN_STARTS_ON, Period
from reporting.record_rows import CHUNK, RunningHash
from reporting.shared import sharing
from reporting.taking import taken, values_hash

GIVEN_UP_AFTER = timedelta(hours=2)


class Refused(Exception):
    """What cannot be done with a year, and why."""

    def __init__(self, refusal: Refusal, **words):
        self.refusal = refusal
        super().__init__(str(refusal.label).format(**words))


class NobodyWatches:
    """For who freezes without a worker: no run to tell how far it is."""

    def begin(self, draft: FrozenYear) -> None: ...

    def row_done(self) -> None: ...

    def goes_on(self) -> None: ...

    def end(self, frozen: FrozenYear) -> None: ...


def freeze_year(*, year: int, by, reason: str = "", now=None, turn=None) -> FrozenYear:
    """Keep every row of the plan over a year that is over, in the map of its last day.

    A second version needs a reason, and a difference with the one before. `turn` hears how far it
    is (`freeze_running.Turn`). Raises `Refused`, and whatever `turn` raises.
    """
    turn = turn or NobodyWatches()
    check_year(year)
    now, reason = now or timezone.now(), " ".join(reason.split())
    before = FrozenYear.objects.of(year).first()
    if before and not reason:
        raise Refused(Refusal.NO_REASON, year=year, version=before.version)
    _clear_away(now - GIVEN_UP_AFTER)
    period = Period.year(year).in_map_of(Period.year(year).end)
    draft = FrozenYear.objects.create(
        year=year, by=by, map_on=period.map_on, reason=reason if before else ""
    )
    try:
        turn.begin(draft)
        with sharing():  # what is written meanwhile is counted by no row
            values = [_keep(draft, each, turn) for each in taken(period)]
        if not values:
            raise Refused(Refusal.NO_PLAN, year=year)
        return _finish(draft, values_hash(values), now, by, turn)
    except BaseException:
        remove_drafts(FrozenYear.objects.filter(pk=draft.pk))
        raise


def check_year(year: int) -> None:
    """Raises `Refused` for a year that is none of the plan or is not over yet."""
    if not PLAN_STARTS_ON.year <= year <= PLAN_ENDS_ON.year:
        raise Refused(Refusal.NOT_OF_THE_PLAN, year=year)
    if not Period.year(year).is_over:
        raise Refused(Refusal.NOT_OVER, year=year, next=year + 1)


def _keep(draft: FrozenYear, each, turn) -> FrozenValue:
    """The value and its records, some thousands at a time."""
    records, batch = RunningHash(), []
    value = each.value(records)
    value.frozen = draft
    # First without count and fingerprint: those are known once all records passed by.
    value.save()
    for row in records.each(each.record_rows()):
        batch.append(
            FrozenRecord(
                value=value,
                kind=row.kind,
                record_id=row.pk,
                person_key=row.key,
                row_hash=row.row_hash,
            )
        )
        if len(batch) >= CHUNK:
            FrozenRecord.objects.bulk_create(batch)
            batch = []
            turn.goes_on()
    FrozenRecord.objects.bulk_create(batch)
    value.record_count, value.records_hash = records.count, records.hex
    _plain(FrozenValue).filter(pk=value.pk).update(
        record_count=value.record_count, records_hash=value.records_hash
    )
    turn.row_done()
    return value


@transaction.atomic
def _finish(draft: FrozenYear, found: str, now, by, turn) -> FrozenYear:
    """The newest version is looked at again: a colleague may have been faster."""
    before = FrozenYear.objects.of(draft.year).first()
    if before and before.values_hash == found:
        raise Refused(Refusal.NO_DIFFERENCE, year=draft.year, version=before.version)
    if before and not draft.reason:
        raise Refused(Refusal.NO_REASON, year=draft.year, version=before.version)
    version = before.version + 1 if before else 1
    try:
        _plain(FrozenYear).filter(pk=draft.pk).update(
            version=version, frozen_at=now, values_hash=found
        )
    except IntegrityError as error:
        raise Refused(Refusal.MEANWHILE, year=draft.year) from error
    frozen = FrozenYear.objects.get(pk=draft.pk)
    turn.end(frozen)
    details = {"jaar": frozen.year, "versie": version, "vingerafdruk": found}
    record(frozen, "reporting.freeze", by=by, data=details)
    raise_content_version()
    return frozen


@transaction.atomic
def publish_year(frozen: FrozenYear, *, by, now=None) -> FrozenYear:
    """Let everybody read this version as open data. Raises `Refused` the second time."""
    done = (
        _plain(FrozenYear)
        .filter(pk=frozen.pk, version__isnull=False, published_at=None)
        .update(published_at=now or timezone.now(), published_by=by)
    )
    if not done:
        raise Refused(Refusal.PUBLISHED_ALREADY, year=frozen.year, version=frozen.version)
    frozen = FrozenYear.objects.get(pk=frozen.pk)
    details = {"jaar": frozen.year, "versie": frozen.version}
    record(frozen, "reporting.publish", by=by, data=details)
    raise_content_version()
    return frozen


def _plain(model) -> models.QuerySet:
    """Without the manager that refuses: to finish what is being counted, and to publish."""
    return models.QuerySet(model)


def _clear_away(before) -> None:
    counting = FreezeRun.objects.open().exclude(frozen=None).values("frozen")
    remove_drafts(FrozenYear.objects.filter(begun_at__lt=before).exclude(pk__in=counting))


def remove_drafts(rows) -> None:
    """Of these rows only what was never finished."""
    pks = list(rows.filter(version=None).values_list("pk", flat=True))
    _plain(FrozenRecord).filter(value__frozen__in=pks).delete()
    _plain(FrozenValue).filter(frozen__in=pks).delete()
    _plain(FrozenYear).filter(pk__in=pks).delete()
