"""The rows of the catalogue that events feed, by one table: what counts, what never does."""

import pytest
from django.utils import timezone

from cms.enums import NamedInstrument
from events.actions.planning_sessions import move_day
from events.enums import DayMode, DaySetting, EventKind, PastKind
from events.models import Event, PastLoad
from members.enums import OrganisationKind
from networks.enums import NetworkKind
from networks.models import Membership
from reporting.periods import Period
from reporting.registry import measurers
from tests.factories.cms import HomePageFactory, InstrumentPageFactory
from tests.factories.reporting import activity, body, came, municipality, person
from tests.reporting.test_measurements import YEAR, measured, network, value

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
# row: the kind that feeds it, and what two days of one event of that kind add
ACTIVITIES = {
    "od1-1-focusgesprekken": (EventKind.FOCUS_GROUP, 1),
    "od2-1-collegagroep-bijeenkomsten": (EventKind.PEER_GROUP, 2),
    "od2-1-werkbezoeken": (EventKind.WORK_VISIT, 1),
    "od2-2-vormingen": (EventKind.TRAINING, 1),
    "od2-2-webinars": (EventKind.WEBINAR, 1),
    "od2-2-studiedagen": (EventKind.STUDY_DAY, 1),
    "od2-2-samenwerkingsverbanden": (EventKind.TRAINING, 1),
    "od3-1-service-design": (EventKind.LEARNING_LAB, 1),
    "od3-1-bijeenkomsten": (EventKind.COACHING_TRACK, 2),
    "od3-1-coachingstrajecten": (EventKind.COACHING_TRACK, 1),
    "od3-2-vormingen-lio": (EventKind.WEBINAR, 1),
    "od3-2-vormingen-thuisgevoel": (EventKind.TRAINING, 1),
    "od4-1-ondersteuningsnetwerk": (EventKind.SUPPORT_GROUP, 2),
    "od4-1-organisatie-meerdaags": (EventKind.COURSE, 1),
}
# row: the kind whose participants count, each once
PRESENCE = {
    "od2-1-a-60pct-gemeenten": EventKind.LEARNING_NETWORK,
    "od2-2-deelnemers": EventKind.STUDY_DAY,
    "od2-2-a-200-medewerkers": EventKind.TRAINING,
    "od3-1-deelnemende-besturen": EventKind.LEARNING_LAB,
    "od3-1-coaching-deelnemers": EventKind.COACHING_TRACK,
    "od3-2-a-50-besturen": EventKind.SUPPORT_GROUP,
    "od4-1-deelnemers-meerdaags": EventKind.COURSE,
}


@pytest.fixture
def instruments(db):
    HomePageFactory()
    return {each: InstrumentPageFactory(named_in_plan=each) for each in NamedInstrument}


@pytest.fixture
def make(instruments):
    """An activity that would count in a row, unless something about it says otherwise."""
    partner = body("Huis", OrganisationKind.PARTNER)

    def make(slug, kind, **more):
        named = NamedInstrument.THUISGEVOEL if "thuisgevoel" in slug else NamedInstrument.LIO
        session = activity(
            kind,
            more.pop("on", ("2026-03-10", "2026-03-17")),
            themes=("gender",),
            instrument=instruments[named],
            **more,
        )
        session.event.partners.add(partner)
        session.event.save()
        return session

    return make


def amount(slug):
    found = measured(slug)
    return found.numerator if found.numerator is not None else found.value or 0


@pytest.mark.parametrize("slug", ACTIVITIES)
def test_what_took_place_counts_cancelled_hidden_coming_and_template_nowhere(slug, make):
    kind, expected = ACTIVITIES[slug]
    make(slug, kind, published=False)
    make(slug, kind, on=("2026-12-10", "2026-12-17"))
    gone = make(slug, kind).event
    gone.cancelled_at, gone.cancelled_by = timezone.now(), person()
    gone.save()
    Event.objects.filter(pk=make(slug, kind, published=False).event.pk).update(is_template=True)
    assert slug in measurers()
    assert amount(slug) == 0

    make(slug, kind)
    assert amount(slug) == expected


@pytest.mark.parametrize("slug", ACTIVITIES)
def test_moved_within_the_year_counts_once(slug, make):
    kind, expected = ACTIVITIES[slug]
    day = make(slug, kind).days.last()
    later = timezone.timedelta(days=30)

    move_day(
        day,
        version=day.version,
        by=person(),
        starts_at=day.starts_at + later,
        ends_at=day.ends_at + later,
    )

    assert amount(slug) == expected


@pytest.mark.parametrize("slug", ACTIVITIES)
def test_another_kind_does_not_count_there(slug, make):
    for kind in (EventKind.PARTNER_EVENT, EventKind.INSPIRATION_DAY):
        session = make(slug, kind)
        session.event.partners.clear()
        session.event.save()

    assert amount(slug) == 0


