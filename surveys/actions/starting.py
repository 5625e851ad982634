"""Making a survey ready: its questions, how long it is open and what it is about."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from members.models import Person
from surveys.actions.questions import ask
from surveys.actions.seeding import seed_questions
from surveys.audience import Start
from surveys.enums import SurveyKind
from surveys.kits import KITS
from surveys.models import Survey


@transaction.atomic
def make_ready(kind: SurveyKind, title: str, year: int, *, now=None, **values) -> Survey:
    """A survey with the questions of its kind, open from now on; nobody is asked yet."""
    now = now or timezone.now()
    kit = KITS[kind]
    seed_questions()
    values = {"opens_at": now, "closes_at": now + kit.open_for, "intro": kit.intro} | values
    survey = Survey.objects.create(kind=kind, title=title[:150], year=year, **values)
    ask(survey, *kit.keys)
    for key, before, value in kit.after:
        ask(survey, key, required=False, only_if=(before, value))
    ask(survey, *kit.more, required=False)
    return survey


@transaction.atomic
def start(chosen: Start, *, by: Person | None, now=None) -> Survey:
    """Make ready what was chosen; what was ready before is given back as it is."""
    if chosen.survey:
        return chosen.survey
    survey = make_ready(chosen.kind, chosen.title, chosen.year, now=now)
    if chosen.bind:
        chosen.bind(survey)
    log(survey, "surveys.start", user=getattr(by, "user", None))
    return survey
