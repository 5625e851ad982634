"""What nothing reached yet, the mail to its contacts, and who came since."""

import datetime
import re

import pytest
from django.contrib.auth.models import Permission

from advice.enums import ConsultationKind
from events.enums import EventKind
from events.models import HeadCount
from members.enums import ContactRole, Province
from members.models import BoardContact, Organisation, OutboxMail, User
from planning.deliverables.enums import DeliverableKind
from planning.models import Deliverable, Goal
from reporting.models import BoardMailing, MailedBoard
from tests.factories.advice import ConsultationFactory, QuestionFactory, SignalFactory
from tests.factories.deliverables import deliverable
from tests.factories.networks import MembershipFactory, NetworkFactory
from tests.factories.reporting import activity, body, came, municipality, person, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
URL = "/beheer/cijfers/leemtes/"
MAIL = "/beheer/cijfers/leemtes/mail/"


@pytest.fixture
def writer(client, db):
    """A coordinator who may write to boards and sees the contact register."""
    user = staff("view_counts", "add_boardmailing")
    user.user_permissions.add(Permission.objects.get(codename="view_boardcontact"))
    client.force_login(user)
    return client


def names(response):
    return [gap.board.name for gap in response.context["gaps"]]


def contact(board, role=ContactRole.OFFICER, **more):
    return BoardContact.objects.create(
        municipality=board, person=more.pop("person", None) or person(), role=role, **more
    )


def letter(*boards, **more):
    return {
        "bestuur": [str(board.pk) for board in boards],
        "roles": [ContactRole.OFFICER],
        "subject": "Kom je ook?",
        "text": "We zagen elkaar nog niet.",
        "form_key": "x" * 22,
        **more,
    }


def sent(writer, *boards, **more):
    """Through the preview, as a colleague does."""
    preview = writer.post(MAIL, letter(*boards, **more, preview="1"))
    seen = preview.context["form"]["seen"].value()
    return writer.post(MAIL, letter(*boards, **more, seen=seen, send="1"))


def test_reached_is_present_counted_elsewhere_host_member_or_in_a_track(coordinator):
    reached = [municipality(name) for name in "abcdef"]
    municipality("Nergens")
    municipality("Vroeger", valid_to=datetime.date(2024, 12, 31), successor=reached[0])
    came(activity(on="2025-03-03"), body("OCMW a", counts_with=reached[0]))
    HeadCount.objects.create(event=activity().event, organisation=reached[1], count=3, source="x")
    activity(EventKind.WORK_VISIT, host=reached[2])
    MembershipFactory(
        network=NetworkFactory(published_at=datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)),
        person=person(),
        organisation=reached[3],
        joined_at=datetime.datetime(2025, 5, 5, tzinfo=datetime.UTC),
    )
    came(activity(), reached[4])

    assert names(coordinator.get(URL)) == ["Nergens", "f"]


def test_by_province_size_and_contact(coordinator):
    contact(municipality("Groot", Province.LIMBURG, population=120_000))
    municipality("Klein", Province.LIMBURG, population=5_000)
    municipality("Genk", Province.LIMBURG, population=68_000, is_centre_city=True)
    municipality("Elders", population=5_000)

    def shown(**query):
        return names(coordinator.get(URL, query))

    assert shown(provincie="limburg") == ["Genk", "Groot", "Klein"]
    assert shown(provincie="limburg", grootte="tot-10000") == ["Klein"]
    assert shown(grootte="centrumsteden") == ["Genk"]
    assert shown(contact="ja") == ["Groot"]
    assert shown(contact="nee", provincie="limburg") == ["Genk", "Klein"]


def boxes(response):
    """The values of the checkboxes on the map, those in the list, and which are ticked."""
    on_map, _, listed = response.text.partition('id="lijst-t"')
    found = [
        re.findall(r'<input type="checkbox" name="bestuur" value="(\d+)"', part)
        for part in (on_map, listed)
    ]
    return [set(map(int, each)) for each in found], listed.count(" checked")


