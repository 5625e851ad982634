"""What an invoice must name: asked only where something costs money, and never required."""

from django import forms

from members.form_controls import FormControls

HINT_ORDER = "Vraagt je bestuur een bestelbon? Zet het nummer hier, dan staat het op de factuur."
HINT_TO = "Alleen als het een andere naam is dan die van je organisatie."


def order_number_field(help_text=HINT_ORDER):
    return forms.CharField(
        label="Bestelbonnummer", max_length=60, required=False, help_text=help_text
    )


def invoiced_to_field(help_text=HINT_TO):
    return forms.CharField(
        label="Naam op de factuur", max_length=200, required=False, help_text=help_text
    )


def ask_billing(form, *, brief: bool = False) -> None:
    """Add the two questions to a form; `brief` without their explanation."""
    form.fields["order_number"] = order_number_field("" if brief else HINT_ORDER)
    form.fields["invoiced_to"] = invoiced_to_field("" if brief else HINT_TO)


def billing_of(form) -> dict[str, str]:
    """What `note_price` takes; empty where it was not asked."""
    names = ("order_number", "invoiced_to")
    return {name: form.cleaned_data.get(name, "").strip() for name in names}


class BillingForm(FormControls, forms.Form):
    order_number = order_number_field()
    invoiced_to = invoiced_to_field()
