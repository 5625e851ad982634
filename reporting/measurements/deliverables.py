"""Documents that the plan asks for: interviews, reports, notes, agreements (OD 1.1 to H5.3).

Counting goes by the kind of a deliverable, so that one counts in one row; what lies in the archive
counts nowhere. "Published" is the day of publication, on this site or elsewhere.
"""

from planning.deliverables.enums import DeliverableKind as Kind
from planning.models import Deliverable
from reporting import deliverable_evidence  # noqa: F401 - importing it says how rows are shown
from reporting.kept_deliverables import Kept, kept
from reporting.models import YearlyReport
from reporting.periods import PLAN_STARTS_ON
from reporting.recorded import any_deliverable
from reporting.registry import Measurement, indicator
from reporting.shared import shared
from reporting.yearly.enums import ReportKind

TWO = 2


def of_kind(*kinds):
    return Deliverable.objects.counted().of_kind(*kinds)


def of_years(period, *kinds):
    return of_kind(*kinds).filter(year__range=(period.start.year, period.end.year))


def since_plan_began(period, *kinds):
    return of_kind(*kinds).filter(on__range=(PLAN_STARTS_ON, period.end))


def kept_of_years(period, kind: Kind) -> list[Kept]:
    return [each for each in kept(kind) if period.start.year <= each.year <= period.end.year]


def kept_since_plan_began(period, kind: Kind) -> list[Kept]:
    return [each for each in kept(kind) if PLAN_STARTS_ON <= each.on <= period.end]


def there_is(count: int, rows, *beside: tuple[str, int]) -> Measurement:
    """The plan asks that there is one; how many there are stands beside it."""
    more = (("bewijsstukken", count),) if count > 1 else ()
    return Measurement(min(count, 1), rows, beside=(*more, *beside), evidence_count=count)


@indicator("od1-1-diepte-interviews", recorded=any_deliverable)
def interviews(period, definition):
    rows = of_kind(Kind.INTERVIEW).filter(on__range=(period.start, period.end))
    count = sum(period.start <= each.on <= period.end for each in kept(Kind.INTERVIEW))
    return Measurement(count, rows)


@indicator("od1-1-trendrapport", recorded=any_deliverable)
def trend_report(period, definition):
    """In the year in which it is published; one that waits for that is named."""
    return _published(Kind.TREND_REPORT, period)


@indicator("od1-2-rapport-sterktes", recorded=any_deliverable)
def strengths_report(period, definition):
    return _published(Kind.STRENGTHS_REPORT, period)


def _published(kind, period) -> Measurement:
    found = kept(kind)
    waiting = sum(
        each.published_on is None and period.start <= each.on <= period.end for each in found
    )
    beside = (("klaar, nog niet gepubliceerd", waiting),) if waiting else ()
    count = sum(each.is_published_in(period) for each in found)
    return there_is(count, of_kind(kind).published_between(period.start, period.end), *beside)


@indicator("od1-1-a-trendrapporten-2029", recorded=any_deliverable)
def trend_reports_in_use(period, definition):
    """Published and used by at least one board; a report counts once, however often it is used."""
    published = [each for each in kept(Kind.TREND_REPORT) if each.is_published_in(period)]
    used = sum(each.is_used_by(period.end) for each in published)
    rows = of_kind(Kind.TREND_REPORT).published_between(period.start, period.end).used(period.end)
    without = len(published) - used
    return Measurement(used, rows, beside=(("gepubliceerd, gebruik nog niet bekend", without),))


@indicator("od1-2-afspraken-databankhouders", recorded=any_deliverable)
def agreements_with_database_holders(period, definition):
    rows = of_kind(Kind.DATABASE_AGREEMENT).in_force(period.start, period.end)
    count = sum(each.is_in_force_in(period) for each in kept(Kind.DATABASE_AGREEMENT))
    return Measurement(count, rows)


