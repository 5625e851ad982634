"""Retention passes: needs gone, persons reduced to keys, every count unchanged."""

import datetime
from datetime import timedelta

import pytest
import time_machine

from events.actions.needs import give_needs
from events.models import Billing, Needs, NeedsGone, NeedsReceipt
from events.provisions import Provision, Told
from members import purging
from members.models import Person
from planning.models import IndicatorDefinition
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.registry import measure, measurers
from tests.factories.events import AttendanceFactory, RegistrationFactory, SessionDayFactory
from tests.whole_database import rows_with

pytestmark = pytest.mark.django_db
BEFORE = datetime.datetime(2026, 3, 1, 9, tzinfo=datetime.UTC)
ON = datetime.datetime(2026, 3, 10, 9, tzinfo=datetime.UTC)
OVER = datetime.datetime(2029, 7, 2, 2, tzinfo=datetime.UTC)  # evidence is asked for no longer
YEAR = Period.year(2026)


def figures() -> dict:
    """The participant counts by every dimension, and every measured row of the year."""
    counts = ParticipantCounts(Selection(YEAR), BoardMap())
    found = {"total": counts.total}
    for dimension in Dimension:
        found |= {(dimension, group.key): group.counts for group in counts.by(dimension)}
    for definition in IndicatorDefinition.objects.current().select_related("indicator"):
        if definition.indicator.slug in measurers():
            row = measure(definition, YEAR)
            found[definition.indicator.slug] = (row.value, row.numerator, row.beside)
    return found


@pytest.mark.usefixtures("plan")
def test_needs_go_persons_become_keys_and_every_count_stays():
    with time_machine.travel(BEFORE, tick=False) as traveller:
        day = SessionDayFactory(starts_at=ON)
        people = []
        for _ in range(3):
            row = RegistrationFactory(session=day.session, registered_at=BEFORE)
            told = Told((Provision.HEARING_LOOP,), "Vooraan, graag.")
            give_needs(row, told, by=row.person, wording="Ja.", route="proef")
            Billing.objects.create(registration=row, order_number="BB-1", other_price=10)
            people.append(row.person)
        traveller.move_to(ON + timedelta(days=1))
        for row in day.session.registrations.all():
            AttendanceFactory(registration=row, day=day)
        names = [(person.email, person.key) for person in people]

        traveller.move_to(ON + timedelta(days=13))
        purging.run_all()
        assert Needs.objects.count() == 3
        before = figures()
        assert before["total"].persons == 3

        traveller.move_to(ON + timedelta(days=15))
        purging.run_all()
        assert not Needs.objects.exists()
        receipt = NeedsReceipt.objects.get()
        assert (receipt.event, receipt.reason, receipt.count) == (
            *(day.session.event, NeedsGone.TERM, 3),
        )
        assert figures() == before

        traveller.move_to(OVER)
        purging.run_all()
        assert figures() == before
        for address, key in names:
            assert rows_with(address) == []
            assert Person.objects.get(key=key).email == ""
        assert NeedsReceipt.objects.get() == receipt
