"""What came out of a survey, counted in the database in a constant number of queries.

Every screen, file and figure reads these values, so that what is hidden here is hidden everywhere.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count

from members.enums import Province
from members.models import Organisation
from surveys.boards import voted
from surveys.enums import BY_BOARD, ENOUGH, SCALE, WITH_OPTIONS, AnswerType
from surveys.models import Answer, FreeText, Survey, SurveyQuestion
from surveys.rules.small_groups import safe_groups

TOO_FEW = "te weinig antwoorden"


@dataclass(frozen=True)
class Distribution:
    """The answers to one question. `counts` holds (value, words, how many); it is empty, and the
    mean None, where fewer than five answered (`hidden`). `before` is the mean a year earlier."""

    key: str
    text: str
    type: str
    n: int
    counts: tuple[tuple[str, str, int], ...] = ()
    mean: float | None = None
    before: float | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Results:
    survey: Survey
    province: str = ""

    @cached_property
    def is_open_to_readers(self) -> bool:
        """Where persons answer and more may follow, two looks could be laid beside each other."""
        survey = self.survey
        return survey.by_board or survey.closes_at is None or survey.finished_on is not None

    @cached_property
    def n(self) -> int:
        return self.survey.submissions.counted().count()

    @cached_property
    def invited(self) -> int:
        """People, or boards where it asks boards."""
        return self._invited[0]

    @cached_property
    def answered(self) -> int:
        return self._invited[1]

    @cached_property
    def _invited(self) -> tuple[int, int]:
        if self.survey.by_board:
            counted = Organisation.objects.counted_as()
            rows = self.survey.invitations.order_by().filter(organisation__isnull=False)
            asked = {counted.get(pk, pk) for pk in rows.values_list("organisation", flat=True)}
            return len(asked), len(asked & voted(self.survey))
        rows = dict(
            self.survey.invitations.order_by().values_list("answered").annotate(count=Count("pk"))
        )
        return sum(rows.values()), rows.get(True, 0)

    @cached_property
    def halves(self) -> int:
        return self.survey.halves.count()

    @cached_property
    def waiting(self) -> int:
        return self.survey.sealed.count()

    @cached_property
    def enough(self) -> bool:
        return self.is_open_to_readers and self.n >= ENOUGH

    @cached_property
    def asked(self) -> list[SurveyQuestion]:
        return self.survey.asked()

    @cached_property
    def provinces(self) -> list[tuple[str, str]]:
        """The provinces that may be looked at alone."""
        if not self.enough:
            return []
        rows = self.survey.submissions.counted().order_by()
        counts = dict(rows.values_list("province").annotate(count=Count("pk")))
        safe = safe_groups(counts)
        return [(each.value, each.label) for each in Province if each.value in safe]

    @cached_property
    def distributions(self) -> list[Distribution]:
        """One per question that is not in own words, in the order of the survey."""
        questions = [each for each in self.asked if each.type != AnswerType.TEXT]
        if not self.enough:
            return [_hidden(each, 0) for each in questions]
        counts, persons = self._counts()
        # Of a province alone there is none: last year's is of all of Flanders.
        before = {} if self.province else means_of(_year_before(self.survey))
        return [
            self._one(each, counts[each.version.question_id], persons, before) for each in questions
        ]

    def _one(self, asked, counts, persons, before) -> Distribution:
        key = asked.version.question_id
        per_group = persons[key] if asked.type == AnswerType.SEVERAL else _per_group(counts)
        if self.province:
            values, n = counts.get(self.province, {}), per_group.get(self.province, 0)
            safe = self.province in safe_groups(per_group)
        else:
            values, n = _together(counts), sum(per_group.values())
            safe = n >= ENOUGH
        if not safe:
            return _hidden(asked, n)
        return Distribution(
            asked.key,
            asked.version.text,
            asked.type,
            n,
            counts=tuple(_worded(asked, values)),
            mean=_mean(values, n) if asked.type in (AnswerType.SCALE, AnswerType.NUMBER) else None,
            before=before.get(key),
        )

    def _counts(self):
        """Per question and province how often each value was given, and of several choices how
        many people gave any."""
        rows = Answer.objects.filter(survey=self.survey, is_counted=True).order_by()
        group = ["submission__province"] if self.province else []
        counts: dict = defaultdict(lambda: defaultdict(dict))
        for question, value, *place, count in rows.values_list(
            "question", "value", *group
        ).annotate(count=Count("pk")):
            counts[question][place[0] if place else ""][value] = count
        persons: dict = defaultdict(dict)
        several = rows.filter(question__type=AnswerType.SEVERAL)
        for question, *place, count in several.values_list("question", *group).annotate(
            count=Count("submission", distinct=True)
        ):
            persons[question][place[0] if place else ""] = count
        return counts, persons

    @cached_property
    def texts(self) -> list[tuple[str, list[str]]]:
        """Per question in own words what was written; an empty list where too few wrote."""
        found = defaultdict(list)
        if self.enough and not self.province:
            rows = FreeText.objects.filter(survey=self.survey, is_counted=True)
            for question, text in rows.order_by("pk").values_list("question", "text"):
                found[question].append(text)
        asked = [each for each in self.asked if each.type == AnswerType.TEXT]
        return [
            (each.version.text, texts if len(texts) >= ENOUGH else [])
            for each in asked
            for texts in [found[each.version.question_id]]
        ]


def means_of(surveys: Iterable[Survey] | None) -> dict[int, float]:
    """The mean per question (its id) over surveys together. Those in which fewer than five
    answered it are left out: beside the mean of each other one they could be worked out."""
    if surveys is None:
        return {}
    rows = Answer.objects.filter(survey__in=surveys, is_counted=True, number__isnull=False)
    sums: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for survey, question, value, count in (
        rows.order_by().values_list("survey", "question", "number").annotate(count=Count("pk"))
    ):
        sums[survey, question][0] += value * count
        sums[survey, question][1] += count
    totals: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for (_, question), (total, n) in sums.items():
        if n >= ENOUGH:
            totals[question][0] += total
            totals[question][1] += n
    return {question: total / n for question, (total, n) in totals.items()}


def readable(surveys):
    """Those of which nothing more can follow, or that openly ask boards."""
    return (
        surveys.filter(finished_on__isnull=False)
        | surveys.filter(closes_at__isnull=True)
        | surveys.filter(kind__in=BY_BOARD)
    )


def _year_before(survey: Survey):
    return readable(Survey.objects.of_year(survey.kind, survey.year - 1))


def _hidden(asked, n) -> Distribution:
    return Distribution(asked.key, asked.version.text, asked.type, n, hidden=True)


def _per_group(counts) -> dict[str, int]:
    return {group: sum(values.values()) for group, values in counts.items()}


def _together(counts) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for values in counts.values():
        for value, count in values.items():
            found[value] += count
    return found


def _worded(asked, values):
    if asked.type == AnswerType.SCALE:
        words = {str(each): str(each) for each in SCALE}
    elif asked.type in WITH_OPTIONS:
        words = asked.version.option_words
    else:
        words = {value: value for value in sorted(values, key=int)}
    for value in [*words, *(each for each in values if each not in words)]:
        yield value, words.get(value, value), values.get(value, 0)


def _mean(values, n) -> float | None:
    return sum(int(value) * count for value, count in values.items()) / n if n else None