def test_every_municipality_of_the_list_lies_on_the_map_to_be_chosen(writer):
    geel = municipality("Geel", nis_code="13008")
    mol = municipality("Mol", Province.LIMBURG, nis_code="13025")
    contact(geel)
    came(activity(), municipality("Genk", nis_code="71016"))

    shown = writer.get(URL)
    asked = writer.get(URL, {"provincie": "limburg", "alles": "ja"})

    assert boxes(shown) == ([{geel.pk, mol.pk}, {geel.pk, mol.pk}], 0)
    places = re.findall(r'foreignObject x="(.*?)" y="(.*?)" width="34" height="38.4"', shown.text)
    assert len({tuple(map(float, place)) for place in places}) == 2  # no comma of Dutch in it
    assert 'aria-label="Geel, 1 contact"' in shown.text
    assert 'aria-label="Mol, zonder contact"' in shown.text
    assert boxes(asked) == ([{mol.pk}, {mol.pk}], 1)
    assert len(asked.context["choice_map"].full) == 1
    assert '?provincie=limburg"' in asked.text


def test_what_was_ticked_on_the_map_and_in_the_list_counts_once(writer):
    geel, mol = municipality("Geel"), municipality("Mol")
    contact(geel), contact(mol)

    asked = writer.post(MAIL, {"bestuur": [geel.pk, mol.pk, geel.pk]})

    assert asked.context["chosen"] == 2
    assert asked.context["form"]["bestuur"].value() == [str(geel.pk), str(mol.pk)]


def test_who_may_not_mail_has_the_map_without_boxes(coordinator):
    municipality("Geel", nis_code="13008")
    assert boxes(coordinator.get(URL)) == ([set(), set()], 0)


def test_goals_that_no_activity_carries(coordinator, plan):
    session = activity()
    session.event.goals.set([Goal.objects.get(code="OD 2.2")])
    session.event.save()

    goals = [goal.code for goal in coordinator.get(URL).context["goals"]]

    assert "OD 2.2" not in goals
    assert "OD 2.1" in goals
    assert "OD 2.2" in [
        goal.code for goal in coordinator.get(URL, {"jaar": "2025"}).context["goals"]
    ]


def without(response):
    return {goal.code for goal in response.context["goals"]}


def test_a_goal_is_worked_on_by_the_kinds_of_record_that_count_under_it(coordinator, plan):
    assert {"OD 1.1", "OD 1.2", "OD 2.1", "OD 3.1", "OD 4.1"} <= without(coordinator.get(URL))

    QuestionFactory(received_at=datetime.datetime(2026, 3, 3, 10, tzinfo=datetime.UTC))
    SignalFactory(heard_on="2026-03-03")
    ConsultationFactory(kind=ConsultationKind.BILATERAL, on="2026-03-03")
    note = deliverable(DeliverableKind.OTHER, goal=Goal.objects.get(code="OD 3.1"))

    assert without(coordinator.get(URL)) >= {"OD 2.1", "OD 2.2", "OD 3.2"}
    assert not without(coordinator.get(URL)) & {"OD 1.1", "OD 1.2", "OD 3.1", "OD 4.1"}
    assert "OD 4.1" in without(coordinator.get(URL, {"jaar": "2025"}))
    Deliverable.objects.filter(pk=note.pk).update(archived_at=note.entered_at)
    assert "OD 3.1" in without(coordinator.get(URL))


def test_writing_goes_by_a_preview_and_leaves_a_mail_for_each_contact(writer):
    geel, genk, leeg = municipality("Geel"), municipality("Genk"), municipality("Leeg")
    ann = person(first_name="Ann")
    contact(geel, person=ann)
    contact(genk, person=ann)
    contact(geel, ContactRole.ALDERMAN)
    contact(genk, since=datetime.date(2025, 1, 1), until=datetime.date(2026, 1, 1))

    preview = writer.post(MAIL, letter(geel, genk, leeg, preview="1"))
    assert not OutboxMail.objects.exists()
    assert preview.context["people"] == 1
    assert preview.context["without"] == "Leeg"

    response = sent(writer, geel, genk, leeg)

    mailing = BoardMailing.objects.get()
    assert response["Location"] == f"{MAIL}{mailing.pk}/"
    assert [mail.to for mail in OutboxMail.objects.all()] == [ann.email]
    assert "We zagen elkaar nog niet." in OutboxMail.objects.get().body_text
    kept = MailedBoard.objects.values_list("municipality__name", "people")
    assert list(kept) == [("Geel", 1), ("Genk", 1)]


