from django.db import models


class NamedForBoard(models.Model):
    """Somebody who takes part for a board, as lists and exports name them."""

    class Meta:
        abstract = True

    def person_name(self) -> str:
        return self.person.name or "Gewist"

    person_name.short_description = "naam"
    person_name.admin_order_field = "person__last_name"

    def organisation_name(self) -> str:
        return self.organisation.name if self.organisation else self.organisation_typed

    organisation_name.short_description = "organisatie"
    organisation_name.admin_order_field = "organisation__name"
