"""Narrowing a staff list to one organisation: by a link on its page, or by typing its name."""

import django_filters
from django import forms

from members.models import Organisation
from members.organisation_field import OrganisationInput
from members.organisation_search import resolve


class _OneOrganisation(forms.CharField):
    """`12` is the number in a link, anything else a name or postal code that somebody typed."""

    widget = OrganisationInput

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        found = _numbered(text) or resolve(text)
        if found is None:
            raise forms.ValidationError(
                f"We kennen geen organisatie “{text}”. Kies er een uit de voorstellen."
            )
        return found

    def prepare_value(self, value):
        return str(_numbered(value or "") or value or "")


def _numbered(text: str) -> Organisation | None:
    number = text.isascii() and text.isdigit() and len(text) < 10
    return Organisation.objects.filter(pk=text).first() if number else None


class OrganisationFilter(django_filters.Filter):
    field_class = _OneOrganisation

    def __init__(self, field_name="organisation", **options):
        super().__init__(field_name, label="Organisatie", max_length=160, **options)
