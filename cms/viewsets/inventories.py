"""Flat lists of the inventories for editors, one for each kind of page."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import PageListingViewSet

from cms import models
from cms.viewsets.pages import THEME_FILTERS

# Space and address, page type, label, icon, and what else narrows the list.
KINDS = (
    ("instrumenten", models.InstrumentPage, "Instrumenten", "cogs", ["kind", "novelty"]),
    ("cijferbronnen", models.ResourcePage, "Cijfers en onderzoek", "order", ["kind", "scale"]),
    ("wetgeving", models.LegislationPage, "Wetgeving", "doc-full", ["level"]),
    ("aanbod", models.SupportOfferPage, "Ondersteuningsaanbod", "help", ["kind", "price_kind"]),
    ("beeld", models.VisualFormatPage, "Beeld", "media", ["kind", "about"]),
    ("jaarverslagen", models.YearReportPage, "Jaarverslagen", "clipboard-list", ["year"]),
)


def page_list(space: str, model, label: str, icon: str, filters: list[str]) -> PageListingViewSet:
    return PageListingViewSet(
        space,
        model=model,
        icon=icon,
        menu_label=label,
        list_filter=[*filters, "is_example", *THEME_FILTERS],
        columns=[*PageListingViewSet.columns, Column("holder", label="Van wie", sort_key="holder")],
    )


inventory_lists = [page_list(*kind) for kind in KINDS]
