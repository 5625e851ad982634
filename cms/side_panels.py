"""What stands beside a page in its edit screen."""

from cms.advice_panels import AdviceSidePanel
from cms.care_panels import CareSidePanel
from cms.models import BasePage


def side_panels_of(page, request) -> list:
    panels = []
    if getattr(page, "review_months", None):
        panels.append(CareSidePanel(page, request))
    if isinstance(page, BasePage):
        panels.append(AdviceSidePanel(page, request))
    return panels
