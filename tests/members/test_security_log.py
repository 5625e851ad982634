"""Rows that nobody changes, removes or swaps unseen; two writers make one chain."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections, transaction
from django.db.models import F

from members import security_log, security_triggers
from members.enums import SecurityKind
from members.models import SecurityDetail, SecurityEvent, SecurityHead
from members.security_log import check, tell
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(monkeypatch):
    """Five rows, in batches of two."""
    monkeypatch.setattr(security_log, "BATCH", 2)
    person = PersonFactory()
    return [
        tell(SecurityKind.EXPORTED, by=person, details={"lijst": "personen", "rijen": number})
        for number in range(5)
    ]


@pytest.fixture
def unguarded(chain):
    """As for somebody who owns the database and dropped the triggers."""
    security_triggers.remove(connection)
    yield chain
    if connection.vendor == "sqlite":
        security_triggers.install(connection)
        security_triggers.allow_removing(connection)


def row(number):
    return SecurityEvent.objects.filter(number=number)


def test_a_row_says_who_whom_what_and_when():
    boss, person, board = PersonFactory(), PersonFactory(), OrganisationFactory()
    event = tell(
        SecurityKind.ROLE_CHANGED, by=boss, person=person, about=board, details={"rol": "redactie"}
    )
    kept = SecurityEvent.objects.get()
    assert (kept.number, kept.kind) == (1, "role_changed")
    assert (kept.actor_key, kept.subject_key) == (boss.key, person.key)
    assert kept.about == f"members.organisation:{board.pk}"
    assert kept.at == event.at
    assert kept.detail.details == {"rol": "redactie"}


def test_a_chain_left_alone_is_whole(chain, capsys):
    assert check().broken_at is None
    call_command("verify_security_log")
    assert f"Heel, 5 regels. Bewaar: 5:{chain[-1].hash}" in capsys.readouterr().out


def test_an_empty_log_is_whole():
    assert check().broken_at is None


CHANGES = {
    "kind": SecurityKind.SIGNED_OUT,
    "actor_key": "f" * 32,
    "subject_key": "f" * 32,
    "about": "members.person:1",
    "details_digest": "0" * 64,
    "previous": "0" * 64,
    "hash": "0" * 64,
}


@pytest.mark.parametrize("field", CHANGES)
def test_an_altered_row_is_named(unguarded, field):
    row(3).update(**{field: CHANGES[field]})
    assert check().broken_at == 3


def test_an_altered_moment_is_named(unguarded):
    event = row(3).get()
    row(3).update(at=event.at.replace(year=2020))
    assert check().broken_at == 3


def test_altered_details_are_named(unguarded):
    SecurityDetail.objects.filter(event_id=4).update(text='{"lijst": "niets"}')
    assert check().broken_at == 4


def remove(*numbers):
    SecurityDetail.objects.filter(event_id__in=numbers).delete()
    SecurityEvent.objects.filter(number__in=numbers).delete()


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_row_is_named(unguarded, number):
    remove(number)
    assert check().broken_at == number


def test_a_removed_row_is_named_where_the_others_move_up(unguarded):
    remove(3)
    SecurityDetail.objects.filter(event_id__gt=3).delete()
    for number in (4, 5):
        row(number).update(number=F("number") - 1)
    assert check().broken_at == 3


def test_two_rows_that_changed_places_are_found(unguarded):
    SecurityDetail.objects.all().delete()
    second, third = row(2).get(), row(3).get()
    for number, other in ((2, third), (3, second)):
        row(number).update(at=other.at, details_digest=other.details_digest, hash=other.hash)
    assert check().broken_at == 2


def test_a_cut_off_end_is_found_also_after_new_rows(unguarded):
    remove(4, 5)
    assert check().broken_at == 4
    tell(SecurityKind.SIGNED_IN)
    assert check().broken_at == 4


def test_a_head_put_back_is_found_by_what_was_noted_elsewhere(unguarded):
    noted = (5, unguarded[-1].hash)
    remove(4, 5)
    SecurityHead.objects.update(number=3, hash=unguarded[2].hash)
    assert check().broken_at is None  # this is what the chain alone cannot see
    assert check(known=noted).broken_at == 4
    with pytest.raises(CommandError, match="regel 4") as broken:
        call_command("verify_security_log", known=f"{noted[0]}:{noted[1]}")
    assert broken.value.returncode == 1


def test_an_emptied_log_is_found(unguarded):
    remove(1, 2, 3, 4, 5)
    assert check().broken_at == 1


def test_a_removed_head_is_found_and_stays_found(unguarded):
    SecurityHead.objects.all().delete()
    assert check().broken_at == 6
    tell(SecurityKind.SIGNED_IN)  # nobody is locked out by it
    assert check().broken_at == 6


def test_a_row_added_without_the_key_is_found(unguarded, settings):
    key = settings.SECURITY_LOG_KEY
    settings.SECURITY_LOG_KEY = "another"
    tell(SecurityKind.SIGNED_IN)
    settings.SECURITY_LOG_KEY = key
    assert check().broken_at == 6


def test_details_may_be_erased_and_the_chain_stays_whole(chain):
    SecurityDetail.objects.filter(event_id__in=[2, 5]).delete()
    assert check().broken_at is None
    assert row(2).get().details_shown == "gewist"
    assert row(3).get().details_shown == "lijst: personen; rijen: 2"


REFUSED = [
    "UPDATE members_securityevent SET kind = 'signed_in'",
    "DELETE FROM members_securityevent",
    "UPDATE members_securitydetail SET text = '{}'",
    "TRUNCATE members_securityevent CASCADE",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_itself_refuses(chain, statement):
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        return  # SQLite has no such statement
    connection.check_constraints()  # PostgreSQL truncates nothing while a foreign key waits
    security_triggers.install(connection)  # as the migration did; tests have it partly undone
    try:
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    finally:
        security_triggers.allow_removing(connection)
    assert SecurityEvent.objects.count() == 5


@transaction.atomic
def tell_and_stumble():
    tell(SecurityKind.SIGNED_IN)
    raise ZeroDivisionError


def test_what_the_caller_takes_back_was_never_told():
    with pytest.raises(ZeroDivisionError):
        tell_and_stumble()
    tell(SecurityKind.SIGNED_OUT)
    assert SecurityEvent.objects.get().number == 1
    assert check().broken_at is None


@pytest.mark.django_db(transaction=True)
def test_two_writers_at_once_make_one_chain():
    start = Barrier(2)

    def write(person):
        start.wait(timeout=10)
        try:
            for number in range(20):
                tell(SecurityKind.EXPORTED, by=person, details={"rijen": number})
        finally:
            connections.close_all()

    people = [PersonFactory(), PersonFactory()]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(write, people))
    assert check().number == 40
    assert check().broken_at is None
    assert SecurityEvent.objects.filter(actor_key=people[0].key).count() == 20
