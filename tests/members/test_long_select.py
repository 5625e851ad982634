"""A long list of choices is what Django would draw, without a template for each choice."""

import pytest
from django import forms
from django.test import SimpleTestCase

from members.long_select import LongSelect

CHOICES = [("", "Alle"), ("1", "Sint-Katelijne-Waver"), (2, "A & <b>")]


@pytest.mark.parametrize("value", [None, "", "1", 2, "9"])
def test_it_draws_what_django_draws(value):
    given = {"choices": CHOICES, "attrs": {"class": "field__control"}}
    asked = ("gemeente", value, {"id": "id_gemeente", "required": True})
    ours, theirs = (kind(**given).render(*asked) for kind in (LongSelect, forms.Select))
    SimpleTestCase().assertHTMLEqual(ours, theirs)
