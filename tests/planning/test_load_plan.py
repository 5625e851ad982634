import datetime
from dataclasses import replace
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command

from planning.actions.load_plan import load_plan
from planning.catalogue_file import read_goals, read_indicators
from planning.models import Goal, Indicator, IndicatorDefinition

pytestmark = pytest.mark.django_db


def definition_of(slug):
    return IndicatorDefinition.objects.current().get(indicator__slug=slug)


def test_loading_fills_goals_and_catalogue():
    call_command("load_plan", verbosity=0)

    assert Goal.objects.filter(parent=None).count() == 7
    assert Goal.objects.get(code="OD 2.2").parent.code == "SD2"
    assert Indicator.objects.count() == 89
    ambition = definition_of("od2-2-a-200-medewerkers")
    assert (ambition.target_value, ambition.target_year) == (Decimal("200"), 2029)
    part = definition_of("od2-1-collegagroep-verslagen")
    assert part.part_of.slug == "od2-1-collegagroep-bijeenkomsten"


def test_loading_twice_changes_nothing():
    call_command("load_plan", verbosity=0)
    before = list(IndicatorDefinition.objects.values())

    call_command("load_plan", verbosity=0)

    assert list(IndicatorDefinition.objects.values()) == before


def test_a_changed_row_becomes_a_new_version_and_the_old_one_stays():
    load_plan(read_goals(), read_indicators())
    rows = [
        replace(row, target_value=Decimal(14)) if row.slug == "h6-nieuwsbrieven" else row
        for row in read_indicators()
    ]

    with time_machine.travel(datetime.datetime(2026, 6, 1, 10, tzinfo=datetime.UTC), tick=False):
        result = load_plan(read_goals(), rows)

    assert result.new_definitions == 1
    versions = IndicatorDefinition.objects.filter(indicator__slug="h6-nieuwsbrieven")
    assert list(
        versions.order_by("version").values_list("version", "target_value", "valid_from")
    ) == [
        (1, Decimal(12), datetime.date(2025, 1, 1)),
        (2, Decimal(14), datetime.date(2026, 6, 1)),
    ]
    assert definition_of("h6-nieuwsbrieven").version == 2


def test_a_definition_cannot_be_edited_in_place():
    load_plan(read_goals(), read_indicators())
    definition = definition_of("h6-nieuwsbrieven")

    definition.target_value = 1
    with pytest.raises(ValidationError):
        definition.save()
    with pytest.raises(ValidationError):
        IndicatorDefinition.objects.update(target_value=1)
