"""Entering deliverables, changing them, laying them aside and back, and noting who used them."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from members.audit import record
from members.models import Organisation, Person
from members.page_cache import raise_content_version
from planning.deliverables.enums import DeliverableRefusal as Refusal
from planning.deliverables.enums import DeliverableRefused
from planning.deliverables.kinds import rule_of, year_told
from planning.models import Deliverable, DeliverableUse, EarlierFile, Goal, Indicator

SIMPLE = (
    *("kind", "title", "on", "year", "until", "goal", "action_sheet", "link", "is_public"),
    *("published_on", "handed_over_on", "approved_on"),
)


@transaction.atomic
def enter_deliverable(
    *, by: Person | None, file=None, partners=(), indicators=(), **facts
) -> Deliverable:
    """`facts` are fields of `Deliverable`; `file` is an upload.

    Year, goal and indicators come from the kind where none is given, and what is public from the
    first day on was published that day. Raises `DeliverableRefused` without file and link, and
    where the last day lies before the first.
    """
    row = Deliverable(entered_by=by)
    _set(row, facts)
    if row.is_public and row.published_on is None:
        row.published_on = min(row.on, timezone.localdate())
    if file is not None:
        row.file, row.file_name = file, file.name[-200:]
    _check(row)
    row.save()
    _set_related(row, partners, indicators or _indicators_of(row.kind))
    record(row, "planning.enter_deliverable", by=by, data={"kind": row.kind, "year": row.year})
    _tell_site(row)
    return row


@transaction.atomic
def change_deliverable(
    row: Deliverable,
    *,
    by: Person,
    version: int,
    file=None,
    without_file=False,
    partners=None,
    indicators=None,
    **facts,
) -> Deliverable:
    """`version` is the one that the colleague read. A file that makes way stays as an earlier one.

    Raises `DeliverableRefused` where somebody changed it meanwhile, where it lies in the archive,
    and as `enter_deliverable` does.
    """
    row = _locked(row)
    if row.version != version:
        raise DeliverableRefused(Refusal.CHANGED_MEANWHILE)
    if row.is_archived:
        raise DeliverableRefused(Refusal.ARCHIVED)
    was_public = row.is_public
    _set(row, facts)
    if row.is_public and not was_public and row.published_on is None:
        row.published_on = timezone.localdate()
    if file is not None or without_file:
        _set_aside_file(row, by)
        row.file, row.file_name = (file, file.name[-200:]) if file is not None else ("", "")
    _check(row)
    _touch(row)
    _set_related(row, partners, indicators)
    record(row, "planning.change_deliverable", by=by)
    if was_public or row.is_public:
        raise_content_version()
    return row


@transaction.atomic
def archive_deliverable(row: Deliverable, *, by: Person) -> Deliverable:
    """It counts no more and is read by colleagues only; `restore_deliverable` undoes it."""
    row = _locked(row)
    if not row.is_archived:
        row.archived_at = timezone.now()
        _touch(row)
        record(row, "planning.archive_deliverable", by=by)
        _tell_site(row)
    return row


@transaction.atomic
def restore_deliverable(row: Deliverable, *, by: Person) -> Deliverable:
    row = _locked(row)
    if row.is_archived:
        row.archived_at = None
        _touch(row)
        record(row, "planning.restore_deliverable", by=by)
        _tell_site(row)
    return row


@transaction.atomic
def note_use(
    row: Deliverable, *, organisation: Organisation, used_in: str, on, source: str, by: Person
) -> DeliverableUse:
    """Raises `DeliverableRefused` for a day before it was there or still to come, in the archive,
    and where the same use stands there already."""
    row = _locked(row)
    if row.is_archived:
        raise DeliverableRefused(Refusal.ARCHIVED)
    if on < row.on:
        raise DeliverableRefused(Refusal.USE_FIRST)
    if on > timezone.localdate():
        raise DeliverableRefused(Refusal.USE_LATER)
    try:
        with transaction.atomic():
            use = DeliverableUse.objects.create(
                deliverable=row,
                organisation=organisation,
                used_in=used_in,
                on=on,
                source=source.strip(),
                noted_by=by,
            )
    except IntegrityError:
        raise DeliverableRefused(Refusal.USED_ALREADY) from None
    record(row, "planning.note_use", by=by, data={"by": organisation.pk, "in": used_in})
    _tell_site(row)
    return use


@transaction.atomic
def take_use_back(use: DeliverableUse, *, by: Person) -> None:
    """It was a mistake; the log keeps which board and in what."""
    data = {"by": use.organisation_id, "in": use.used_in, "on": use.on.isoformat()}
    record(use.deliverable, "planning.take_use_back", by=by, data=data)
    _tell_site(use.deliverable)
    use.delete()


def _set(row, facts) -> None:
    for name in SIMPLE:
        if name in facts:
            setattr(row, name, facts[name])
    row.title = " ".join(row.title.split())
    row.year = row.year or year_told(row.kind, row.on)
    if row.goal_id is None and (code := rule_of(row.kind).goal):
        row.goal = Goal.objects.filter(code=code).first()


def _indicators_of(kind):
    return Indicator.objects.filter(slug__in=rule_of(kind).indicators)


def _set_related(row, partners, indicators) -> None:
    if partners is not None:
        row.partners.set(partners)
    if indicators is not None:
        row.indicators.set(indicators)


def _set_aside_file(row, by) -> None:
    if row.file:
        EarlierFile.objects.create(
            deliverable=row, file=row.file.name, file_name=row.file_name, replaced_by=by
        )


def _check(row) -> None:
    if not row.file and not row.link:
        raise DeliverableRefused(Refusal.NOTHING_BEHIND)
    if row.until and row.until < row.on:
        raise DeliverableRefused(Refusal.ENDS_FIRST)
    if not 2020 <= row.year <= 2035:
        raise DeliverableRefused(Refusal.YEAR)


def _touch(row) -> None:
    row.version += 1
    row.changed_at = timezone.now()
    row.save()


def _tell_site(row) -> None:
    if row.is_public:
        raise_content_version()


def _locked(row) -> Deliverable:
    return Deliverable.objects.select_for_update().get(pk=row.pk)
