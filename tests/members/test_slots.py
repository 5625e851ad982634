from dataclasses import dataclass

import pytest
from django.template import Context, Template
from laces.components import Component

from members.slots import CollectorSlot, ComponentSlot, component_slots


@dataclass
class Line(Component):
    text: str

    def render_html(self, parent_context=None):
        return self.text


@pytest.fixture
def slot():
    slot = ComponentSlot("test")
    yield slot
    del component_slots["test"]


def render(**context):
    return Template('{% load slots %}{% slot "test" place="hier" %}').render(Context(context))


def test_a_slot_that_nobody_fills_is_empty(slot):
    assert render() == ""


def test_pieces_stand_in_their_order_and_a_silent_app_leaves_nothing(slot):
    @slot.fill(order=20)
    def second(request, place, **context):
        return Line(f"tweede {place}")

    @slot.fill(order=10)
    def first(request, **context):
        return Line("eerste")

    @slot.fill(order=15)
    def silent(request, **context):
        return None

    assert render() == "eerste\ntweede hier"


def test_filling_twice_from_the_same_place_counts_once(slot):
    def filler(request, **context):
        return Line("één keer")

    slot.fill()(filler)
    slot.fill()(filler)
    assert render() == "één keer"


def test_two_slots_cannot_have_one_name(slot):
    with pytest.raises(ValueError, match="test"):
        ComponentSlot("test")


def test_a_collector_puts_the_answers_of_all_apps_in_one_list():
    collector = CollectorSlot("vraag")

    @collector.fill(order=2)
    def later(number):
        yield from (number, number + 1)

    @collector.fill(order=1)
    def earlier(number):
        return [0]

    @collector.fill(order=3)
    def silent(number):
        return None

    assert collector.collect(number=5) == [0, 5, 6]
