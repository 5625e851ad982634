"""Narrowing a staff list to one organisation, from a link on its page: `?organisation=12`."""

import django_filters
from django import forms

from members.models import Organisation


class OrganisationFilter(django_filters.ModelChoiceFilter):
    """Shown among the filters that are on, with its name; nobody scrolls through 800 options."""

    def __init__(self, field_name="organisation", **options):
        super().__init__(
            field_name,
            label="Organisatie",
            queryset=Organisation.objects.all(),
            widget=forms.HiddenInput,
            **options,
        )
