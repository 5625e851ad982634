"""Municipalities that merge. Nothing moves: what counted for the old ones counts for the new one
from its day on, because everybody asks `Organisation.objects.counted_as`."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from members.audit import record
from members.enums import MergerRefusal, OrganisationKind, SecurityKind
from members.models import FormerName, Merger, Organisation
from members.page_cache import raise_content_version
from members.security_log import tell
from members.signals import organisations_merged
from members.text_keys import text_key

DAY = timedelta(days=1)
UNDO_WITHIN = timedelta(days=7)  # of being entered, for a merger that already took effect


class MergerRefused(Exception):
    """A merger that is not entered or not undone, and why."""

    def __init__(self, refusal: MergerRefusal, **words):
        self.refusal = refusal
        super().__init__(refusal.label.format(**words))


@transaction.atomic
def merge_organisations(
    predecessors: Iterable[Organisation], successor: Organisation, on: date, *, by
) -> Merger:
    """These municipalities become one from `on`; an unsaved `successor` is made with it.

    Each OCMW of a predecessor becomes that of the successor. Raises `MergerRefused`.
    """
    # Locked and read anew, so that two colleagues do not merge the same municipality twice.
    chosen = {each.pk for each in predecessors}
    rows = Organisation.objects.select_for_update().in_bulk({*chosen, successor.pk} - {None})
    predecessors = [rows[pk] for pk in sorted(chosen)]
    successor = rows.get(successor.pk, successor)
    check_merger(predecessors, successor, on)
    predecessors = without(predecessors, successor)
    bodies = bodies_that_follow(predecessors)
    made = [] if successor.pk else _make(successor, predecessors, bodies, on)
    own_body = successor.counted_bodies.filter(kind=OrganisationKind.OCMW).first()
    merger = Merger.objects.create(successor=successor, on=on, made_by=by)
    for each in predecessors:
        _end(each, successor, on)
    for each in bodies if own_body else []:
        _end(each, own_body, on)
    merger.ended.set([*predecessors, *(bodies if own_body else [])])
    merger.made.set(made)
    if on <= timezone.localdate():
        settle(merger)
    names = [each.full_name for each in predecessors]
    record(successor, "members.merged", by=by, data={"from": names, "on": on.isoformat()})
    organisations_merged.send(
        Organisation, predecessors=predecessors, successor=successor, on=on, by=by
    )
    raise_content_version()
    details = {"gemeenten": names, "nieuw bestuur": successor.full_name, "vanaf": on.isoformat()}
    tell(SecurityKind.ORGANISATIONS_MERGED, by=by, about=successor, details=details)
    return merger


def without(predecessors, successor) -> list[Organisation]:
    """Who takes the others in stays, also where it was named among those that merge."""
    return [each for each in predecessors if each.pk != successor.pk]


def check_merger(predecessors: list[Organisation], successor: Organisation, on: date) -> None:
    """Raises `MergerRefused` with the first reason why this cannot be."""
    merging = without(predecessors, successor)
    if not merging:
        raise MergerRefused(MergerRefusal.NOBODY)
    _check_successor(successor, merging, on)
    for each in merging:
        _check_predecessor(each, on)


def _check_predecessor(each: Organisation, on: date) -> None:
    name = each.full_name
    if each.kind != OrganisationKind.MUNICIPALITY:
        raise MergerRefused(MergerRefusal.NOT_A_MUNICIPALITY, name=name)
    if each.successor_id:
        raise MergerRefused(MergerRefusal.ALREADY_MERGED, name=name, into=each.successor.full_name)
    if each.valid_to:
        raise MergerRefused(MergerRefusal.ENDED, name=name)
    if each.valid_from and each.valid_from >= on:
        raise MergerRefused(MergerRefusal.BEFORE_START, name=name)
    if each.predecessors.filter(valid_to__gte=on).exists():
        raise MergerRefused(MergerRefusal.LATER_MERGER, name=name)


def _check_successor(successor: Organisation, merging: list[Organisation], on: date) -> None:
    name = successor.full_name
    if successor.kind != OrganisationKind.MUNICIPALITY:
        raise MergerRefused(MergerRefusal.NOT_A_MUNICIPALITY, name=name)
    if not successor.pk:
        _check_new(successor)
        return
    if successor.valid_from and successor.valid_from > on:
        raise MergerRefused(MergerRefusal.SUCCESSOR_LATER, name=name)
    if successor.valid_to and successor.valid_to < on:
        raise MergerRefused(MergerRefusal.SUCCESSOR_ENDED, name=name)
    ids, later = {each.pk for each in merging}, successor
    while later.successor_id:
        if later.successor_id in ids:
            raise MergerRefused(MergerRefusal.LOOP, name=name)
        later = later.successor


def _check_new(successor: Organisation) -> None:
    known = Organisation.objects.municipalities()
    if known.filter(name=successor.name, nis_code=successor.nis_code).exists():
        raise MergerRefused(MergerRefusal.NAME_TAKEN, name=successor.name)
    if successor.nis_code and known.filter(nis_code=successor.nis_code).exists():
        raise MergerRefused(MergerRefusal.CODE_TAKEN, name=successor.nis_code)


def bodies_that_follow(predecessors: Iterable[Organisation]) -> list[Organisation]:
    """The OCMW's of these municipalities, as far as they exist."""
    return list(
        Organisation.objects.filter(
            kind=OrganisationKind.OCMW, counts_with__in=predecessors, valid_to=None
        ).order_by("name")
    )


