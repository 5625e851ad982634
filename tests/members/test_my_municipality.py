from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.actions.consents import gave, say
from members.enums import ConsentPurpose, ContactRole, OrganisationKind
from members.models import BoardContact, BoardCorrection, Consent
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.factories.networks import NetworkFactory
from tests.factories.reporting import activity, came, seat

pytestmark = pytest.mark.django_db
URL = "/mijn/gemeente/"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def mol():
    return OrganisationFactory(name="Mol")


@pytest.fixture
def official(client, mol):
    user = UserFactory(person__organisation=mol)
    client.force_login(user)
    return user.person


def colleague(mol, name, **facts):
    return PersonFactory(first_name=name, last_name="Aerts", organisation=mol, **facts)


def agrees(person, given=True):
    say(person, ConsentPurpose.COLLEAGUES, given=given, wording="ja", route="test")


def make_contact(person, board, role=ContactRole.OFFICER, **facts):
    return BoardContact.objects.create(person=person, municipality=board, role=role, **facts)


def test_only_for_who_is_signed_in(client):
    assert client.get(URL).status_code == 302


def test_what_the_own_board_took_part_in_with_its_ocmw_and_what_merged_into_it(
    client, mol, official
):
    ocmw = OrganisationFactory(name="OCMW Mol", kind=OrganisationKind.OCMW, counts_with=mol)
    former = OrganisationFactory(name="Balen", successor=mol, valid_to=date(2024, 12, 31))
    elsewhere = OrganisationFactory(name="Geel")
    training = activity(on="2026-02-10", title="Inclusief werven")
    for organisation in (mol, ocmw, former):
        came(training, organisation)
    came(activity(on="2026-03-10", title="Van een ander"), elsewhere)
    page = client.get(URL).text
    assert "Inclusief werven" in page
    assert "<strong>2026</strong>: 1 activiteit, 3 collega’s" in page
    assert "Van een ander" not in page


def test_what_is_planned_and_what_is_still_open(client, mol, official):
    ours = activity(on="2026-12-10", title="Waar wij heen gaan")
    seat(ours, mol)
    activity(on="2026-12-11", title="Nog een plaats")
    activity(on="2026-12-12", title="Nog niet gepubliceerd", published=False)
    page = client.get(URL).text
    planned, _, still_open = page.partition("Waar jullie nog bij kunnen zijn")
    assert "Waar wij heen gaan" in planned
    assert "Waar wij heen gaan" not in still_open
    assert "Nog een plaats" in still_open
    assert "Nog niet gepubliceerd" not in page


def test_networks_the_board_is_in_and_those_it_could_join(client, mol, official):
    inside = NetworkFactory(title="Lerend netwerk")
    inside.memberships.create(person=official, organisation=mol)
    NetworkFactory(title="Collegagroep")
    here, _, possible = client.get(URL).text.partition("Netwerken die nog openstaan")
    assert "Lerend netwerk" in here
    assert "Collegagroep" in possible
    assert "Lerend netwerk" not in possible


def test_its_contacts_by_name_and_not_by_address(client, mol, official):
    ann = colleague(mol, "Ann")
    make_contact(ann, mol)
    page = client.get(URL).text
    assert "Ann Aerts" in page
    assert ann.email not in page


@pytest.mark.parametrize(
    ("role", "until", "sees"),
    [
        (None, None, False),
        (ContactRole.ALDERMAN, None, False),
        (ContactRole.OFFICER, date(2026, 1, 1), False),
        (ContactRole.OFFICER, None, True),
    ],
)
def test_only_the_contact_sees_names_and_only_of_who_agreed(
    client, mol, official, role, until, sees
):
    if role:
        make_contact(official, mol, role, since=date(2025, 1, 1), until=until)
    yes, no, back = (colleague(mol, name) for name in ("Jana", "Nele", "Tom"))
    agrees(yes)
    agrees(back)
    agrees(back, given=False)
    training = activity(on="2026-02-10")
    for person in (yes, no, back):
        came(training, mol, who=person)
    page = client.get(URL).text
    assert ("Jana Aerts" in page) is sees
    assert "Nele Aerts" not in page
    assert "Tom Aerts" not in page
    assert ("2 anderen" in page) is sees
    assert "3 collega’s" in page


