"""What stands beside a page in its edit screen."""

from cms.care_panels import CareSidePanel


def side_panels_of(page, request) -> list:
    if getattr(page, "review_months", None):
        return [CareSidePanel(page, request)]
    return []
