"""The database itself refuses to change what is frozen, by whatever way somebody comes at it."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from members.actions.erasing import erase
from members.actions.merging import merge
from reporting import frozen_triggers
from reporting.actions.freezing import freeze_year, publish_year, remove_drafts
from reporting.models import FrozenRecord, FrozenValue, FrozenYear, PersonKeyAlias
from tests.factories.reporting import activity, came, person

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("small_plan", "early_in_2027"),
]
YEAR, VALUE = "reporting_frozenyear", "reporting_frozenvalue"
RECORD, ALIAS = "reporting_frozenrecord", "reporting_personkeyalias"


@pytest.fixture
def frozen():
    came(activity(on="2026-03-10"))
    PersonKeyAlias.objects.create(old_key="old", new_key="new")
    return freeze_year(year=2026, by=person())


@pytest.fixture
def guarded(frozen):
    """As the migrations left the database; for tests removing is allowed again."""
    connection.check_constraints()  # PostgreSQL truncates nothing while a foreign key waits
    frozen_triggers.install(connection)
    yield frozen
    frozen_triggers.allow_removing(connection)


def tables():
    return [
        list(QuerySet(model).order_by("pk").values())
        for model in (FrozenYear, FrozenValue, FrozenRecord, PersonKeyAlias)
    ]


def run(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


CHANGES = [
    *(f"UPDATE {YEAR} SET {name}" for name in (
        "year = 2025", "version = 7", "version = NULL, frozen_at = NULL", "reason = 'x'",
        "values_hash = 'x'", "map_on = '2025-01-01'", "frozen_at = '2026-01-01'", "by_id = NULL",
        "begun_at = '2026-01-01'",
    )),
    *(f"UPDATE {VALUE} SET {name}" for name in (
        "value = 999", "numerator = 1", "notes = '[]'", "records_hash = 'x'", "is_measured = false",
    )),
    *(f"UPDATE {RECORD} SET {name}" for name in ("person_key = 'x'", "row_hash = 'x'")),
    f"UPDATE {ALIAS} SET new_key = 'x'",
    f"INSERT INTO {RECORD} (value_id, kind, record_id, person_key, row_hash) "
    f"SELECT max(id), 'events.attendance', 999, '', 'x' FROM {VALUE}",
]  # fmt: skip


@pytest.mark.parametrize("statement", CHANGES)
def test_no_statement_changes_what_is_frozen(frozen, statement):
    """With what the migrations installed: this fails where a later one lost a trigger."""
    before = tables()
    with pytest.raises(DatabaseError, match=frozen_triggers.SENTENCE):
        run(statement)
    assert tables() == before
    assert all(before)


@pytest.mark.parametrize("table", [YEAR, VALUE, RECORD, ALIAS])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_no_statement_takes_away_what_is_frozen(guarded, statement, table):
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        return  # SQLite has no such statement
    before = tables()
    with pytest.raises(DatabaseError, match=frozen_triggers.SENTENCE):
        run(statement.format(table))
    assert tables() == before


def test_a_draft_may_be_counted_and_given_up(guarded):
    kept = tables()
    draft = FrozenYear.objects.create(year=2025, map_on="2025-12-31")
    definition = FrozenValue.objects.first().definition
    value = FrozenValue.objects.create(frozen=draft, definition=definition)
    FrozenRecord.objects.create(value=value, kind="x.y", record_id=1)
    QuerySet(FrozenValue).filter(pk=value.pk).update(record_count=1)

    remove_drafts(FrozenYear.objects.all())

    assert tables() == kept


def test_nothing_of_a_draft_is_brought_into_a_finished_year(guarded):
    draft = FrozenYear.objects.create(year=2025, map_on="2025-12-31")
    newer = FrozenValue.objects.first().definition
    newer.pk, newer.version, newer.valid_from = None, 2, "2027-01-01"
    newer.save(force_insert=True)
    value = FrozenValue.objects.create(frozen=draft, definition=newer)
    with pytest.raises(DatabaseError, match=frozen_triggers.SENTENCE):
        run(f"UPDATE {VALUE} SET frozen_id = {guarded.pk} WHERE id = {value.pk}")


def test_it_is_published_once_and_stays_so(guarded):
    published = publish_year(guarded, by=None)

    for change in ("published_at = NULL", "published_at = '2020-01-01'"):
        with pytest.raises(DatabaseError, match=frozen_triggers.SENTENCE):
            run(f"UPDATE {YEAR} SET {change}")
    assert FrozenYear.objects.get().published_at == published.published_at


def test_whoever_counted_or_froze_may_be_erased_and_merged(guarded):
    publish_year(guarded, by=guarded.by)
    values, records = tables()[1:3]
    kept = person()

    merge(kept, guarded.by, by=None)
    erase(kept, by=None)
    for record in FrozenRecord.objects.exclude(person_key="")[:1]:
        counted = type(kept).objects.get(key=record.person_key)
        merge(person(), counted, by=None)
        assert PersonKeyAlias.objects.filter(old_key=record.person_key).exists()

    assert tables()[1:3] == [values, records]
    assert FrozenYear.objects.get().by == FrozenYear.objects.get().published_by == kept
