"""Which practices may get the level "overgenomen": a hint, since a colleague decides."""

from django.utils import timezone

from cms.adoption_counts import boards_per_page
from cms.adoption_enums import TAKEN_OVER
from cms.enums import QualityLevel
from cms.models import Adoption, PracticePage

SEVERAL = 2  # "meerdere besturen" in the plan


def ready_for_adopted(pages=None) -> dict[int, int]:
    """page id → how many boards took it over, of practices without the level that holds today."""
    rows = Adoption.objects.counting().taken_over(TAKEN_OVER)
    if pages is not None:
        rows = rows.filter(page__in=pages)
    counted = {page: len(boards) for page, boards in boards_per_page(rows).items()}
    several = [page for page, boards in counted.items() if boards >= SEVERAL]
    levels = PracticePage.objects.live().filter(pk__in=several).with_level(timezone.localdate())
    return {
        page: counted[page]
        for page, level in levels.values_list("pk", "level")
        if level != QualityLevel.ADOPTED
    }


def hint_for(page_id: int) -> str:
    """A sentence for whoever just decided about an adoption; empty where there is nothing to do."""
    boards = ready_for_adopted([page_id]).get(page_id)
    if not boards:
        return ""
    return (
        f"{boards} besturen namen dit over. Past het niveau “overgenomen”? Geef het dan bij "
        "Kwaliteit van praktijken."
    )
