import pytest

from events.actions.attendance import mark_attendance, mark_many
from events.enums import AttendanceState
from members.page_cache import content_version
from tests.factories.events import RegistrationFactory, make_session

pytestmark = pytest.mark.django_db
PRESENT = AttendanceState.PRESENT


@pytest.fixture
def session():
    return make_session(first_in=-1)


def test_a_mark_makes_the_public_figures_fresh(session, django_capture_on_commit_callbacks):
    registration = RegistrationFactory(session=session)
    before = content_version()

    with django_capture_on_commit_callbacks(execute=True):
        mark_attendance(registration, session.days.get(), PRESENT, by=None)

    assert content_version() != before


def test_a_whole_list_makes_them_fresh_once(session, django_capture_on_commit_callbacks):
    people = RegistrationFactory.create_batch(3, session=session)
    before = content_version()

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        mark_many(session.days.get(), {each.pk: PRESENT for each in people}, by=None)

    assert content_version() != before
    assert len(callbacks) == 1
