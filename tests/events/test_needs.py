"""What somebody needs to take part: who tells it, who reads it, and when it is gone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.actions.handing_over import hand_over
from events.actions.needs import give_needs, withdraw_needs
from events.actions.publishing import cancel_event
from events.enums import DayMode, Refusal
from events.models import Needs, NeedsGone, NeedsReceipt, Registration
from events.needs_counts import TOO_FEW, needs_per_session, provisions_per_day
from events.provisions import FOOD, Provision, Told
from events.refusals import RegistrationRefused
from members import purging
from members.actions.erasing import erase
from members.actions.merging import merge
from members.enums import ConsentPurpose
from members.models import Consent
from members.shown_data import as_document
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
TOLD = Told((Provision.WHEELCHAIR, Provision.VEGAN), "Mijn stoel is breed.")


def tell(registration, told=TOLD, by=None):
    return give_needs(registration, told, by=by or registration.person, wording="Ja.", route="t")


def words(response):
    return " ".join(response.content.decode().split())


def typed(**changes):
    return {
        "access": ["wheelchair"],
        "food": ["vegan"],
        "words": "Mijn stoel is breed.",
        "consent": "on",
        **changes,
    }


@pytest.fixture
def seat():
    return RegistrationFactory(session=make_session())


# --- telling it ------------------------------------------------------------------------------


def test_the_step_after_registering_keeps_what_is_told_with_a_consent_of_its_own(client):
    session = make_session()
    form = {
        "session": session.pk,
        "organisation": "De Kring",
        "first_name": "Amina",
        "last_name": "Willems",
        "email": "amina@kring.example",
        "role": "employee",
        "form_key": "k" * 22,
    }
    done = client.post(f"{session.event.url}inschrijven/", form)
    step = f"{done.url}noden/"
    assert step in words(client.get(done.url))
    assert client.post(step, typed()).url == done.url
    assert Needs.objects.get().told == TOLD
    consent = Consent.objects.get()
    assert (consent.purpose, consent.given) == (ConsentPurpose.NEEDS, True)
    assert session.event.title in consent.wording
    # The step tells and never shows: the screen may be shared, the browser's history too.
    again = client.get(step)
    assert "breed" not in words(again)
    assert "Je gaf al iets door" in words(again)
    assert "no-store" in again["Cache-Control"]
    client.post(step, typed(words="Iets anders"))
    assert Needs.objects.get().told == TOLD


def test_the_step_opens_only_for_ones_own_form(client, seat):
    address = reverse("events:registered_needs", args=["x" * 22])
    assert client.get(address).status_code == 404
    Registration.objects.filter(pk=seat.pk).update(
        form_key="c" * 22, registered_by=PersonFactory().pk
    )
    assert client.get(address.replace("x" * 22, "c" * 22)).status_code == 404


def test_the_link_replaces_and_wipes_but_shows_nothing(client, seat):
    tell(seat)
    address = f"{seat.url}noden/"
    page = words(client.get(address))
    assert "breed" not in page
    assert "checked" not in page
    client.post(address, typed(access=["quiet_room"], food=[], words=""))
    assert Needs.objects.get().told == Told((Provision.QUIET_ROOM,))
    answer = client.post(address, {"doe": "wis"})
    assert "gewist" in words(client.get(answer.url))
    assert not Needs.objects.exists()
    assert [row.given for row in Consent.objects.order_by("pk")] == [True, True, False]


def test_the_participant_who_is_signed_in_reads_it_back(client, seat):
    tell(seat)
    client.force_login(UserFactory(person=seat.person))
    assert "Mijn stoel is breed." in words(client.get(f"{seat.url}noden/"))
    client.force_login(UserFactory(person=PersonFactory()))
    assert "breed" not in words(client.get(f"{seat.url}noden/"))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"consent": ""}, "Zonder je akkoord bewaren we niets."),
        ({"access": [], "food": [], "words": " "}, "Duid iets aan of schrijf iets."),
    ],
)
def test_nothing_is_kept_without_consent_or_without_words(client, seat, changes, sentence):
    answer = client.post(f"{seat.url}noden/", typed(**changes))
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert not Needs.objects.exists()
    assert not Consent.objects.exists()


def test_what_was_typed_is_still_there_after_a_refusal(client, seat):
    answer = client.post(f"{seat.url}noden/", typed(consent=""))
    assert "Mijn stoel is breed." in words(answer)


def test_food_is_not_asked_for_what_is_only_online(client, seat):
    assert "Veganistisch" in words(client.get(f"{seat.url}noden/"))
    seat.session.days.update(mode=DayMode.DIGITAL)
    assert "Veganistisch" not in words(client.get(f"{seat.url}noden/"))


def test_after_the_deadline_nothing_is_told_and_it_can_still_be_taken_back(client, seat):
    tell(seat)
    seat.session.change_until = timezone.now() - timedelta(hours=1)
    seat.session.save()
    answer = client.post(f"{seat.url}noden/", typed(words="Toch iets anders"))
    assert Refusal.TOO_LATE_TO_CANCEL.label in words(answer) or "niet meer" in words(answer)
    assert Needs.objects.get().told == TOLD
    client.post(f"{seat.url}noden/", {"doe": "wis"})
    assert not Needs.objects.exists()


def test_nobody_tells_it_for_somebody_else(seat):
    with pytest.raises(RegistrationRefused):
        tell(seat, by=PersonFactory())


def test_the_same_again_is_one_consent(seat):
    tell(seat)
    tell(seat)
    assert Consent.objects.count() == 1


# --- what is counted -------------------------------------------------------------------------


def test_a_caterer_gets_numbers_per_day_of_who_has_a_seat_and_nothing_else():
    session = make_session(days=2)
    for provisions in [(Provision.VEGAN,), (Provision.VEGAN, Provision.WHEELCHAIR), ()]:
        tell(RegistrationFactory(session=session), Told(provisions, "Graag apart."))
    tell(RegistrationFactory(session=session, waiting=True), Told((Provision.HALAL,)))
    days = list(session.days.all())
    assert provisions_per_day(session.event, only=FOOD) == {
        day: {Provision.VEGAN: 2} for day in days
    }
    everything = provisions_per_day(session.event)
    assert everything[days[0]] == {Provision.VEGAN: 2, Provision.WHEELCHAIR: 1}


def test_counting_asks_as_much_for_many_as_for_one(django_assert_num_queries):
    session = make_session()
    for _ in range(3):
        tell(RegistrationFactory(session=session))
    with django_assert_num_queries(2):
        provisions_per_day(session.event)


def test_colleagues_read_a_list_and_never_the_own_words(client):
    session = make_session()
    for _ in range(TOO_FEW):
        last = RegistrationFactory(session=session)
    tell(last)
    part = needs_per_session(session.event, {session.pk: TOO_FEW})[session.pk]
    assert (part.text, part.with_words) == ("1× rolstoel, 1× veganistisch", 1)
    assert part.shows_list
    few = needs_per_session(session.event, {session.pk: TOO_FEW - 1})[session.pk]
    assert not few.shows_list


# --- when it is gone -------------------------------------------------------------------------


def receipts() -> dict:
    return {row.reason: (row.count, row.at is not None) for row in NeedsReceipt.objects.all()}


def test_cancelling_lets_go_of_it(seat):
    tell(seat)
    cancel_registration(seat, by=seat.person)
    assert not Needs.objects.exists()
    # Without a moment: beside the log of that day it would tell who.
    assert receipts() == {NeedsGone.SEAT_ENDED: (1, False)}


def test_a_colleague_who_comes_instead_tells_the_own_needs(seat):
    tell(seat)
    colleague = {"email": "b@stad.example", "first_name": "Bo", "last_name": "Maes"}
    after = hand_over(seat, colleague, by=seat.person)
    assert not Needs.objects.filter(registration=after).exists()


def test_a_cancelled_event_lets_go_of_all_of_them_with_a_receipt():
    session = make_session()
    for _ in range(2):
        tell(RegistrationFactory(session=session))
    tell(other := RegistrationFactory(session=make_session()))
    cancel_event(session.event, by=PersonFactory())
    assert [row.registration for row in Needs.objects.all()] == [other]
    assert receipts() == {NeedsGone.EVENT_CANCELLED: (2, True)}


def test_withdrawing_counts_up_without_a_moment():
    session = make_session()
    for _ in range(2):
        registration = RegistrationFactory(session=session)
        tell(registration)
        assert withdraw_needs(registration, by=registration.person, wording="Nee.", route="t")
        assert not withdraw_needs(registration, by=registration.person, wording="Nee.", route="t")
    assert receipts() == {NeedsGone.WITHDRAWN: (2, False)}


def test_two_weeks_after_the_last_day_it_goes_with_a_receipt():
    session = make_session(days=2, first_in=1)
    for _ in range(3):
        tell(RegistrationFactory(session=session))
    last = session.days.last().ends_at
    purging.run("needs", last + timedelta(days=14) - timedelta(minutes=1))
    assert Needs.objects.count() == 3
    moment = last + timedelta(days=14, minutes=1)
    purging.run("needs", moment)
    assert not Needs.objects.exists()
    receipt = NeedsReceipt.objects.get()
    assert (receipt.event, receipt.count, receipt.at) == (session.event, 3, moment)
    purging.run("needs", moment)
    assert NeedsReceipt.objects.count() == 1


def test_erasing_somebody_wipes_it_also_of_what_just_took_place():
    seat = RegistrationFactory(session=make_session())
    tell(seat)
    seat.session.days.update(
        starts_at=timezone.now() - timedelta(days=2), ends_at=timezone.now() - timedelta(days=1)
    )
    told = erase(seat.person, by=seat.person)
    assert not Needs.objects.exists()
    assert any("nodig" in row.label and row.count == 1 for row in told)


def test_merging_two_rows_of_one_person_keeps_what_was_told_last():
    session = make_session()
    first, second = RegistrationFactory(session=session), RegistrationFactory(session=session)
    tell(second)
    merge(first.person, second.person, by=None)
    needs = Needs.objects.get()
    assert (needs.registration, needs.told) == (first, TOLD)


def test_ones_own_data_hold_it(seat):
    tell(seat)
    document = str(as_document(seat.person, timezone.now()))
    assert "Mijn stoel is breed." in document
    assert Provision.WHEELCHAIR.label in document
