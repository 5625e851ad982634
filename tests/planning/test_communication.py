"""The verbs of the calendar: making, moving, publishing, noting posts, theme days."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from planning.actions import initiatives, publications
from planning.actions.communication_calendar import decide_theme_day, undecide_theme_day
from planning.communication.enums import (
    CommunicationRefusal,
    CommunicationRefused,
    Platform,
    PublicationState,
)
from planning.communication.proposals import linked_items, proposals_for
from planning.communication.reading import silences
from planning.models import Initiative, Publication
from planning.rules.silence import silence
from planning.rules.social_links import read_pasted
from planning.theme_days import all_theme_days, theme_days, theme_days_between
from tests.factories.cms import HomePageFactory
from tests.factories.communication import (
    InitiativeFactory,
    PublicationFactory,
    operational,
    post_on,
    sheet,
)
from tests.factories.events import EventFactory
from tests.factories.members import PersonFactory

NOW = "2026-12-01 09:00+01:00"
TODAY = date(2026, 12, 1)
X_POST = "https://x.com/vvsg/status/1990000000000000000"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def by():
    return PersonFactory()


def refused(refusal):
    return pytest.raises(CommunicationRefused, match=refusal.label[:30])


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([date(2026, 11, 30)], None),
        ([date(2026, 10, 20)], (6, date(2026, 10, 20), None)),
        ([date(2026, 10, 21)], None),  # a day short of six weeks
        ([date(2026, 10, 6), date(2027, 1, 5)], (8, date(2026, 10, 6), date(2027, 1, 5))),
        ([date(2027, 1, 5)], (0, None, date(2027, 1, 5))),
        ([], (0, None, None)),
    ],
)
def test_a_silence_lasts_whole_weeks_and_a_plan_ends_none(days, found):
    quiet = silence(days, TODAY)
    assert (quiet and (quiet.weeks, quiet.last, quiet.next_on)) == found


def test_a_silence_reads_as_people_say_it():
    assert silence([date(2026, 10, 6)], TODAY).in_words == "acht weken geen communicatie"
    assert silence([], TODAY).in_words == "nog geen communicatie"
    assert silence([date(2025, 1, 1)], TODAY).in_words == "99 weken geen communicatie"


def test_gaps_name_each_goal_by_what_really_appeared():
    loud, quiet, never = operational("OD 1.1"), operational("OD 2.2"), operational("OD 3.1")
    post_on("linkedin", out=date(2026, 11, 20), initiative__goal=loud)
    post_on("linkedin", out=date(2026, 10, 6), initiative__goal=quiet)
    # Planned long ago and never appeared; dropped; planned for later.
    PublicationFactory(initiative__goal=quiet, planned_on=date(2026, 11, 28))
    PublicationFactory(initiative__goal=quiet, planned_on=date(2026, 12, 28), state="dropped")
    PublicationFactory(initiative__goal=quiet, planned_on=date(2027, 1, 5))
    found = [(goal, each.weeks, each.next_on) for goal, each in silences(TODAY)]
    assert found == [(never, 0, None), (quiet, 8, date(2027, 1, 5))]


def test_three_channels_are_three_publications_and_one_initiative(by):
    channels = [("newsletter", ""), ("social_media", "linkedin"), ("magazine", "")]
    made = initiatives.create_initiative(
        title="Week van de toegankelijkheid", on=TODAY, channels=channels, themes=["gender"], by=by
    )
    assert Initiative.objects.count() == 1
    assert {row.where for row in made.publications.all()} == {"Nieuwsbrief", "LinkedIn", "Magazine"}
    assert made.themes == ["gender"]
    assert made.missing == ["doelstelling", "actiefiche"]


def test_a_social_channel_names_its_network(by):
    with refused(CommunicationRefusal.NO_PLATFORM):
        publications.add_publication(
            InitiativeFactory(), channel="social_media", planned_on=TODAY, by=by
        )
    with transaction.atomic(), pytest.raises(IntegrityError):
        PublicationFactory(channel="social_media")
    with transaction.atomic(), pytest.raises(IntegrityError):
        PublicationFactory(state=PublicationState.PUBLISHED)


def test_days_before_the_plan_and_publishing_tomorrow_are_refused(by):
    with refused(CommunicationRefusal.BEFORE_PLAN):
        initiatives.create_initiative(title="Vroeger", on=date(2024, 12, 31), by=by)
    row = PublicationFactory(planned_on=date(2026, 12, 5))
    with refused(CommunicationRefusal.PUBLISHED_LATER):
        publications.set_state(row, state="published", by=by)
    publications.set_state(row, state="published", published_on=TODAY, by=by)
    row.refresh_from_db()
    assert (row.state, row.published_on) == ("published", TODAY)
    publications.set_state(row, state="ready", by=by)
    row.refresh_from_db()
    assert row.published_on is None


def test_moving_takes_what_is_to_come_and_leaves_what_appeared(by):
    start, to = date(2026, 12, 3), date(2026, 12, 8)
    one = InitiativeFactory(on=start)
    PublicationFactory(initiative=one, planned_on=start)
    PublicationFactory(initiative=one, planned_on=start, channel="magazine", state="ready")
    elsewhere = PublicationFactory(initiative=one, planned_on=date(2026, 12, 4), channel="website")
    dropped = PublicationFactory(
        initiative=one, planned_on=start, channel="visual_formats", state="dropped"
    )
    assert publications.move(one, start=start, to=to, by=by) == 2
    one.refresh_from_db()
    assert one.on == to
    assert one.publications.filter(planned_on=to).count() == 2
    elsewhere.refresh_from_db()
    dropped.refresh_from_db()
    assert (elsewhere.planned_on, dropped.planned_on) == (date(2026, 12, 4), start)
    with refused(CommunicationRefusal.NOTHING_TO_MOVE):  # a colleague was first
        publications.move(one, start=start, to=to, by=by)


def test_what_appeared_stays_on_its_day(by):
    row = post_on("x", out=date(2026, 11, 3), initiative__on=date(2026, 11, 3))
    with refused(CommunicationRefusal.MOVED_PUBLISHED):
        publications.move(row.initiative, start=date(2026, 11, 3), to=TODAY, by=by)
    with refused(CommunicationRefusal.KEPT_PUBLISHED):
        publications.remove_publication(row, by=by)
    with refused(CommunicationRefusal.HAS_PUBLICATIONS):
        initiatives.remove_initiative(row.initiative, by=by)


def test_an_initiative_without_channels_moves_by_itself(by):
    one = InitiativeFactory(on=date(2026, 12, 3))
    assert publications.move(one, start=date(2026, 12, 3), to=date(2026, 12, 4), by=by) == 0
    one.refresh_from_db()
    assert one.on == date(2026, 12, 4)
    initiatives.remove_initiative(one, by=by)
    assert not Initiative.objects.exists()


def note(initiative, text, by, otherwise_on=TODAY):
    posts = read_pasted(text, TODAY).posts
    return publications.note_posts(initiative, posts=posts, otherwise_on=otherwise_on, by=by)


def test_pasted_posts_appear_once_and_take_the_place_of_what_was_planned(by):
    one = InitiativeFactory()
    planned = PublicationFactory(
        initiative=one, channel="social_media", platform="x", planned_on=date(2026, 12, 3)
    )
    text = f"{X_POST}\nhttps://youtu.be/aaaaaaaaaaa"
    found = note(one, text, by, otherwise_on=date(2026, 11, 28))
    assert len(found.new) == 2
    planned.refresh_from_db()
    assert planned.state == PublicationState.PUBLISHED
    assert planned.published_on == date(2025, 11, 16)  # in the number of the post
    film = Publication.objects.get(platform=Platform.YOUTUBE)
    assert film.published_on == date(2026, 11, 28)
    again = note(InitiativeFactory(), f"{X_POST}?s=20\nhttps://youtu.be/bbbbbbbbbbb", by)
    assert [row.pk for row in again.known] == [planned.pk]
    assert Publication.objects.count() == 3


def test_a_post_typed_by_hand_is_known_to_whoever_pastes_it(by):
    row = PublicationFactory(channel="social_media", platform="x", planned_on=date(2026, 11, 3))
    publications.set_state(row, state="published", url=X_POST, by=by)
    assert len(note(InitiativeFactory(), X_POST, by).known) == 1
    other = PublicationFactory(channel="social_media", platform="x", planned_on=date(2026, 11, 3))
    with refused(CommunicationRefusal.LINK_KNOWN):
        publications.set_state(other, state="published", url=f"{X_POST}/photo/1", by=by)


def test_links_are_proposed_from_what_hangs_together_and_never_taken_by_themselves(by):
    goal, other = operational("OD 2.2"), operational("OD 3.1")
    one = InitiativeFactory(page=HomePageFactory().page_ptr)
    event = EventFactory(title="Vorming over taal", initiative=one)
    event.goals.set([goal])
    event.save()
    earlier = InitiativeFactory(page=one.page, goal=other, title="Vorig jaar", on=date(2025, 3, 1))
    first = [(each.goal, each.because) for each in proposals_for(one, linked_items(one))]
    assert [found for found, _ in first] == [goal, other]
    assert "Vorming over taal" in first[0][1]
    assert earlier.title in first[1][1]
    row = sheet("Vormingsaanbod", goals=[goal])
    initiatives.link_initiative(one, goal=goal, by=by)
    one.refresh_from_db()
    assert [each.action_sheet for each in proposals_for(one, linked_items(one))] == [row]
    initiatives.link_initiative(one, action_sheet=row, by=by)
    one.refresh_from_db()
    assert (one.goal, one.missing) == (goal, [])
    assert proposals_for(one, linked_items(one)) == []


def test_a_sheet_proposes_the_goals_it_works_on():
    goal = operational()
    one = InitiativeFactory(action_sheet=sheet(goals=[goal]))
    assert [each.goal for each in proposals_for(one, [])] == [goal]


def test_theme_days_are_marked_until_a_colleague_decides(by):
    name = "Verjaardag van de erkenning van de Vlaamse Gebarentaal"
    row = next(row for row in theme_days(2026) if row.name == name)
    assert (row.is_sure, row.label) == (False, f"{name} ?")
    decide_theme_day(key=row.key, year=2026, day=date(2026, 4, 27), by=by)
    moved = next(each for each in theme_days(2026) if each.key == row.key)
    assert (moved.day, moved.is_sure, moved.label) == (date(2026, 4, 27), True, name)
    assert not next(each for each in theme_days(2027) if each.key == row.key).is_sure
    decide_theme_day(key=row.key, year=2026, day=None, by=by)
    assert row.key not in {each.key for each in theme_days(2026)}
    undecide_theme_day(key=row.key, year=2026, by=by)
    assert row in theme_days(2026)
    with refused(CommunicationRefusal.OTHER_YEAR):
        decide_theme_day(key=row.key, year=2026, day=date(2027, 1, 1), by=by)
    with refused(CommunicationRefusal.NO_SUCH_DAY):
        decide_theme_day(key="verzonnen", year=2026, day=None, by=by)


def test_a_day_that_nobody_knows_stands_nowhere_until_it_is_known(by):
    pride = next(row for row in all_theme_days(2026) if row.name == "Antwerp Pride")
    assert pride.day is None
    assert pride.key not in {row.key for row in theme_days(2026)}
    decide_theme_day(key=pride.key, year=2026, day=date(2026, 8, 15), by=by)
    assert pride.key in {row.key for row in theme_days(2026)}


def test_a_week_stands_on_its_first_day_and_keeps_its_length(by):
    week = next(row for row in theme_days(2026) if row.name.startswith("Trans bewust"))
    assert week.label.endswith("(tot en met 19 november 2026)")
    decide_theme_day(key=week.key, year=2026, day=date(2026, 11, 14), by=by)
    found = theme_days_between(date(2026, 11, 14), date(2026, 11, 14))
    assert [(row.key, row.last) for row in found] == [(week.key, date(2026, 11, 20))]


def test_theme_days_over_new_year():
    found = theme_days_between(date(2026, 12, 18), date(2027, 1, 4))
    assert [row.day for row in found] == [date(2026, 12, 18), date(2027, 1, 4)]
