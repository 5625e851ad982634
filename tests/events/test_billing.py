"""What a seat costs: the price of that moment, words for the invoice, sums to the cent."""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from openpyxl import load_workbook

from events.actions.cancelling import cancel_registration
from events.actions.handing_over import hand_over
from events.actions.registering import register
from events.actions.walk_ins import add_walk_in
from events.models import Billing, Registration
from events.refusals import RegistrationRefused
from members.actions.erasing import erase
from members.enums import Role, SecurityKind
from members.models import OutboxMail, SecurityEvent
from tests.events.test_groups import typed as group_typed
from tests.events.test_registration_form import post, typed, words
from tests.factories.events import EventFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


def priced(member="50", other="75.10", **values):
    event = EventFactory(member_price=Decimal(member), other_price=Decimal(other))
    return make_session(event=event, **values)


def seat(session, *, is_member=False, **billing) -> Registration:
    organisation = OrganisationFactory(is_member=is_member)
    person = PersonFactory(organisation=organisation)
    return register(
        session=session, person=person, by=person, organisation=organisation, billing=billing
    )


def test_the_questions_come_only_where_a_seat_costs_money(client):
    free, dear = make_session(), priced()
    page = words(client.get(f"{free.event.url}inschrijven/"))
    assert "Bestelbonnummer" not in page
    page = words(client.get(f"{dear.event.url}inschrijven/"))
    assert "Bestelbonnummer" in page
    assert "€ 50 voor leden, € 75,10 voor anderen" in page
    post(client, free, order_number="BB-1")
    assert not Billing.objects.exists()


def test_what_is_typed_for_the_invoice_is_kept_once(client):
    session = priced()
    for _ in range(2):
        post(client, session, order_number="BB-2026/17", invoiced_to="Intergemeente Noord")
    row = Billing.objects.get()
    assert (row.order_number, row.invoiced_to) == ("BB-2026/17", "Intergemeente Noord")
    assert row.amount == Decimal("75.10")
    client.post(f"{session.event.url}inschrijven/", typed(session, order_number="X", form_key=""))
    assert Billing.objects.get().order_number == "BB-2026/17"


def test_every_colleague_of_a_group_has_the_own_order_number_or_that_of_the_group(client):
    session = priced()
    own = {"collega1-order_number": "BB-1", "order_number": "BB-0", "form_key": "g" * 22}
    client.post(f"{session.event.url}inschrijven/groep/", group_typed(session, 2, **own))
    rows = Billing.objects.order_by("registration__person__last_name")
    assert [row.order_number for row in rows] == ["BB-1", "BB-0"]


def test_members_pay_their_own_price_also_when_the_organisation_is_linked_later():
    session = priced()
    registration = seat(session, is_member=True)
    assert registration.billing.amount == Decimal("50")
    typed_only = register(
        session=session, person=PersonFactory(), by=None, organisation_typed="Stad Gent"
    )
    assert typed_only.billing.amount == Decimal("75.10")
    typed_only.organisation = OrganisationFactory(is_member=True)
    typed_only.save()
    assert Billing.objects.get(registration=typed_only).amount == Decimal("50")


def test_a_price_that_changes_later_and_a_colleague_instead_change_nothing():
    session = priced()
    registration = seat(session, order_number="BB-9")
    session.event.other_price = Decimal("500")
    session.event.save()
    hand_over(
        registration,
        {"email": "b@stad.example", "first_name": "Bo", "last_name": "Maes"},
        by=registration.person,
    )
    row = Billing.objects.get()
    assert (row.order_number, row.amount) == ("BB-9", Decimal("75.10"))


def test_the_link_changes_the_words_and_not_the_price(client):
    registration = seat(priced())
    address = f"{registration.url}facturatie/"
    assert client.get(address).status_code == 200
    client.post(address, {"order_number": "BB-3", "invoiced_to": ""})
    row = Billing.objects.get()
    assert (row.order_number, row.amount) == ("BB-3", Decimal("75.10"))
    assert client.get(f"{seat(make_session()).url}facturatie/").status_code == 404


def test_the_confirmation_says_what_it_costs():
    seat(priced(), is_member=True)
    assert "Prijs: €\xa050." in OutboxMail.objects.get().body_text


@pytest.fixture
def finance(client):
    call_command("seed_roles", verbosity=0)
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=Role.COORDINATOR))
    client.force_login(user)
    return client


def full_session():
    """Three seats of 0,10 and 0,20 that a float would add up wrongly, one who waits, one gone."""
    session = priced("0.10", "0.20", capacity=4)
    seat(session, is_member=True)
    seat(session)
    seat(session, is_member=True, order_number="BB-4")
    gone = seat(session)
    cancel_registration(gone, by=gone.person)
    return session


def test_the_screen_adds_up_to_the_cent(finance):
    page = words(finance.get(reverse("events_staff:billing", args=[full_session().event_id])))
    assert "<strong>€ 0,40</strong>" in page


def test_the_list_for_the_finance_service_adds_up_and_is_logged(finance):
    event = full_session().event
    address = reverse("events_staff:billing_export", args=[event.pk, "csv"])
    text = b"".join(finance.get(address).streaming_content).decode("utf-8-sig")
    head, *rows, total = csv.reader(StringIO(text), delimiter=";")
    amount = head.index("Bedrag")
    assert [row[amount] for row in rows] == ["0,10", "0,20", "0,10"]
    assert total[amount] == "0,40"
    assert [row[head.index("Bestelbonnummer")] for row in rows] == ["", "", "BB-4"]
    book = load_workbook(BytesIO(finance.get(address.replace(".csv", ".xlsx")).content))
    assert book.active.cell(book.active.max_row, amount + 1).value == pytest.approx(0.4)
    assert SecurityEvent.objects.filter(kind=SecurityKind.EXPORTED).count() == 2


@pytest.mark.parametrize(
    ("role", "opens"),
    [(Role.EDITOR, False), (Role.COMMUNICATION, False), (Role.ORGANISER, True)],
)
def test_the_amounts_have_a_permission_of_their_own(client, role, opens):
    call_command("seed_roles", verbosity=0)
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    event = priced().event
    for name, args in (("billing", [event.pk]), ("billing_export", [event.pk, "csv"])):
        answer = client.get(reverse(f"events_staff:{name}", args=args))
        assert (answer.status_code == 200) is opens


def test_staff_correct_the_words_of_one_invoice(finance):
    registration = seat(priced())
    address = reverse("events_staff:change_billing", args=[registration.pk])
    finance.post(address, {"order_number": "BB-5", "invoiced_to": "OCMW"})
    assert Billing.objects.get().payer == "OCMW"
    cancel_registration(registration, by=registration.person)
    answer = finance.post(address, {"order_number": "BB-6", "invoiced_to": ""})
    assert answer.status_code == 200
    assert Billing.objects.get().order_number == "BB-5"


def test_erasing_empties_the_words_and_keeps_the_amount():
    registration = seat(priced(), order_number="BB-7", invoiced_to="Noor Peeters")
    erase(registration.person, by=registration.person)
    row = Billing.objects.get()
    assert (row.order_number, row.invoiced_to) == ("", "")
    assert row.other_price == Decimal("75.10")


def test_whoever_comes_unannounced_pays_too():
    session = priced(first_in=0)
    organiser = PersonFactory()
    add_walk_in(session.days.get(), name="Bo Maes", organisation_typed="De Kring", by=organiser)
    assert Billing.objects.due().get().amount == Decimal("75.10")


def test_nobody_is_billed_for_what_is_refused():
    with pytest.raises(RegistrationRefused):
        seat(priced(opens_at=None))
    assert not Billing.objects.exists()
