import pytest
from django.utils import timezone

from surveys import demo
from surveys.models import Submission, Survey
from surveys.results import Results
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_the_demo_shows_progress_since_last_year_and_loads_once():
    for _ in range(30):
        OrganisationFactory()
    demo.load(timezone.localtime())
    demo.load(timezone.localtime())
    assert Survey.objects.count() == 4
    assert Submission.objects.filter(survey__kind="members").count() == 60
    this_year = Results(Survey.objects.filter(kind="members").order_by("-year").first())
    assert this_year.distributions[0].before is not None
