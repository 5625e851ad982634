"""The action of the yearly action plan for which an event takes place."""

from planning.models import ActionSheet


def offer_sheets(field) -> None:
    """Those of every year, the newest year first, each under its year."""
    field.queryset = ActionSheet.objects.select_related("plan").order_by(
        "-plan__year", "position", "pk"
    )
    field.label_from_instance = lambda sheet: f"{sheet.plan.year}: {sheet.title}"
