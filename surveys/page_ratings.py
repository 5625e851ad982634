"""What readers think of pages: one survey that never closes, which anybody may answer.

It knows no page: the rows of `cms` point from a page to an answer here.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from surveys.actions.letting_in import Given, let_in
from surveys.actions.seeding import SCALE_QUESTIONS, WORD_QUESTIONS
from surveys.actions.starting import make_ready
from surveys.enums import Channel, SurveyKind
from surveys.models import FreeText, Submission, Survey
from surveys.rules.sharing import NOTHING

RELIABLE, USEFUL, WORD = "betrouwbaar", "bruikbaar", "in_een_woord"
FIRST_WORDS = SCALE_QUESTIONS | WORD_QUESTIONS
TITLE = "Wat lezers van onze pagina’s vinden"


def wording() -> dict[str, str]:
    """The questions per key, in the words of the survey, or in the first ones where nobody rated
    anything yet."""
    survey = _known()
    return {each.key: each.version.text for each in survey.asked()} if survey else FIRST_WORDS


def _known() -> Survey | None:
    found = Survey.objects.filter(kind=SurveyKind.PAGE, closes_at__isnull=True)
    return found.order_by("pk").first()


@transaction.atomic
def page_survey() -> Survey:
    if survey := _known():
        return survey
    return make_ready(SurveyKind.PAGE, TITLE, timezone.localdate().year, closes_at=None)


@transaction.atomic
def take_ratings(
    rows: Sequence[tuple[int, int, str, date | None]],
) -> list[tuple[Submission, FreeText | None]]:
    """Answers of readers: (reliable, useful, a word or nothing, the day or today). Gives back the
    answer of each and its words, which lie apart."""
    survey = page_survey()
    batch = [Given({RELIABLE: first, USEFUL: second}, NOTHING) for first, second, _, _ in rows]
    days = [day or timezone.localdate() for *_, day in rows]
    submissions = let_in(survey, batch, Channel.WEB, days=days)
    question = next(each.version.question for each in survey.asked() if each.key == WORD)
    words = {
        place: FreeText(survey=survey, question=question, text=word, day=days[place])
        for place, (_, _, word, _) in enumerate(rows)
        if word
    }
    FreeText.objects.bulk_create(words.values())
    return [(one, words.get(place)) for place, one in enumerate(submissions)]
