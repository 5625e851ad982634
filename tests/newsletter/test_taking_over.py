"""Existing readers taken over with proof, and the month-ends of before we counted ourselves."""

import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from members.actions.importing import keep_for_a_look
from members.enums import Role
from members.models import Consent, PendingImport, Person
from newsletter.actions.month_end import take_missing
from newsletter.actions.taking_over import Proof, look, take_over
from newsletter.enums import LeftBecause
from newsletter.models import Delivery, SubscriberSnapshot, Subscription, SubscriptionChange
from newsletter.reader_list import day_of
from newsletter.suppression import suppress
from tests.factories.members import PersonFactory
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db
PROOF = Proof("Mailchimp", "toestemming", date(2025, 6, 1))
SCREEN = "/beheer/nieuwsbrief/inlezen/"


def upload(text, name="lezers.csv"):
    return SimpleUploadedFile(name, text.encode(), content_type="text/csv")


def a_list(lines) -> PendingImport:
    content = "Email Address,First Name,Last Name,CONFIRM_TIME\n" + "\n".join(lines)
    file = io.BytesIO(content.encode())
    file.name = "mailchimp.csv"
    return keep_for_a_look(file, by=PersonFactory())


@pytest.fixture
def the_list():
    """Case twins, plus-addresses, an IDN, people we know, and who must not come back."""
    SubscriptionFactory(person__email="al@stad.example")
    SubscriptionFactory(person__email="weg@stad.example", gone=True)
    suppress("terug@stad.example", LeftBecause.HARD_BOUNCE)
    PersonFactory(email="bekend@stad.example", first_name="Bekend")
    return [
        *(f"lezer{number}@stad.example,,,2024-03-05 10:00:00" for number in range(1100)),
        "Noor@Stad.example,Noor,Peeters,2024-03-05",
        "noor@stad.example,N.,P.,2023-01-01",
        "noor+werk@stad.example,Noor,Peeters,",
        "bo@gemeente-één.example,Bo,,5/03/2024",
        "bekend@stad.example,Anders,,",
        "al@stad.example,,,",
        "WEG@stad.example,,,",
        "terug@stad.example,,,",
        "geen adres,,,",
        "x@stad.example,,,gisteren",
    ]


def test_a_list_brings_who_is_new_once_and_revives_nobody(the_list, django_assert_max_num_queries):
    pending = a_list(the_list)
    plan = look(pending)
    counts = (len(plan.new), plan.known, plan.left, plan.doubled, plan.rejected)
    assert counts == (1104, 1, 2, 1, 2)
    assert sum(counts) == len(plan.table.rows) == len(the_list)
    by = pending.by
    with django_assert_max_num_queries(140):
        assert take_over(pending, PROOF, by=by) == 1104
    assert Subscription.objects.reachable().count() == 1105
    assert not Subscription.objects.confirmed().of_address("weg@stad.example").exists()
    assert not Person.objects.filter(email="terug@stad.example").exists()
    noor = Subscription.objects.of_address("noor@stad.example").get()
    assert timezone.localdate(noor.confirmed_at) == date(2024, 3, 5)
    wording = Consent.objects.get(person=noor.person).wording
    assert wording.startswith("Overgenomen uit Mailchimp op ")
    assert "Ingeschreven op 5 maart 2024. Grond: toestemming." in wording
    assert noor.changes.get().at.date() == timezone.now().date()
    known = Subscription.objects.of_address("bekend@stad.example").get()
    assert known.person.first_name == "Bekend"
    assert timezone.localdate(known.confirmed_at) == PROOF.consent_on
    assert Subscription.objects.of_address("noor+werk@stad.example").exists()
    assert Subscription.objects.of_address("bo@gemeente-xn--n-9faa.example").exists() or (
        Person.objects.filter(first_name="Bo", email__contains="xn--").exists()
    )
    again = look(a_list(the_list))
    assert (again.new, again.known) == ([], 1105)
    assert SubscriptionChange.objects.count() == 1107
    assert not Delivery.objects.exists()


def test_an_import_that_broke_off_is_repeated(the_list):
    first = a_list(the_list[:500])
    take_over(first, PROOF, by=first.by)
    second = a_list(the_list)
    assert take_over(second, PROOF, by=second.by) == 1104 - 500
    assert not PendingImport.objects.exists()


def test_a_coordinator_looks_and_proves_before_anybody_comes(client, sign_in):
    sign_in(Role.COORDINATOR)
    page = client.post(
        SCREEN, {"file": upload("e-mail;voornaam\nbo@stad.example;Bo\n")}, follow=True
    )
    assert "1 nieuw" in page.text
    url = page.redirect_chain[-1][0]
    assert "Zonder bewijs" in client.post(url, {"source": "Lijst"}).text
    assert not Subscription.objects.exists()
    data = {"source": "Lijst", "ground": "toestemming", "consent_on": "2025-01-01", "sure": "on"}
    assert "1 abonnee overgenomen" in client.post(url, data, follow=True).text
    assert Subscription.objects.reachable().get().person.email == "bo@stad.example"
    assert "was al ingelezen" in client.post(url, data, follow=True).text
    page = client.post(SCREEN, {"file": upload("voornaam\nBo\n")}, follow=True).text
    assert "mist deze kolom" in page


def test_only_who_may_send_takes_readers_in(client, sign_in):
    sign_in(Role.EDITOR)
    assert client.get(SCREEN).status_code == 302
    assert client.get(f"{SCREEN}x/").status_code == 302


def test_month_ends_of_the_past_stand_beside_our_own(client, sign_in, time_machine):
    time_machine.move_to("2026-03-01 01:00+01:00")
    SubscriptionFactory(confirmed_at=timezone.now() - timedelta(days=10))
    take_missing()
    sign_in(Role.COORDINATOR)
    url = reverse("newsletter_import:months")
    text = "maand;abonnees\n2025-12;1.204\n2026-01;1.310\n2026-02;99\n"
    page = client.post(url, {"maanden-file": upload(text)}, follow=True).text
    assert "2 maanden ingelezen" in page
    assert "ingelezen</td>" in page or "ingelezen" in page
    rows = SubscriberSnapshot.objects.order_by("month_end").values_list("confirmed", "origin")
    assert list(rows) == [(1204, "loaded"), (1310, "loaded"), (1, "measured")]
    for bad in ("2025-13;5", "2025-12;veel", "2026-03;5"):
        page = client.post(url, {"maanden-file": upload(f"maand;abonnees\n{bad}\n")}).text
        assert "Regel 2" in page
    time_machine.move_to("2026-04-01 01:00+02:00")
    take_missing()
    assert SubscriberSnapshot.objects.count() == 4


def test_dates_are_read_as_people_and_programs_write_them():
    for text in ("2024-03-05", "2024-03-05 10:11:12", "5/03/2024", "05-03-2024", "5.3.2024"):
        assert day_of(text) == date(2024, 3, 5)
    assert day_of("") is None
    with pytest.raises(ValueError, match="geen datum"):
        day_of("gisteren")
