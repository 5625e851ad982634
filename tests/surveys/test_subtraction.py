"""Nobody's opinion can be worked out by laying what is shown side by side: views of provinces,
files, and the year before."""

import csv
import io
import random
from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.enums import Province
from surveys.actions.letting_in import Given, let_in
from surveys.enums import ENOUGH, SurveyKind
from surveys.models import Survey
from surveys.results import Results, means_of
from surveys.rules.sharing import Traits
from tests.factories.members import StaffFactory
from tests.factories.surveys import answered, closed, make_survey

pytestmark = pytest.mark.django_db
KEYS = ("eerste", "tweede")


def filled(chance) -> Survey:
    """A closed survey with a chance number of answers per province; the second is often skipped."""
    survey = make_survey("event", *KEYS, required=False, finished_on=timezone.localdate())
    batch = []
    for province in chance.sample(Province.values, 4):
        for _ in range(chance.choice((0, 1, 3, 4, 5, 6, 9))):
            answers = {"eerste": chance.randint(1, 5)}
            if chance.random() < 0.7:
                answers["tweede"] = chance.randint(1, 5)
            batch.append(Given(answers, Traits(None, province)))
    let_in(survey, batch)
    return survey


def shown(distributions) -> dict[str, Counter]:
    """What somebody reads of each question: how often each score, or nothing."""
    return {
        each.key: Counter({value: count for value, _, count in each.counts if count})
        for each in distributions
        if not each.hidden
    }


def views(survey) -> dict[str, dict[str, Counter]]:
    """Every view that an attacker can ask for, also of provinces that no link names."""
    everywhere = {"": shown(Results(survey).distributions)}
    return everywhere | {
        each: shown(Results(survey, each).distributions) for each in Province.values
    }


@pytest.mark.parametrize("seed", range(12))
def test_no_views_laid_side_by_side_leave_one_to_four_answers(seed):
    found = views(filled(random.Random(seed)))
    for key in KEYS:
        total = found[""].get(key)
        parts = [each[key] for place, each in found.items() if place and key in each]
        assert all(sum(part.values()) >= ENOUGH for part in parts)
        if total is None:
            assert not parts
            continue
        left = sum((total - sum(parts, Counter())).values())
        assert left == 0 or left >= ENOUGH


def test_the_same_attack_finds_one_where_each_province_is_only_looked_at_alone():
    """Five or more alone is not enough: of nine, the one from elsewhere is what is left."""
    counts = {"antwerpen": 8, "limburg": 1}
    naive = {place: count for place, count in counts.items() if count >= ENOUGH}
    assert 0 < sum(counts.values()) - sum(naive.values()) < ENOUGH


@pytest.mark.parametrize("form", ["csv", "html"])
def test_files_and_screens_tell_no_more_than_the_results(client, form):
    client.force_login(StaffFactory())
    survey = filled(random.Random(3))
    for place, expected in views(survey).items():
        query = {"provincie": place} | ({"uitvoer": "csv"} if form == "csv" else {})
        address = reverse("surveys_staff:results", args=[survey.pk], query=query)
        safe = {value for value, _ in Results(survey).provinces}
        wanted = expected if place in safe else views(survey)[""]
        response = client.get(address)
        if form == "html":
            assert {p["key"] for p in response.context["parts"] if "n" in p} == set(wanted)
            continue
        body = b"".join(response.streaming_content).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(body), delimiter=";"))
        told = {row["Sleutel"] for row in rows if row["n"]}
        assert told == set(wanted)


def test_last_year_gives_no_small_survey_away():
    """Six answered one of last year's, two another: the mean of eight would tell that of two."""
    last = timezone.now().year - 1
    large = make_survey("event", "eerste", year=last)
    small = make_survey("event", "eerste", year=last)
    answered(large, *[{"eerste": 5}] * 6)
    answered(small, *[{"eerste": 1}] * 2)
    for survey in (large, small):
        closed(survey)
    (mean,) = means_of(Survey.objects.filter(year=last)).values()
    assert mean == 5
    this = make_survey("event", "eerste")
    answered(this, *[{"eerste": 3}] * 5)
    assert Results(closed(this)).distributions[0].before == 5


def test_an_open_survey_of_boards_names_no_province_of_fewer_than_five():
    survey = make_survey(SurveyKind.MEMBERS, "eerste")
    let_in(survey, [Given({"eerste": 4}, Traits(None, "antwerpen"))] * 6)
    assert Results(survey).provinces == [("antwerpen", Province.ANTWERP.label)]
    let_in(survey, [Given({"eerste": 1}, Traits(None, "limburg"))])
    assert Results(survey).provinces == []


def test_what_persons_answered_is_in_no_address_without_signing_in():
    survey = filled(random.Random(1))
    address = reverse("surveys_staff:results", args=[survey.pk], query={"uitvoer": "csv"})
    assert Client().get(address).status_code == 302
