"""The two reports of a year below /beheer/cijfers/verslag/: read, write, hand over, publish."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header

from members.actors import person_of
from members.documents.typesetting import pdf_response
from members.exports import Format, table_response
from reporting.access import may_write_reports
from reporting.actions import yearly_publishing, yearly_words
from reporting.models import YearlyReport
from reporting.periods import Period
from reporting.views.public import years_of_the_plan
from reporting.views.screen import FiguresScreen
from reporting.yearly import files, lists, reports
from reporting.yearly.enums import ReportKind, ReportRefused
from reporting.yearly.pdf import pdf
from reporting.yearly.word import DOCX_TYPE, word
from reporting.yearly_forms import HandOverForm, WordsForm

PUBLIC = "publiek"
DOWNLOADS = (("pdf", "PDF"), ("docx", "Word"), ("csv", "CSV"), ("xlsx", "Excel"))


class ReportList(FiguresScreen):
    """Every report of the years that have begun."""

    page_title = "Jaarverslagen opmaken"
    header_icon = "doc-full"
    template_name = "reporting/yearly/list.html"

    def get(self, request):
        known = {
            (each.year, each.kind): each
            for each in YearlyReport.objects.select_related("page", "handed_over_by")
        }
        found = [
            known.get((year, kind)) or YearlyReport(year=year, kind=kind)
            for year in years_of_the_plan()
            for kind in ReportKind
        ]
        rows = [{"report": each, "is_over": Period.year(each.year).is_over} for each in found]
        return self.render_to_response(self.get_context_data(rows=rows))


class ReportScreen(FiguresScreen):
    """A screen about one report, which the address names."""

    header_icon = "doc-full"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        kind = ReportKind.of_slug(kwargs["kind"])
        if kind is None or kwargs["year"] not in years_of_the_plan():
            raise Http404
        self.year, self.kind = kwargs["year"], kind
        self.here = self.here or str(self.report)

    @cached_property
    def report(self) -> YearlyReport:
        return YearlyReport.objects.of(self.year, self.kind)

    @property
    def by(self):
        return person_of(self.request.user)

    @property
    def is_public(self) -> bool:
        return self.request.GET.get("versie") == PUBLIC

    def address(self, name: str = "yearly_report", *more) -> str:
        return reverse(f"figures:{name}", args=[self.year, self.kind.slug, *more])

    def get_page_title(self):
        return str(self.report)

    def trail(self):
        return [{"url": reverse("figures:yearly_reports"), "label": ReportList.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **{
                "report": self.report,
                "address": self.address(),
                "may_write": may_write_reports(self.request.user),
            }
            | kwargs
        )


class OneReport(ReportScreen):
    """The report as it is now, and what can be done with it."""

    template_name = "reporting/yearly/report.html"

    def get(self, request, year, kind):
        return self.shown()

    def post(self, request, year, kind):
        if not may_write_reports(request.user):
            raise PermissionDenied
        what = request.POST.get("doe", "")
        form = HandOverForm(request.POST) if what == "overgemaakt" else None
        if form and not form.is_valid():
            return self.shown(form)
        try:
            done = self.act(what, form)
        except ReportRefused as refused:
            if form:
                form.add_error("on", str(refused))
                return self.shown(form)
            messages.error(request, str(refused))
            return redirect(self.address())
        if done:
            messages.success(request, done)
        return redirect(self.address())

    def act(self, what: str, form) -> str:
        """Returns what was done, in a sentence; nothing for no button of ours. Raises
        `ReportRefused`."""
        given = {"year": self.year, "kind": self.kind, "by": self.by}
        if what == "overgemaakt":
            yearly_words.hand_over(on=form.cleaned_data["on"], **given)
            return "Bewaard. Deze dag staat ook in het verslag."
        if what == "niet-overgemaakt":
            yearly_words.take_back(**given)
            return "De dag is weggehaald."
        if what == "publiceer":
            yearly_publishing.publish(**given)
            return "De publieke versie staat op de site, met haar bestanden."
        if what == "haal-weg":
            yearly_publishing.retract(**given)
            return "Het verslag en zijn bestanden staan niet meer op de site."
        return ""

    def shown(self, form=None):
        material = reports.gather(self.report)
        document = reports.build(material, public=self.is_public)
        form = form or HandOverForm(
            initial={"on": self.report.handed_over_on or timezone.localdate()}
        )
        context = self.get_context_data(
            material=material,
            document=document,
            missing=reports.missing(material),
            is_over=Period.year(self.year).is_over,
            form=form,
            versions=self.versions(),
            downloads=self.downloads(),
        )
        return self.render_to_response(context)

    def versions(self) -> list[dict]:
        return [
            {"label": "Versie voor de ploeg", "url": self.address(), "current": not self.is_public},
            {
                "label": "Publieke versie",
                "url": f"{self.address()}?versie={PUBLIC}",
                "current": self.is_public,
            },
        ]

    def downloads(self) -> list[dict]:
        asked = f"?versie={PUBLIC}" if self.is_public else ""
        return [
            {"label": label, "url": self.address("yearly_file", form) + asked}
            for form, label in DOWNLOADS
        ]


class ReportWords(ReportScreen):
    """What editors add: introduction, a text per goal, a last word."""

    template_name = "reporting/yearly/words.html"
    header_icon = "edit"
    here = "Teksten"

    def dispatch(self, request, *args, **kwargs):
        if not may_write_reports(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def trail(self):
        return [*super().trail(), {"url": self.address(), "label": str(self.report)}]

    def get(self, request, year, kind):
        return self.shown(WordsForm(report=self.report))

    def post(self, request, year, kind):
        form = WordsForm(request.POST, report=self.report)
        if not form.is_valid():
            return self.shown(form, seen=request.POST.get("gezien", ""))
        try:
            yearly_words.write_words(
                self.year,
                self.kind,
                **form.words(),
                seen=request.POST.get("gezien", ""),
                by=self.by,
            )
        except ReportRefused as refused:
            messages.error(request, str(refused))
            return self.shown(form, changed=True)
        messages.success(request, "Bewaard. De teksten staan in het verslag.")
        return redirect(self.address())

    def shown(self, form, *, seen: str = "", changed: bool = False):
        """`changed`: a colleague wrote meanwhile; what stands there now is shown beside it, and
        whoever saves again has seen it."""
        differing = [
            (field, field.initial)
            for field in form
            if changed and (field.initial or "") != (field.value() or "")
        ]
        return self.render_to_response(
            self.get_context_data(
                form=form, seen=seen or self.report.seen(), changed=changed, differing=differing
            )
        )


class ReportFile(ReportScreen):
    """The report to take along, in either version."""

    def get(self, request, year, kind, form):
        material = reports.gather(self.report)
        document = reports.build(material, public=self.is_public)
        name = files.filename(document)
        if form in Format.values:
            heads, rows = lists.table(material, public=self.is_public)
            return table_response(form, name, heads, rows)
        if form == "pdf":
            return pdf_response(pdf(document), name)
        if form == "docx":
            return _docx(word(document), name)
        raise Http404


def _docx(body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=DOCX_TYPE)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.docx")
    response["Cache-Control"] = "private, no-store"
    return response