@indicator("od1-2-a-werkagenda", recorded=any_deliverable)
def work_agenda(period, definition):
    """Agreed by at least two partners: an agenda of our own is none."""
    found = kept_of_years(period, Kind.WORK_AGENDA)
    agreed = [each.pk for each in found if each.partners >= TWO]
    alone = len(found) - len(agreed)
    beside = (("met minder dan twee partners", alone),) if alone else ()
    rows = of_years(period, Kind.WORK_AGENDA).filter(pk__in=agreed)
    return there_is(len(agreed), rows, *beside)


@indicator("od2-1-nota-verduurzaming", recorded=any_deliverable)
def note_on_networks(period, definition):
    """Once approved it is there; the plan asks one, not one a year."""
    found = kept_since_plan_began(period, Kind.NETWORK_NOTE)
    approved = sum(each.is_approved_by(period.end) for each in found)
    waiting = len(found) - approved
    rows = since_plan_began(period, Kind.NETWORK_NOTE).filter(approved_on__lte=period.end)
    return there_is(approved, rows, *([("nog niet goedgekeurd", waiting)] if waiting else []))


@indicator("od3-1-nota-discriminatie", recorded=any_deliverable)
def note_on_pilot(period, definition):
    """One for the whole plan: written is there, also in the years after."""
    count = len(kept_since_plan_began(period, Kind.PILOT_NOTE))
    return there_is(count, since_plan_began(period, Kind.PILOT_NOTE))


def _of_the_year(slug: str, kind: Kind):
    @indicator(slug, recorded=any_deliverable)
    def measure(period, definition):
        return there_is(len(kept_of_years(period, kind)), of_years(period, kind))

    return measure


note_with_insights = _of_the_year("od3-1-nota-inzichten", Kind.INSIGHTS_NOTE)
evaluation = _of_the_year("od3-2-evaluatierapport", Kind.INSTRUMENT_EVALUATION)
programme = _of_the_year("od4-1-programma-meerdaags", Kind.COURSE_PROGRAMME)


def any_report(period) -> bool:
    return any_deliverable(period) or bool(reports_written_here())


@shared
def reports_written_here() -> tuple[tuple[str, int, bool, bool], ...]:
    """(kind, year, whether it was handed over, whether it is published) of every report: a few a
    year, so one query for all rows about them."""
    rows = YearlyReport.objects.order_by()
    return tuple(
        (kind, year, handed_over_on is not None, published_at is not None)
        for kind, year, handed_over_on, published_at in rows.values_list(
            "kind", "year", "handed_over_on", "published_at"
        )
    )


def _yearly_report(slug: str, kind: Kind, written: ReportKind):
    """About the year, handed to the agency and published: one of both is not enough.

    The reports that are written here count by themselves; one made elsewhere is a deliverable.
    """

    @indicator(slug, recorded=any_report)
    def measure(period, definition):
        rows = of_years(period, kind)
        years = (period.start.year, period.end.year)
        here = YearlyReport.objects.filter(year__range=years, kind=written)
        done = rows.exclude(handed_over_on=None).exclude(published_on=None)
        ready = here.exclude(handed_over_on=None).exclude(published_at=None)
        found = [
            (each.handed_over_on is not None, each.published_on is not None)
            for each in kept_of_years(period, kind)
        ]
        found += [
            facts
            for of, year, *facts in reports_written_here()
            if of == written and years[0] <= year <= years[1]
        ]
        count = sum(handed_over and published for handed_over, published in found)
        notes = []
        if not count:
            if not all(handed_over for handed_over, _ in found):
                notes.append("Nog niet bezorgd aan het agentschap.")
            if not all(published for _, published in found):
                notes.append("Nog niet gepubliceerd.")
        beside = (("bewijsstukken", count),) if count > 1 else ()
        return Measurement(min(count, 1), done, beside=beside, notes=tuple(notes), also=ready)

    return measure


substantive_report = _yearly_report(
    "h5-3-inhoudelijk-verslag", Kind.SUBSTANTIVE_REPORT, ReportKind.SUBSTANTIVE
)
financial_report = _yearly_report(
    "h5-3-financieel-verslag", Kind.FINANCIAL_REPORT, ReportKind.FINANCIAL
)
