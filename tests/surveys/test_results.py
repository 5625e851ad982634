"""Results: what is shown, what is hidden, and that a file hides the same."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.enums import Province
from members.models import SecurityEvent
from surveys.actions.letting_in import let_in_waiting
from surveys.enums import AnswerType, SurveyKind
from surveys.models import Submission, Survey
from surveys.results import TOO_FEW, Results
from surveys.scores import tally
from tests.factories.members import OrganisationFactory, StaffFactory
from tests.factories.surveys import answered, closed, invited, make_question, make_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


def results_of(survey, **query):
    return reverse("surveys_staff:results", args=[survey.pk], query=query)


def read(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode()


def test_seven_of_ten_over_two_events_is_seventy_per_cent():
    small, large = (make_survey("event", "beter_in_staat") for _ in range(2))
    answered(small, {"beter_in_staat": 4}, {"beter_in_staat": 2})
    answered(large, *[{"beter_in_staat": 5}] * 6, *[{"beter_in_staat": 1}] * 2)
    closed(small)
    closed(large)
    found = tally("beter_in_staat", Survey.objects.all())
    assert (found.good, found.n) == (7, 10)


def test_four_answers_stay_hidden_on_the_screen_and_in_every_file(staff):
    make_question("woorden", AnswerType.TEXT)
    survey = make_survey("event", "beter_in_staat", "woorden")
    answered(survey, *[{"beter_in_staat": 5, "woorden": "Zo herkenbaar"}] * 4)
    closed(survey)
    page = read(staff.get(results_of(survey)))
    assert "Te weinig antwoorden" in page
    assert "minder dan 5" in page
    for query in ({"uitvoer": "csv"}, {"uitvoer": "csv", "wat": "woorden"}):
        text = read(staff.get(results_of(survey, **query)))
        assert TOO_FEW in text
        assert "herkenbaar" not in text
        assert "100" not in text


def test_five_answers_show_how_they_are_spread_with_n_and_the_response(staff):
    make_question("woorden", AnswerType.TEXT)
    survey = make_survey("event", "beter_in_staat", "woorden")
    guests = [invited(survey) for _ in range(10)]
    for guest, score in zip(guests, (5, 5, 4, 2, 1), strict=False):
        place = reverse("surveys:answer", args=[guest.token])
        Client().post(place, {"beter_in_staat": score, "woorden": f"Woord {score}"})
    closed(survey)
    (one,) = Results(survey).distributions
    assert [count for _, _, count in one.counts] == [1, 1, 0, 1, 2]
    assert (one.n, one.mean) == (5, 3.4)
    page = read(staff.get(results_of(survey)))
    assert "50 %" in page.replace("\u00a0", " ")
    assert "<svg" in page
    assert "gemiddeld 3,4" in page
    assert page.count("Woord ") == 5


def test_results_wait_for_the_end_where_two_looks_could_be_laid_side_by_side(staff):
    survey = make_survey("event", "beter_in_staat")
    answered(survey, *[{"beter_in_staat": 5}] * 5)
    assert let_in_waiting() == 5
    assert "Nog even geduld" in read(staff.get(results_of(survey)))
    assert TOO_FEW in read(staff.get(results_of(survey, uitvoer="csv")))


def test_next_year_shows_progress_by_the_key():
    boards = [OrganisationFactory() for _ in range(5)]
    year = timezone.now().year
    last = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld", year=year - 1)
    this = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld", year=year)
    for board in boards:
        answered(last, {"noden_weerspiegeld": 2}, board=board)
        answered(this, {"noden_weerspiegeld": 4}, board=board)
    (one,) = Results(this).distributions
    assert (one.before, one.mean) == (2, 4)


def provinces(*counts):
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    for province, count in zip(Province, counts, strict=False):
        for _ in range(count):
            board = OrganisationFactory(province=province)
            answered(survey, {"noden_weerspiegeld": 4}, board=board)
    return survey


def test_a_province_is_shown_only_where_the_others_cannot_be_worked_out(staff):
    survey = provinces(6, 4)
    assert Results(survey).provinces == []
    page = staff.get(results_of(survey, provincie="antwerpen"))
    assert page.context["results"].province == ""
    (one,) = Results(survey, "antwerpen").distributions
    assert one.hidden


def test_a_province_of_enough_boards_is_shown_alone():
    survey = provinces(6, 5)
    (one,) = Results(survey, "antwerpen").distributions
    assert (one.n, one.mean) == (6, 4)


def test_several_choices_count_people_once():
    make_question("wat", AnswerType.SEVERAL)
    survey = make_survey("event", "wat", "toepasbaarheid")
    answered(survey, *[{"wat": ["ja", "nee"], "toepasbaarheid": 3}] * 5)
    closed(survey)
    one, _ = Results(survey).distributions
    assert (one.n, [count for _, _, count in one.counts]) == (5, [5, 5])


@pytest.mark.parametrize("questions", [1, 3])
def test_the_number_of_queries_does_not_grow(django_assert_num_queries, questions):
    keys = [f"sleutel_{n}" for n in range(questions)]
    survey = make_survey("event", *keys)
    answered(survey, *[dict.fromkeys(keys, 4)] * 5)
    closed(survey)
    results = Results(survey)
    with django_assert_num_queries(8):
        assert len(results.distributions) == questions
        assert results.texts == []
        assert results.provinces == []
        assert results.invited == 0


def test_taking_results_along_is_kept_in_the_log(staff):
    staff.get(results_of(make_survey(), uitvoer="csv"))
    assert SecurityEvent.objects.filter(kind="exported").exists()


def test_paper_is_typed_in_by_the_same_verb_and_a_board_counts_once(staff):
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    board = OrganisationFactory()
    place = reverse("surveys_staff:enter", args=[survey.pk])
    typed = {"bestuur": board.name, "noden_weerspiegeld": "3", "langs": "paper"}
    assert staff.post(place, typed | {"noden_weerspiegeld": "9"}).status_code == 422
    staff.post(place, typed)
    staff.post(place, typed | {"langs": "phone", "noden_weerspiegeld": "5"})
    assert Submission.objects.counted().get().channel == "phone"


def test_paper_of_a_person_is_sealed_without_how_it_came(staff):
    survey = make_survey("event", "beter_in_staat")
    place = reverse("surveys_staff:enter", args=[survey.pk])
    for _ in range(5):
        staff.post(place, {"beter_in_staat": "3", "langs": "paper"})
    closed(survey, ago=timedelta(minutes=1))
    assert set(Submission.objects.values_list("channel", flat=True)) == {""}
