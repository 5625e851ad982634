from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.actions.barriers import report_barrier
from cms.forms import BarrierForm

CRUMBS = [("Toegankelijkheid", "/toegankelijkheid/")]


@never_cache
def report(request):
    """A visitor tells which barrier they met; the page about it links here."""
    if request.method == "POST":
        form = BarrierForm(request, request.POST)
        if form.is_valid():
            report_barrier(**form.report)
            return redirect("cms:barrier_reported")
    else:
        form = BarrierForm(request, initial={"page": request.GET.get("pagina", "")[:300]})
    return render(request, "cms/barrier_report.html", {"form": form, "crumbs": CRUMBS})


def reported(request):
    return render(request, "cms/barrier_reported.html", {"crumbs": CRUMBS})
