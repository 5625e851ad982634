"""A yearly report on the site: its page, the whole text, and the files of the public version."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from wagtail.documents import get_document_model

from cms.models import YearReportIndexPage, YearReportPage
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version
from reporting.actions.yearly_words import locked
from reporting.models import YearlyReport
from reporting.periods import Period
from reporting.yearly import files, lists, page_texts, reports
from reporting.yearly.document import Document, as_data
from reporting.yearly.enums import ReportKind, ReportRefusal, ReportRefused

HOLDER = "VVSG"


def publish(year: int, kind: ReportKind, *, by: Person | None) -> YearlyReport:
    """Put the public version on the site, or renew what stands there. Raises `ReportRefused`.

    Reading and typesetting come first: they take seconds, and nobody waits for a lock meanwhile.
    """
    material = reports.gather(YearlyReport.objects.of(year, kind))
    _refuse_what_cannot_be(material)
    document = reports.build(material, public=True)
    bodies = files.bodies(document, lists.table(material, public=True))
    return _put_on_the_site(material, document, bodies, by=by)


def _refuse_what_cannot_be(material) -> None:
    if not Period.year(material.year).is_over:
        raise ReportRefused(ReportRefusal.NOT_OVER)
    if material.plan is None:
        raise ReportRefused(ReportRefusal.NO_PLAN)
    if not material.report.introduction.strip():
        raise ReportRefused(ReportRefusal.NO_INTRODUCTION)
    if not YearReportIndexPage.objects.live().exists():
        raise ReportRefused(ReportRefusal.NO_INDEX)


@transaction.atomic
def _put_on_the_site(material, document: Document, bodies, *, by) -> YearlyReport:
    report = locked(material.year, material.report.kind)
    if report.seen() != material.report.seen():
        raise ReportRefused(ReportRefusal.CHANGED)
    again = report.published_at is not None
    documents = _documents(report, document, bodies)
    address = reverse("yearly_report", args=[report.year, report.kind_slug])
    report.page = _page(report, material, page_texts.downloads(documents, address), by)
    report.published_at = timezone.now()
    report.published_document = as_data(document)
    report.save(update_fields=["page", "published_at", "published_document"])
    record(report, "reporting.publish_report", by=by, data={"again": again})
    raise_content_version()
    return report


def _documents(report: YearlyReport, document: Document, bodies: dict[str, bytes]) -> dict:
    """By extension. A file that is published again keeps its address."""
    known = {each.file_extension: each for each in report.files.all()}
    kept = {}
    for extension, body in bodies.items():
        name = f"{files.filename(document)}.{extension}"
        title = f"{document.title} ({files.PUBLIC_FORMS[extension][0]})"
        each = known.get(extension) or get_document_model()(title=title)
        if each.pk:
            name = each.filename
            each.file.delete(save=False)  # else the new one would get another name
        each.file = ContentFile(body, name)
        each._set_document_file_metadata()
        each.save()
        kept[extension] = each
    report.files.set(kept.values())
    return kept


def _page(report: YearlyReport, material, downloads, by) -> YearReportPage:
    kind = ReportKind(report.kind)
    values = {
        "summary": page_texts.summary(kind, report.year),
        "year": report.year,
        "holder": HOLDER,
        "body": page_texts.body(material),
        "downloads": [downloads],
    }
    page = report.page
    if page is None:
        index = YearReportIndexPage.objects.live().first()
        page = YearReportPage(title=str(report), slug=_free_slug(index, str(report)), **values)
        index.add_child(instance=page)
    else:
        for name, value in values.items():
            setattr(page, name, value)
    user = getattr(by, "user", None)
    page.save_revision(user=user).publish(user=user)
    return page


def _free_slug(index, title: str) -> str:
    wanted = slugify(title)
    taken = set(index.get_children().values_list("slug", flat=True))
    names = [wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


@transaction.atomic
def retract(year: int, kind: ReportKind, *, by: Person) -> YearlyReport:
    """Take it off the site with its files; the page stays as a draft. Raises `ReportRefused`."""
    report = locked(year, kind)
    if report.published_at is None:
        raise ReportRefused(ReportRefusal.NOT_PUBLISHED)
    if report.page:
        report.page.unpublish(user=getattr(by, "user", None))
    for each in report.files.all():
        each.delete()
    report.published_at, report.published_document = None, None
    report.save(update_fields=["published_at", "published_document"])
    record(report, "reporting.retract_report", by=by)
    raise_content_version()
    return report
