"""What people answered: ten ambitions of the plan, computed and never typed in.

The evidence is the surveys with how many answered, never a person. Under five answers there is no
figure. A row counts the surveys that closed in its period.
"""

from django.db.models import Count, Q

from events.enums import EventKind
from events.models import Evaluation
from members.models import Organisation
from planning.deliverables.enums import DeliverableKind
from planning.models import Deliverable
from reporting import survey_evidence  # noqa: F401 - importing it registers how surveys are shown
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids
from reporting.kept_deliverables import kept
from reporting.later import later
from reporting.participation import Selection
from reporting.recorded import any_deliverable
from reporting.registry import Measurement, indicator
from reporting.shared import shared
from surveys.enums import SurveyKind
from surveys.models import Answer, Survey
from surveys.results import TOO_FEW, readable
from surveys.scores import Tally, tally_each, together

# What the plan calls "vorming", also where it lasts several days.
TRAININGS = (EventKind.TRAINING, EventKind.COURSE)
NOTES = (TOO_FEW.capitalize() + ": er zijn er minstens vijf nodig.",)


@later
def closed_in(period, *kinds):
    rows = Survey.objects.filter(
        kind__in=kinds, closes_at__gte=period.starts_at, closes_at__lt=period.ends_at
    )
    return readable(rows.closed())


def any_survey(*asked):
    kinds = frozenset(asked)

    def recorded(period) -> bool:
        return not kinds.isdisjoint(kinds_of_surveys(period).values())

    return recorded


@shared
def tallies_in(period) -> dict[tuple[int, str], Tally]:
    """What was answered to each scale question of each survey that closed in the period."""
    surveys = closed_in(period, *SurveyKind.values).order_by().values("pk")
    return tally_each(surveys)


def told(period, key: str, surveys) -> Tally:
    """The answers to one question over these surveys, each of which closed in the period."""
    found = tallies_in(period)
    ids = {survey for survey, _ in found}
    chosen = set(surveys.order_by().values_list("pk", flat=True)) if ids else set()
    return together(found[pk, key] for pk in chosen if (pk, key) in found)


def of_kind(period, key: str, kind: SurveyKind) -> Tally:
    kinds = kinds_of_surveys(period)
    found = tallies_in(period).items()
    return together(
        each for (survey, asked), each in found if asked == key and kinds[survey] == kind
    )


@shared
def kinds_of_surveys(period) -> dict[int, str]:
    """The kind of every survey that closed in the period: one question for all rows."""
    return dict(closed_in(period, *SurveyKind.values).order_by().values_list("pk", "kind"))


def share(found: Tally, surveys) -> Measurement:
    """How many of those who answered gave at least four: the sum of all over the sum of all."""
    if not found.enough:
        return Measurement(None, surveys, notes=NOTES if found.n else ())
    return Measurement.share(found.good, found.n, surveys, beside=(("antwoorden", found.n),))


def score(found: Tally, surveys) -> Measurement:
    if not found.enough:
        return Measurement(None, surveys, notes=NOTES if found.n else ())
    return Measurement(round(found.mean, 2), surveys, beside=(("antwoorden", found.n),))


@indicator("od1-1-enquetes", recorded=any_survey(SurveyKind.MEMBERS))
def surveys_of_needs(period, definition):
    count = list(kinds_of_surveys(period).values()).count(SurveyKind.MEMBERS)
    return Measurement(count, closed_in(period, SurveyKind.MEMBERS))


@indicator("od1-1-a-noden-weerspiegeld", recorded=any_survey(SurveyKind.MEMBERS))
def needs_reflected(period, definition):
    surveys = closed_in(period, SurveyKind.MEMBERS)
    return share(of_kind(period, "noden_weerspiegeld", SurveyKind.MEMBERS), surveys)


@indicator("od2-1-a-90pct-verbeteracties", recorded=any_survey(SurveyKind.NETWORK))
def exchange_helped(period, definition):
    surveys = closed_in(period, SurveyKind.NETWORK)
    rows = Answer.objects.filter(
        survey__in=surveys, question__key="verbeteracties", is_counted=True
    )
    if not any_survey(SurveyKind.NETWORK)(period):
        return Measurement(None, surveys)
    n, yes = rows.aggregate(n=Count("pk"), yes=Count("pk", filter=Q(value="ja"))).values()
    return share(Tally(n, yes, 0), surveys)


@indicator("od2-2-a-70pct-beter-in-staat", recorded=any_survey(SurveyKind.EVENT))
def better_able(period, definition):
    trainings = Evaluation.objects.filter(event__kind__in=TRAININGS)
    surveys = closed_in(period, SurveyKind.EVENT).filter(pk__in=trainings.values("survey"))
    return share(told(period, "beter_in_staat", surveys), surveys)


def any_improvement(period) -> bool:
    return any_survey(SurveyKind.FOLLOW_UP)(period) or any_deliverable(period)


@indicator("od2-2-a-10-besturen-verbetering", recorded=any_improvement)
def boards_that_improved(period, definition):
    """These surveys ask boards openly, so boards are the evidence. A deliverable counts for its
    boards from which somebody took part in a training: who says both counts once."""
    closed = closed_in(period, SurveyKind.FOLLOW_UP)
    yes = Answer.objects.filter(
        survey__in=closed,
        question__key="praktijk_toegepast",
        value="ja",
        is_counted=True,
    )
    proofs = improvements(period)
    said, shown = set(), set()
    if any_survey(SurveyKind.FOLLOW_UP)(period):
        said = set(yes.order_by().values_list("submission__board", flat=True))
    if any(period.start <= each.on <= period.end for each in kept(DeliverableKind.IMPROVEMENT)):
        shown = set(proofs.order_by().values_list("partners", flat=True)) - {None}
    if not said and not shown:
        return Organisation.objects.none()
    boards = BoardMap(period.map_on)
    said, shown = boards.municipalities_among(said), boards.municipalities_among(shown)
    trained = Selection(period, kinds=TRAININGS)
    trained = boards.municipalities_among(trained.organisation_ids() | elsewhere_ids(trained))
    reached = said | (shown & trained)
    without = len(shown - trained - said)
    beside = (
        *([("met een bewijsstuk", len(shown & trained))] if shown & trained else []),
        *([("met een bewijsstuk, zonder gevolgde vorming", without)] if without else []),
    )
    rows = Organisation.objects.filter(pk__in=reached)
    return Measurement(len(reached), rows, beside=beside, records=(rows, closed, proofs))


@later
def improvements(period):
    rows = Deliverable.objects.counted().of_kind(DeliverableKind.IMPROVEMENT)
    return rows.filter(on__range=(period.start, period.end))


@indicator("od3-1-a-toepasbaarheid", recorded=any_survey(SurveyKind.INSTRUMENT))
def applicability(period, definition):
    surveys = closed_in(period, SurveyKind.INSTRUMENT)
    return score(of_kind(period, "toepasbaarheid", SurveyKind.INSTRUMENT), surveys)


def _yearly(slug: str, key: str):
    @indicator(slug, recorded=any_survey(SurveyKind.SATISFACTION))
    def measure(period, definition):
        surveys = closed_in(period, SurveyKind.SATISFACTION)
        return score(of_kind(period, key, SurveyKind.SATISFACTION), surveys)

    return measure


availability = _yearly("od4-1-a-score-beschikbaarheid", "beschikbaarheid")
usefulness = _yearly("od4-1-a-score-bruikbaarheid", "bruikbaarheid_advies")
expertise = _yearly("od4-1-a-score-deskundigheid", "deskundigheid")
