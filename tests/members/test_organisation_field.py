import pytest
from django import forms

from members.form_controls import FormControls
from members.models import Organisation
from members.organisation_field import OrganisationChoice, OrganisationField
from tests.factories.members import OrganisationFactory


class Form(FormControls, forms.Form):
    organisation = OrganisationField()


@pytest.mark.django_db
def test_a_known_name_becomes_the_organisation():
    made = OrganisationFactory(name="Wondelgem", is_city=True)
    form = Form({"organisation": " stad  wondelgem "})
    assert form.is_valid()
    assert form.cleaned_data["organisation"] == OrganisationChoice(made, "")


@pytest.mark.django_db
def test_an_unknown_name_is_kept_as_typed():
    form = Form({"organisation": "Buurthuis  De Brug"})
    assert form.is_valid()
    choice = form.cleaned_data["organisation"]
    assert (choice.organisation, choice.typed) == (None, "Buurthuis De Brug")
    assert choice.name == "Buurthuis De Brug"


@pytest.mark.django_db
def test_nothing_typed_is_asked_for_in_words():
    form = Form({"organisation": "  "})
    assert form.errors["organisation"] == ["Vul de naam van je organisatie in."]


@pytest.mark.django_db
def test_an_optional_field_may_stay_empty():
    field = OrganisationField(required=False)
    assert not field.clean("")


@pytest.mark.django_db
def test_a_name_that_is_too_long_says_how_long_it_may_be():
    form = Form({"organisation": "x" * 161})
    assert form.errors["organisation"] == ["Deze naam is te lang: hoogstens 160 tekens."]


@pytest.mark.django_db
def test_an_organisation_as_initial_value_is_shown_by_its_full_name():
    made = OrganisationFactory(name="Wondelgem", is_city=True)
    for initial in (made, OrganisationChoice(made)):
        html = str(Form(initial={"organisation": initial})["organisation"])
        assert 'value="Stad Wondelgem"' in html


def test_what_was_typed_stays_in_the_field_after_an_error():
    html = str(Form({"organisation": "Buurthuis <De Brug>" + "x" * 160})["organisation"])
    assert "Buurthuis &lt;De Brug&gt;" in html


def test_the_field_brings_its_script_and_a_place_for_announcements():
    html = str(Form()["organisation"])
    assert 'data-suggest="/organisaties/zoek/"' in html
    assert "js/suggest.js" in html
    assert 'role="status"' in html


@pytest.mark.django_db
def test_a_choice_that_stayed_the_same_is_no_change():
    made = OrganisationFactory(name="Wondelgem")
    field = OrganisationField()
    assert not field.has_changed(made, "Gemeente Wondelgem")
    assert field.has_changed(made, "Gent")
    assert Organisation.objects.count() == 1
