import pytest
from django.core.management import call_command
from django.db.models import QuerySet

from members.models import Person
from planning.models import IndicatorDefinition
from reporting import registry
from reporting.periods import Period
from reporting.registry import Measurement, covered, indicator, measure
from tests.factories.reporting import person


@pytest.fixture(autouse=True)
def _own_registry(monkeypatch):
    monkeypatch.setattr(registry, "_measurers", {})


@pytest.fixture
def definition(db):
    call_command("load_plan", verbosity=0)
    return IndicatorDefinition.objects.current().get(indicator__slug="od2-2-deelnemers")


def always(period):
    return True


def never(period):
    return False


def test_a_row_is_measured_once_only():
    @indicator("od2-2-deelnemers", recorded=always)
    def first(period, definition): ...

    with pytest.raises(ValueError, match="measured twice"):

        @indicator("od2-2-deelnemers", recorded=always)
        def second(period, definition): ...


def test_a_queryset_is_counted_and_is_its_own_evidence(definition):
    @indicator("od2-2-deelnemers", recorded=always)
    def everybody(period, definition) -> QuerySet:
        return Person.objects.all()

    ann = person()

    found = measure(definition, Period.year(2026))

    assert (found.value, list(found.evidence)) == (1, [ann])


def test_zero_means_no_data_where_nothing_was_recorded(definition):
    @indicator("od2-2-deelnemers", recorded=never)
    def everybody(period, definition) -> QuerySet:
        return Person.objects.none()

    assert measure(definition, Period.year(2026)).value is None


def test_zero_is_zero_where_something_was_recorded(definition):
    @indicator("od2-2-deelnemers", recorded=always)
    def everybody(period, definition) -> QuerySet:
        return Person.objects.none()

    assert measure(definition, Period.year(2026)).value == 0


def test_a_row_without_measurement_has_none(definition):
    assert measure(definition, Period.year(2026)) is None


def test_a_share_is_numerators_over_denominators(db):
    nobody = Person.objects.none()

    assert Measurement.share(97, 285, nobody).value == 34.0
    assert Measurement.share(0, 0, nobody).value is None


def test_a_cumulative_row_counts_from_the_first_day_of_the_plan(definition):
    ambition = IndicatorDefinition.objects.get(indicator__slug="od2-2-a-200-medewerkers")

    assert covered(definition, Period.year(2027)) == Period.year(2027)
    assert covered(ambition, Period.year(2027)).start == Period.year(2025).start