@pytest.mark.parametrize("slug", PRESENCE)
def test_presence_counts_once_however_often_and_cancelled_nowhere(slug, make):
    kind = PRESENCE[slug]
    gent, who = municipality("Gent"), person()
    gone = make(slug, kind)
    came(gone, municipality("Geel"))
    gone.event.cancelled_at, gone.event.cancelled_by = timezone.now(), person()
    gone.event.save()
    assert amount(slug) == 0

    for _ in range(3):
        came(make(slug, kind), gent, who=who)
    assert slug in measurers()
    assert amount(slug) == 1


def test_a_board_through_two_people_in_three_networks_counts_once():
    gent = municipality("Gent")
    municipality("Geel")
    people = person(), person()
    for number in range(3):
        group = network(NetworkKind.LEARNING_NETWORK, slug=f"groep-{number}")
        for who in people:
            Membership.objects.create(
                network=group, person=who, organisation=gent, joined_at=YEAR.starts_at
            )
            came(activity(EventKind.LEARNING_NETWORK, network=group), gent, who=who)

    found = measured("od2-1-a-60pct-gemeenten")
    assert (found.numerator, found.denominator, found.value) == (1, 2, 50.0)


def test_host_and_visitors_of_a_work_visit_both_count_for_their_board():
    """The host that the event names; where it names none, the municipality of the day."""
    genk, mol, gent, geel = (municipality(name) for name in ("Genk", "Mol", "Gent", "Geel"))
    visit = activity(EventKind.WORK_VISIT, host=genk)
    visit.days.update(municipality=mol)
    came(visit, gent)
    other = activity(EventKind.WORK_VISIT)
    other.days.update(municipality=geel)

    found = measured("od2-1-a-60pct-gemeenten")

    assert list(found.evidence.order_by("name")) == [geel, genk, gent]
    assert value("od2-1-werkbezoeken") == 2


def test_a_webinar_on_lio_raises_two_rows_and_the_total_of_persons_by_one(instruments):
    rows = ("od2-2-webinars", "od3-2-vormingen-lio", "od2-2-deelnemers")
    before = [amount(slug) for slug in rows]
    webinar = activity(
        EventKind.WEBINAR, themes=("gender",), instrument=instruments[NamedInstrument.LIO]
    )
    came(webinar, municipality("Gent"))

    assert [amount(slug) for slug in rows] == [count + 1 for count in before]
    assert amount("od3-2-vormingen-thuisgevoel") == 0
    assert amount("od2-2-vormingen") == 0


def test_meetings_are_split_by_where_and_with_whom():
    crossings = [
        (DayMode.LIVE, DaySetting.JOINT),
        (DayMode.LIVE, DaySetting.INDIVIDUAL),
        (DayMode.DIGITAL, DaySetting.INDIVIDUAL),
        (DayMode.DIGITAL, DaySetting.INDIVIDUAL),
        (DayMode.HYBRID, DaySetting.JOINT),
    ]
    for mode, setting in crossings:
        activity(EventKind.COACHING_TRACK, mode=mode).days.update(setting=setting)

    found = measured("od3-1-bijeenkomsten")

    assert found.value == 5
    assert dict(found.beside) == {
        "op een plaats, gezamenlijk": 1,
        "op een plaats, individueel": 1,
        "online, gezamenlijk": 0,
        "online, individueel": 2,
        "op een plaats en online, gezamenlijk": 1,
        "op een plaats en online, individueel": 0,
    }


def test_a_training_about_an_instrument_is_no_support_and_support_without_one_neither(instruments):
    about = instruments[NamedInstrument.LIO]
    came(activity(EventKind.TRAINING, instrument=about), municipality("Gent"))
    came(activity(EventKind.SUPPORT_GROUP), municipality("Geel"))
    assert value("od3-2-a-50-besturen") == 0

    mol = municipality("Mol")
    came(activity(EventKind.COACHING_TRACK, on="2025-05-05", instrument=about), mol)
    assert list(measured("od3-2-a-50-besturen").evidence) == [mol]


def test_who_followed_a_whole_course_stands_beside_who_followed_a_day():
    days = ("2026-02-03", "2026-02-10", "2026-12-10")  # the last one is still to come
    course = activity(EventKind.COURSE, on=days)
    for taken in ([0, 1], [1]):
        registration = came(course)
        registration.attendances.all().delete()
        for number in taken:
            day = course.days.order_by("starts_at")[number]
            registration.attendances.create(day=day, state="present")

    found = measured("od4-1-deelnemers-meerdaags")

    assert (found.value, found.beside) == (2, (("aanwezigheden", 3), ("volgde alle dagen", 1)))


def test_what_was_taken_over_counts_like_the_rest():
    load = PastLoad.objects.create(
        kind=PastKind.PEOPLE, source="toen", name="x.csv", by=person(), loaded_at=timezone.now()
    )
    session = activity(EventKind.TRAINING, on="2025-03-10", load=load)
    came(session, municipality("Gent"), load=load)

    assert value("od2-2-vormingen", Period.year(2025)) == 1
    assert value("od2-2-a-200-medewerkers", Period.year(2025)) == 1