def test_the_same_form_twice_sends_once(writer):
    geel = municipality("Geel")
    contact(geel)

    sent(writer, geel)
    sent(writer, geel)

    assert (BoardMailing.objects.count(), OutboxMail.objects.count()) == (1, 1)


def test_who_gets_it_changed_since_the_preview(writer):
    geel = municipality("Geel")
    contact(geel)
    preview = writer.post(MAIL, letter(geel, preview="1"))
    contact(geel)

    response = writer.post(
        MAIL, letter(geel, seen=preview.context["form"]["seen"].value(), send="1")
    )

    assert "veranderde intussen" in response.text
    assert not OutboxMail.objects.exists()


def test_what_was_typed_is_kept_where_something_is_missing(writer):
    geel = municipality("Geel")

    empty = writer.post(MAIL, letter(geel, subject="", preview="1"))
    nobody = writer.post(MAIL, letter(geel, preview="1"))

    assert "Vul een onderwerp in." in empty.text
    assert "We zagen elkaar nog niet." in empty.text
    assert "staat niemand met een adres in het contactregister" in nobody.text
    assert "We zagen elkaar nog niet." in nobody.text


def test_nothing_ticked_goes_back_to_the_list(writer):
    response = writer.post(MAIL, {})

    assert (response.status_code, response["Location"]) == (302, URL)


def test_who_came_since_the_mail(writer, time_machine):
    geel, genk = municipality("Geel"), municipality("Genk")
    contact(geel), contact(genk)
    time_machine.move_to("2026-03-01 10:00+01:00")
    sent(writer, geel, genk)
    came(activity(on="2026-03-01"), genk)  # the day itself: decided before
    came(activity(on="2026-06-06"), body("OCMW Geel", counts_with=geel))

    time_machine.move_to("2026-11-23 10:00+01:00")
    writer.force_login(User.objects.get(is_staff=True))  # a session does not last that long
    response = writer.get(f"{MAIL}{BoardMailing.objects.get().pk}/")

    rows = [[cell.text for cell in row] for row in response.context["table"].rows]
    assert rows == [
        ["Geel", "1", "ja", "6 juni 2026"],
        ["Genk", "1", "nog niet", ""],
    ]
    overview = writer.get(URL).context["mailings"].rows
    assert [[cell.text for cell in row][2:] for row in overview] == [["2", "1"]]


def test_after_the_mail_the_list_says_when(writer):
    geel = municipality("Geel")
    contact(geel)
    sent(writer, geel)

    assert writer.get(URL).context["gaps"][0].mailed_on == datetime.date(2026, 11, 23)


def test_who_may_only_see_counts_cannot_write(coordinator):
    geel = municipality("Geel")
    contact(geel)

    assert not coordinator.get(URL).context["may_mail"]
    assert "Mail de contacten" not in coordinator.get(URL).text
    coordinator.post(MAIL, letter(geel, preview="1"))
    assert coordinator.post(MAIL, letter(geel, send="1")).status_code in (302, 403)
    assert not OutboxMail.objects.exists()


def test_reading_changes_nothing(writer):
    assert writer.get(MAIL).status_code == 405


def test_more_boards_cost_no_more_queries(writer, django_assert_max_num_queries):
    contact(municipality("Geel"))
    sent(writer, *Organisation.objects.all())
    writer.get(URL)
    with django_assert_max_num_queries(60) as before:
        writer.get(URL)
    most = len(before)  # the next request empties the log of queries
    for name in ("Genk", "Gent", "Aalst"):
        contact(municipality(name))
        sent(writer, *Organisation.objects.all(), form_key=name * 8)
    with django_assert_max_num_queries(most):
        writer.get(URL)