def _make(successor, predecessors, bodies, on) -> list[Organisation]:
    """The new municipality with what is known from the old ones, and its OCMW."""
    largest = max(predecessors, key=lambda each: each.population or 0)
    successor.valid_from = on
    successor.is_member = any(each.is_member for each in predecessors)
    successor.is_centre_city = any(each.is_centre_city for each in predecessors)
    successor.province = successor.province or largest.province
    successor.arrondissement = largest.arrondissement
    successor.population = sum(each.population or 0 for each in predecessors) or None
    successor.search_text = successor.make_search_text()
    successor.save()
    if not bodies:
        return [successor]
    body = Organisation(
        kind=OrganisationKind.OCMW,
        name=f"OCMW {successor.name}",
        nis_code=successor.nis_code,
        province=successor.province,
        arrondissement=successor.arrondissement,
        counts_with=successor,
        valid_from=on,
    )
    body.search_text = body.make_search_text()
    body.save()
    return [successor, body]


def _end(organisation, successor, on):
    organisation.successor, organisation.valid_to = successor, on - DAY
    organisation.save(update_fields=["successor", "valid_to"])


@transaction.atomic
def settle(merger: Merger) -> None:
    """The day came: a search for an old name or postal code now finds the successor."""
    ended = list(merger.ended.all())
    successors = Organisation.objects.in_bulk({each.successor_id for each in ended})
    for each in ended:
        successor = successors[each.successor_id]
        if text_key(each.name) != text_key(successor.name):
            name, made = FormerName.objects.get_or_create(organisation=successor, name=each.name)
            if made:
                merger.former_names.add(name)
    known = merger.successor.postal_codes.split()
    taken = " ".join(each.postal_codes for each in ended).split()
    merger.postal_codes = " ".join(sorted(set(taken) - set(known)))
    successors[merger.successor_id].postal_codes = " ".join(sorted({*known, *taken}))
    for successor in successors.values():
        _let_search_find(successor)
    merger.settled_at = timezone.now()
    merger.save(update_fields=["settled_at", "postal_codes"])
    raise_content_version()


def settle_due(today=None) -> int:
    """Settle the mergers whose day came; returns how many. A second time finds none."""
    due = Merger.objects.to_settle(today or timezone.localdate()).order_by("on")
    for merger in due:
        settle(merger)
    return len(due)


def _let_search_find(organisation) -> None:
    names = organisation.former_names.order_by("name").values_list("name", flat=True)
    organisation.search_text = organisation.make_search_text(names)
    organisation.save(update_fields=["postal_codes", "search_text"])


def refusal_to_undo(merger: Merger, now=None) -> MergerRefused | None:
    """Why this merger cannot be undone any more; None where it can."""
    now = now or timezone.now()
    took_effect = merger.on <= timezone.localdate(now)
    if took_effect and now - merger.made_at > UNDO_WITHIN:
        return MergerRefused(MergerRefusal.TOO_LATE)
    made = list(merger.made.all())
    later = Merger.objects.exclude(pk=merger.pk)
    if later.filter(Q(successor__in=made) | Q(ended__in=made)).exists():
        return MergerRefused(MergerRefusal.FOLLOWED)
    for each in made:
        if _in_use(each, made):
            return MergerRefused(MergerRefusal.IN_USE, name=each.full_name)
    return None


def _in_use(organisation, made) -> bool:
    """Whether a row of any app points here, other than those that the merger itself wrote."""
    for relation in Organisation._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete:
            continue
        model = relation.related_model
        if (model._meta.auto_created or model) in (FormerName, Merger):
            continue
        rows = model._base_manager.filter(**{relation.field.name: organisation})
        if model is Organisation:
            rows = rows.exclude(pk__in=[each.pk for each in made]).exclude(successor=organisation)
        if rows.exists():
            return True
    return False


@transaction.atomic
def undo_merger(merger: Merger, *, by) -> None:
    """Put everything back as it was before a merger that was a mistake. Raises `MergerRefused`."""
    merger = Merger.objects.select_for_update().get(pk=merger.pk)
    if refused := refusal_to_undo(merger):
        raise refused
    ended, made = list(merger.ended.all()), list(merger.made.all())
    successors = {each.successor_id for each in ended} - {each.pk for each in made}
    Organisation.objects.filter(pk__in=[each.pk for each in ended]).update(
        successor=None, valid_to=None
    )
    merger.former_names.all().delete()
    for successor in Organisation.objects.filter(pk__in=successors):
        if successor.pk == merger.successor_id:
            gone = set(merger.postal_codes.split())
            kept = [code for code in successor.postal_codes.split() if code not in gone]
            successor.postal_codes = " ".join(kept)
        _let_search_find(successor)
    names, on, name = [each.full_name for each in ended], merger.on, merger.successor.full_name
    details = {"ongedaan": True, "gemeenten": names, "nieuw bestuur": name, "vanaf": f"{on}"}
    merger.delete()
    for each in reversed(made):  # the OCMW before its municipality
        each.delete()
    for each in ended:
        record(each, "members.merger_undone", by=by, data={"into": name, "on": on.isoformat()})
    raise_content_version()
    tell(SecurityKind.ORGANISATIONS_MERGED, by=by, about=ended[0], details=details)
