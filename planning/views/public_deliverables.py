"""What everybody may read: the public deliverables, and each on a page of its own that stays."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from planning.models import Deliverable

CRUMBS = [("Bewijsstukken", "/bewijsstukken/")]
PER_PAGE = 30


@require_safe
def listing(request):
    rows = Deliverable.objects.public()
    known = sorted(set(rows.order_by().values_list("year", flat=True)), reverse=True)
    asked = request.GET.get("jaar", "")
    year = int(asked) if asked in {str(each) for each in known} else None
    if year:
        rows = rows.of_year(year)
    page = Paginator(rows.order_by("-on", "-pk"), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"deliverables": page, "years": known, "year": year}
    return render(request, "planning/deliverables.html", context)


@require_safe
def one(request, pk, slug):
    """The number leads; an older title in the address leads on to the one of today."""
    rows = Deliverable.objects.public().select_related("goal").prefetch_related("partners")
    row = get_object_or_404(rows, pk=pk)
    if request.path != row.get_absolute_url():
        return redirect(row)
    uses = row.uses.select_related("organisation")
    return render(
        request, "planning/deliverable.html", {"deliverable": row, "uses": uses, "crumbs": CRUMBS}
    )
