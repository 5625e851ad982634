"""/cijfers/: what the programme reached, year by year, for everybody."""

from django.db.models import Count
from django.shortcuts import render
from django.utils import timezone

from reporting import frozen, participant_screen, public_screen
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import PLAN_ENDS_ON, PLAN_STARTS_ON, Period
from reporting.shared import sharing


def figures(request):
    years = years_of_the_plan()
    wanted = request.GET.get("jaar", "")
    year = int(wanted) if wanted in {str(each) for each in years} else years[0]
    tabs = [
        {
            "label": str(each),
            "url": "/cijfers/" if each == years[0] else f"/cijfers/?jaar={each}",
            "current": each == year,
        }
        for each in years
    ]
    title = f"Wat het oplevert in {year}"
    with sharing():
        found = year_in_figures(Period.year(year))
        found |= ambitions_of(year, has_data=found["has_data"])
    context = {"title": title, "year": year, "tabs": tabs, **found}
    return render(request, "reporting/public_figures.html", context)


def years_of_the_plan() -> list[int]:
    """Those that have begun, the latest first."""
    last = min(max(timezone.localdate(), PLAN_STARTS_ON), PLAN_ENDS_ON).year
    return list(range(last, PLAN_STARTS_ON.year - 1, -1))


def ambitions_of(year: int, *, has_data: bool) -> dict:
    """Of a year that was frozen what was kept, else what is counted today; with the version."""
    kept = frozen.for_everybody(year)
    if kept:
        return {"frozen": kept, "ambitions": public_screen.kept_ambitions(kept)}
    return {"ambitions": public_screen.ambitions(Period.year(year)) if has_data else []}


def year_in_figures(period: Period) -> dict:
    selection, boards = Selection(period), BoardMap()
    held = selection.held_events().order_by()
    activities = dict(held.values_list("kind").annotate(n=Count("pk")))
    if not activities:
        return {"has_data": False}
    counts = ParticipantCounts(selection, boards)
    total, kinds, months = counts.total, counts.by(Dimension.KIND), counts.by(Dimension.MONTH)
    return {
        "has_data": True,
        "total": total,
        "is_over": period.is_over,
        "bigs": public_screen.big_figures(total, sum(activities.values()), boards),
        "kind_plot": public_screen.kind_plot(kinds),
        "kind_table": public_screen.kind_table(kinds, total, activities),
        "month_plot": participant_screen.plot(months, Dimension.MONTH) if months else None,
        "month_table": public_screen.simple_table(months, Dimension.MONTH),
        "map": participant_screen.board_map(
            counts.by(Dimension.ORGANISATION), boards, f"Deelnemers per gemeente in {period.label}"
        ),
        "provinces": participant_screen.province_table(
            counts.by(Dimension.PROVINCE), total, boards, None
        ),
    }
