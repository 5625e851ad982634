"""Freezing a year: what is kept, that it stays, and that counting again tells what differs."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from events.enums import AttendanceState, EventKind
from events.models import Attendance
from members.actions.erasing import erase
from members.actions.merging import merge
from members.enums import PersonRole
from planning.models import Indicator, IndicatorDefinition
from reporting.actions.entering import enter_value
from reporting.actions.freezing import Refused, freeze_year, publish_year
from reporting.comparing import between, preview_freeze, recompute
from reporting.enums import Refusal
from reporting.frozen import frozen_rows, newest
from reporting.models import (
    FrozenError,
    FrozenRecord,
    FrozenValue,
    FrozenYear,
    ManualValue,
    PersonKeyAlias,
)
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.reporting import activity, came, mark, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
TRAINED = "od2-2-a-200-medewerkers"


@pytest.fixture(autouse=True)
def _early_in_2027():
    moment = datetime.datetime(2027, 1, 20, 10, tzinfo=datetime.UTC)
    with time_machine.travel(moment, tick=False):
        yield


@pytest.fixture
def people():
    """Three persons of two municipalities at two trainings, one of them in the year before."""
    gent, mol = municipality("Gent"), municipality("Mol")
    found = [person(role=PersonRole.EMPLOYEE) for _ in range(3)]
    came(activity(on=("2026-03-10", "2026-03-17")), gent, who=found[0])
    training = activity(on="2026-10-06")
    came(training, gent, who=found[1])
    came(training, mol, who=found[0])
    came(activity(on="2025-10-06"), mol, who=found[2])
    return found


def row(year, slug, version=None):
    return next(each for each in frozen_rows(year, version) if each.slug == slug)


def today(slug, year):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def freeze(year=2026, **more):
    return freeze_year(year=year, by=None, **more)


def refused(refusal, act, **more):
    with pytest.raises(Refused) as caught:
        act(**more)
    assert caught.value.refusal == refusal
    return str(caught.value)


# --- what is kept -----------------------------------------------------------------------------


def test_every_row_is_kept_with_what_it_was_made_of(people):
    frozen = freeze()

    assert (frozen.version, frozen.map_on) == (1, datetime.date(2026, 12, 31))
    assert len(frozen_rows(2026)) == 89
    kept = row(2026, "od2-2-deelnemers")
    assert (kept.measurement.value, kept.beside) == (2, ["aanwezigheden: 4"])
    assert (kept.frozen.record_count, kept.frozen.records.count()) == (4, 4)
    assert kept.frozen.definition.version == 1
    assert {each.person_key for each in kept.frozen.records.all()} == {
        people[0].key,
        people[1].key,
    }
    share = row(2026, "od2-1-a-60pct-gemeenten")
    assert (share.measurement.numerator, share.measurement.denominator) == (0, 2)
    assert row(2026, TRAINED).measurement.value == 3  # everybody since the plan began


def test_a_year_without_data_is_grey_and_not_zero():
    freeze()

    kept = row(2026, "od2-2-deelnemers")
    assert not kept.has_value
    assert kept.light.text == "Nog geen gegevens"
    assert kept.reason == ""


def test_only_a_year_of_the_plan_that_is_over():
    assert "1 januari 2028" in refused(Refusal.NOT_OVER, freeze, year=2027)
    refused(Refusal.NOT_OF_THE_PLAN, freeze, year=2024)
    assert not FrozenYear.objects.exists()


def test_without_a_plan_there_is_nothing_to_freeze():
    IndicatorDefinition.objects.all().delete()
    assert "load_plan" in refused(Refusal.NO_PLAN, freeze)
    assert not FrozenYear.objects.exists()


def test_a_definition_that_changed_during_the_year_leaves_both_versions(people):
    first = IndicatorDefinition.objects.get(indicator__slug="od2-2-deelnemers")
    values = {
        field.name: getattr(first, field.name)
        for field in first._meta.concrete_fields
        if field.name not in ("id", "version", "valid_from", "event_kinds")
    }
    IndicatorDefinition.objects.create(
        version=2, valid_from="2026-06-01", event_kinds=[EventKind.WEBINAR], **values
    )
    came(activity(EventKind.WEBINAR, on="2026-05-05"), who=people[2])

    freeze()
    freeze(2025)

    kept = row(2026, "od2-2-deelnemers")
    assert (kept.definition.version, kept.measurement.value) == (2, 1)
    assert [(each.definition.version, each.measurement.value) for each in kept.earlier] == [(1, 3)]
    assert row(2025, "od2-2-deelnemers").earlier == ()


# --- scenario 1: what happens afterwards changes nothing --------------------------------------


def test_erasing_a_participant_changes_no_frozen_figure_and_no_cumulative_one(people):
    frozen = freeze()
    before = list(FrozenRecord.objects.values_list("pk", "person_key", "row_hash"))

    for who in people[:2]:
        erase(who, by=None)

    assert row(2026, TRAINED).measurement.value == 3
    assert today(TRAINED, 2026).value == today(TRAINED, 2027).value == 3
    assert list(FrozenRecord.objects.values_list("pk", "person_key", "row_hash")) == before
    again = recompute(frozen)
    assert again.reproduced
    assert again.checked == 89
    refused(Refusal.NO_DIFFERENCE, freeze, reason="Iemand werd gewist.")


def test_counting_again_names_the_records_that_differ(people):
    frozen = freeze()
    marks = Attendance.objects.filter(day__starts_at__year=2026).order_by("pk")
    changed, gone = marks[0], marks[2]
    changed.registration.role = PersonRole.MANDATARY
    changed.registration.save()
    was = gone.pk
    gone.delete()
    new = came(activity(on="2026-11-03"), who=people[2]).attendances.get()

    found = recompute(frozen)

    rows = {each.definition.indicator.slug: each for each in found.rows}
    assert not found.reproduced
    records = rows["od2-2-deelnemers"].records
    assert (records.added, records.gone, records.changed) == (1, 1, 2)  # two days of one seat
    assert ("added", "events.attendance", new.pk) in records.named
    assert ("gone", "events.attendance", was) in records.named
    assert ("changed", "events.attendance", changed.pk) in records.named
    assert row(2026, "od2-2-deelnemers").measurement.value == 2


def test_persons_who_are_merged_keep_their_old_keys_in_a_frozen_year(people):
    frozen = freeze()
    kept, duplicate = people[2], people[1]
    old = duplicate.key

    merge(kept, duplicate, by=None)

    alias = PersonKeyAlias.objects.get()
    assert (alias.old_key, alias.new_key) == (old, kept.key)
    assert FrozenRecord.objects.filter(person_key=old).exists()
    found = recompute(frozen)
    records = {each.definition.indicator.slug: each.records for each in found.rows}
    # The records are the same ones; only where both counted, there is one person less.
    assert found.merged
    assert not any(records.values())
    assert set(records) == {TRAINED}
    assert row(2026, TRAINED).measurement.value == 3


def test_a_merge_that_changes_no_count_reproduces_the_year(people):
    frozen = freeze()
    merge(person(), people[1], by=None)

    found = recompute(frozen)

    assert found.reproduced
    assert found.merged


# --- corrections ------------------------------------------------------------------------------


def test_a_correction_is_a_new_version_and_both_stay(people):
    first = freeze()
    assert "Er verschilt niets" in refused(Refusal.NO_DIFFERENCE, freeze, reason="Zomaar.")
    came(activity(on="2026-12-01"), who=people[2])
    assert "waarom" in refused(Refusal.NO_REASON, freeze)

    second = freeze(reason="Een lijst kwam later binnen.")

    assert (second.version, second.reason) == (2, "Een lijst kwam later binnen.")
    assert row(2026, "od2-2-deelnemers", version=1).measurement.value == 2
    assert row(2026, "od2-2-deelnemers").measurement.value == 3
    assert newest(2026) == second
    slugs = {each.definition.indicator.slug for each in between(first, second)}
    assert {"od2-2-vormingen", "od2-2-deelnemers"} <= slugs
    assert not FrozenYear.objects.filter(version=None).exists()


def test_looking_before_freezing_changes_nothing_and_tells_the_same(people):
    first = {each.definition.indicator.slug: each for each in preview_freeze(2026)}
    assert first["od2-2-deelnemers"].old is None
    assert first["od2-2-deelnemers"].new.value == 2
    assert not FrozenYear.objects.exists()

    freeze()
    assert not [each for each in preview_freeze(2026) if each.differs]
    mark(seat(activity(on="2026-12-01"), who=people[2]), AttendanceState.PRESENT)
    changed = {each.definition.indicator.slug for each in preview_freeze(2026) if each.differs}
    assert "od2-2-deelnemers" in changed


def test_what_a_failure_left_behind_is_never_seen_and_goes_away(people):
    FrozenYear.objects.create(year=2026, map_on="2026-12-31")
    assert newest(2026) is None
    with time_machine.travel(datetime.datetime(2027, 1, 21, tzinfo=datetime.UTC)):
        freeze()
    assert FrozenYear.objects.count() == 1


def test_a_failure_halfway_leaves_nothing(people, monkeypatch):
    def fail(*args):
        raise RuntimeError

    monkeypatch.setattr("reporting.actions.freezing._finish", fail)
    with pytest.raises(RuntimeError):
        freeze()
    assert not FrozenYear.objects.exists()
    assert not FrozenRecord.objects.exists()


# --- nothing is rewritten ---------------------------------------------------------------------


@pytest.mark.parametrize("model", [FrozenYear, FrozenValue, FrozenRecord])
def test_frozen_rows_refuse_to_change_or_go(people, model):
    freeze()
    each = model.objects.first()

    for act in (
        each.save,
        each.delete,
        model.objects.all().delete,
        lambda: model.objects.update(pk=1),
        lambda: model.objects.bulk_update([each], ["id"]),
    ):
        with pytest.raises(FrozenError):
            act()


def test_publishing_is_done_once():
    frozen = publish_year(freeze(), by=None)

    assert frozen.published_at
    refused(Refusal.PUBLISHED_ALREADY, lambda: publish_year(frozen, by=None))


# --- by hand ----------------------------------------------------------------------------------


def enter(value, slug="od1-1-trendrapport", year=2026, **more):
    return enter_value(
        Indicator.objects.get(slug=slug),
        year=year,
        value=None if value is None else Decimal(value),
        source="Verslag van de stuurgroep",
        source_on=datetime.date(2026, 12, 1),
        by=None,
        **more,
    )


def test_what_was_entered_by_hand_counts_with_its_source():
    enter(1)
    enter(2)

    found = today("od1-1-trendrapport", 2026)

    assert (found.value, found.by_hand) == (2, True)
    assert found.notes == ("Met de hand, bron: Verslag van de stuurgroep (1 december 2026).",)
    assert found.evidence.count() == 2
    assert today("od1-1-trendrapport", 2025).value is None


def test_a_frozen_year_keeps_what_was_entered_then():
    enter(1)
    frozen = freeze()
    enter(3)

    kept = row(2026, "od1-1-trendrapport")
    assert (kept.measurement.value, kept.by_hand) == (1, True)
    assert not recompute(frozen).reproduced
    freeze(reason="Het derde rapport was vergeten.")
    assert row(2026, "od1-1-trendrapport").measurement.value == 3


def test_a_share_by_hand_follows_from_its_two_numbers():
    assert enter(None, numerator=1, denominator=3).value == Decimal("33.3")


def test_values_by_hand_refuse_to_change_or_go():
    each = enter(1)
    for act in (each.save, each.delete, ManualValue.objects.all().delete):
        with pytest.raises(FrozenError):
            act()