def test_a_contact_of_another_municipality_sees_no_names_here(client, mol, official):
    make_contact(official, OrganisationFactory(name="Geel"))
    yes = colleague(mol, "Jana")
    agrees(yes)
    came(activity(on="2026-02-10"), mol, who=yes)
    assert "Jana Aerts" not in client.get(URL).text


def test_who_works_elsewhere_is_told_what_to_do(client, official):
    official.organisation = OrganisationFactory(name="PZ Mol", kind=OrganisationKind.POLICE_ZONE)
    official.save()
    assert "Deze pagina is er voor steden" in client.get(URL).text
    official.organisation = None
    official.save()
    assert "We weten nog niet waar je werkt." in client.get(URL).text
    assert client.post(f"{URL}verbetering/", {"text": "Fout"}).status_code == 302
    assert BoardCorrection.objects.count() == 0


def test_a_correction_in_place(client, mol, official):
    refused = client.post(f"{URL}verbetering/", {"text": ""})
    assert "Schrijf wat er niet klopt." in refused.text
    assert client.get(f"{URL}verbetering/").status_code == 405
    assert client.post(f"{URL}verbetering/", {"text": "Ann is weg."}).status_code == 302
    row = BoardCorrection.objects.get()
    assert (row.organisation, row.person, row.text) == (mol, official, "Ann is weg.")


def test_the_page_asks_as_much_for_three_of_everything_as_for_one(client, mol, official):
    make_contact(official, mol)

    def grow():
        person = colleague(mol, "Jana")
        agrees(person)
        came(activity(on="2026-02-10"), mol, who=person)
        seat(activity(on="2026-12-10"), mol, who=person)
        activity(on="2026-12-11")
        make_contact(person, mol, ContactRole.ALDERMAN)
        NetworkFactory().memberships.create(person=person, organisation=mol)
        NetworkFactory()

    def queries():
        with CaptureQueriesContext(connection) as found:
            client.get(URL)
        return len(found)

    grow()
    client.get(URL)
    one = queries()
    grow(), grow()
    assert queries() == one


# --- on the own page -------------------------------------------------------------------------


def test_the_switch_keeps_every_answer(client, official):
    assert "Dat mag" in client.get("/mijn/").text
    for answer in ("ja", "nee", "ja"):
        client.post("/mijn/collegas/", {"antwoord": answer})
    rows = Consent.objects.filter(person=official, purpose=ConsentPurpose.COLLEAGUES)
    assert list(rows.order_by("pk").values_list("given", flat=True)) == [True, False, True]
    assert rows.first().wording.startswith("Het contact voor gelijke kansen")
    assert gave([official.pk], ConsentPurpose.COLLEAGUES) == {official.pk}
    assert "Trek dit in" in client.get("/mijn/").text
    assert client.get("/mijn/collegas/").status_code == 405


def test_the_organisation_is_proposed_from_the_address_and_confirmed(client, mol):
    mol.email_domains = "mol.example gemeentemol.example"
    mol.save()
    user = UserFactory(person__organisation=None, person__email="ann@gemeentemol.example")
    client.force_login(user)
    assert "Werk je voor Gemeente Mol?" in client.get("/mijn/").text
    user.person.refresh_from_db()
    assert user.person.organisation is None
    assert client.get("/mijn/organisatie/").status_code == 405
    client.post("/mijn/organisatie/", {"organisation": OrganisationFactory().pk})
    user.person.refresh_from_db()
    assert user.person.organisation == mol
    assert "Werk je voor" not in client.get("/mijn/").text


def test_a_merged_municipality_s_address_proposes_its_successor(client, mol):
    OrganisationFactory(
        name="Balen", email_domains="balen.example", successor=mol, valid_to=date(2024, 12, 31)
    )
    user = UserFactory(person__organisation=None, person__email="ann@balen.example")
    client.force_login(user)
    assert "Werk je voor Gemeente Mol?" in client.get("/mijn/").text


def test_a_domain_of_several_proposes_nobody_and_confirming_it_leads_to_the_form(client, mol):
    for board in (mol, OrganisationFactory(name="Geel")):
        board.email_domains = "kempen.example"
        board.save()
    user = UserFactory(person__organisation=None, person__email="ann@kempen.example")
    client.force_login(user)
    assert "Werk je voor" not in client.get("/mijn/").text
    assert client.post("/mijn/organisatie/")["Location"] == "/mijn/gegevens/"
