"""What somebody agreed to is added to, never rewritten: not by code, not in the database."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from members.actions.merging import merge
from members.enums import ConsentPurpose
from members.models import Consent
from members.models.consent import FrozenError, version_of
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def consent():
    return Consent.objects.create(
        person=PersonFactory(),
        purpose=ConsentPurpose.NEWSLETTER,
        wording="Stuur mij de nieuwsbrief.",
        route="formulier",
    )


def test_who_when_which_text_and_which_way(consent):
    consent.refresh_from_db()
    assert consent.person
    assert (timezone.now() - consent.at).total_seconds() < 60
    assert consent.version == version_of("Stuur mij de nieuwsbrief.")
    assert consent.version != version_of("Stuur mij de Nieuwsbrief.")
    assert consent.route == "formulier"


def test_many_at_once_carry_their_version_too():
    person = PersonFactory()
    Consent.objects.bulk_create(
        [Consent(person=person, purpose="photo", wording=text, route="x") for text in "ab"]
    )
    assert set(person.consents.values_list("version", flat=True)) == {
        version_of("a"),
        version_of("b"),
    }


def test_code_cannot_rewrite_or_remove(consent):
    consent.given = False
    rows = Consent.objects.filter(pk=consent.pk)
    for attempt in (
        consent.save,
        consent.delete,
        rows.delete,
        lambda: rows.update(given=False),
        lambda: Consent.objects.bulk_update([consent], ["given"]),
    ):
        with pytest.raises(FrozenError):
            attempt()
    consent.refresh_from_db()
    assert consent.given


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("given", False),
        ("wording", "Iets anders"),
        ("version", "x"),
        ("purpose", "photo"),
        ("route", "x"),
        ("at", "2020-01-01 00:00:00+00:00"),
    ],
)
def test_the_database_refuses_to_rewrite(consent, column, value):
    with (
        pytest.raises(DatabaseError, match="never rewritten"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE members_consent SET {column} = %s", [value])
    consent.refresh_from_db()
    assert (consent.given, consent.wording) == (True, "Stuur mij de nieuwsbrief.")


def test_two_rows_of_one_human_being_become_one_with_all_their_consents(consent):
    kept = PersonFactory()
    merge(kept, consent.person, by=None)
    consent.refresh_from_db()
    assert (consent.person, consent.given) == (kept, True)
