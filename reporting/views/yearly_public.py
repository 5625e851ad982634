"""/cijfers/verslag/<jaar>/<soort>/: the whole report as it was published, for everybody."""

from django.http import Http404
from django.shortcuts import render

from members import dutch
from reporting.models import YearlyReport
from reporting.yearly.document import from_data
from reporting.yearly.enums import ReportKind

CONTENTS_LEVEL = 1


def yearly_report(request, year: int, kind: str):
    report = _published(year, kind)
    document = from_data(report.published_document)
    contents = [
        {"label": each.text, "url": f"#{each.anchor}"}
        for each in document.headings
        if each.level == CONTENTS_LEVEL
    ]
    page = report.page if report.page and report.page.live else None
    context = {
        "report": report,
        "document": document,
        "contents": contents,
        "crumbs": [("Jaarverslagen", "/jaarverslagen/")],
        "page": page,
        "downloads": sorted(report.files.all(), key=lambda each: each.file_extension != "pdf"),
        "published": dutch.day_short(report.published_at),
    }
    return render(request, "reporting/yearly/public.html", context)


def _published(year: int, kind: str) -> YearlyReport:
    known = ReportKind.of_slug(kind)
    found = YearlyReport.objects.published().filter(year=year, kind=known).select_related("page")
    report = found.first() if known else None
    if report is None:
        raise Http404
    return report
