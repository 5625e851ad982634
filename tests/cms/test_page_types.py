"""Every page type says where it may stand, how it is drawn and how often it may exist."""

import pytest
from django.template.loader import get_template
from wagtail.models import get_page_models

from cms.models import (
    BasePage,
    HomePage,
    InstrumentPage,
    LegislationPage,
    NewsPage,
    PracticePage,
    ResourcePage,
    StandardPage,
    SupportOfferPage,
    ThemePage,
    VisualFormatPage,
    YearReportPage,
)

OURS = [model for model in get_page_models() if model._meta.app_label == "cms"]
MANY = {
    InstrumentPage,
    LegislationPage,
    NewsPage,
    PracticePage,
    ResourcePage,
    StandardPage,
    SupportOfferPage,
    ThemePage,
    VisualFormatPage,
    YearReportPage,
}


@pytest.mark.parametrize("model", OURS)
def test_page_type_is_a_base_page_with_its_place_and_template(model):
    assert issubclass(model, BasePage)
    assert model.parent_page_types
    assert get_template(model.template)
    assert model.template == f"pages/{get_template_name(model)}.html"


@pytest.mark.parametrize("model", OURS)
def test_singletons_exist_once(model):
    assert model.max_count == (None if model in MANY else 1)


@pytest.mark.parametrize("model", OURS)
def test_page_type_has_a_dutch_name(model):
    assert model._meta.verbose_name != model.__name__.lower()
    assert not str(model._meta.verbose_name).endswith("page")


def test_pages_of_other_apps_may_stand_under_home():
    """`subpage_types` stays unset where children live to the right."""
    assert "subpage_types" not in HomePage.__dict__


def get_template_name(model):
    words = "".join(f"_{c.lower()}" if c.isupper() else c for c in model.__name__)
    return words.strip("_")
