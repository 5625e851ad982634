import gc
import warnings

import pytest
from django.utils import timezone
from wagtail_factories import ImageFactory

from events.models import Event
from newsletter.checks import blocking, check
from tests.factories.events import EventFactory, make_session
from tests.factories.members import PersonFactory
from tests.factories.newsletter import INTRO, MESSAGE, IssueFactory

pytestmark = pytest.mark.django_db
# The file of a new rendition is left to the collector.
WAGTAIL_LEAVES_FILES = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture
def a_picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = ImageFactory()
    picture.decorative, picture.contextual_alt_text = False, ""
    yield picture
    picture.file.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def problems_of(**values):
    return [problem.text for problem in blocking(check(IssueFactory(**values)))]


def test_a_good_issue_has_no_problem():
    assert check(IssueFactory()) == []


@pytest.mark.parametrize("body", [[], [INTRO], [INTRO, ("closing", {"text": "<p>Dag</p>"})]])
def test_an_empty_issue_is_told_what_is_missing(body):
    (sentence,) = problems_of(body=body)
    assert "nog leeg" in sentence
    assert "minstens één bericht" in sentence


def test_an_agenda_without_events_does_not_make_an_issue():
    body = [INTRO, ("agenda", {"section": "Agenda", "theme": "", "weeks": 4, "count": 5})]
    assert "nog leeg" in problems_of(body=body)[0]


def test_a_cancelled_event_is_refused_with_its_block():
    event = EventFactory()
    make_session(event=event)
    Event.objects.update(cancelled_at=timezone.now(), cancelled_by=PersonFactory())
    issue = IssueFactory(body=[INTRO, ("event", {"event": Event.objects.get()})])
    (problem,) = blocking(check(issue))
    assert problem.where == "Blok 2 (activiteit)"
    assert "geannuleerd" in problem.text


def test_an_event_that_is_over_is_refused():
    event = EventFactory(title="Voorbij")
    make_session(event=event, first_in=-20)
    assert "is voorbij" in problems_of(body=[("event", {"event": event})])[0]


def test_an_unpublished_event_is_refused():
    event = EventFactory(published_at=None)
    make_session(event=event)
    assert "Publiceer de activiteit eerst" in problems_of(body=[("event", {"event": event})])[0]


def test_a_mail_that_gmail_would_cut_off_is_refused():
    long = ("free", {"title": "Lang", "text": f"<p>{'woord ' * 20000}</p>"})
    assert "KB groot" in problems_of(body=[long])[0]


def test_a_missing_teaser_is_a_tip_and_blocks_nothing():
    issue = IssueFactory(preview_text="", body=[MESSAGE])
    (problem,) = check(issue)
    assert "voorproefje" in problem.text
    assert not problem.blocking


@WAGTAIL_LEAVES_FILES
def test_a_picture_without_words_is_refused(a_picture):
    body = [("free", {"title": "Foto", "text": "<p>x</p>", "image": a_picture})]
    assert "alternatieve tekst" in problems_of(body=body)[0]


@WAGTAIL_LEAVES_FILES
def test_a_decorative_picture_needs_no_words(a_picture):
    a_picture.decorative = True
    assert (
        problems_of(body=[("free", {"title": "Foto", "text": "<p>x</p>", "image": a_picture})])
        == []
    )
