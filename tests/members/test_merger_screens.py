from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.actions.mergers import merge_organisations
from members.actions.roles import seed_roles
from members.enums import OrganisationKind, Role
from members.models import BoardContact, Merger, Organisation
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory
from tests.factories.newsletter import SubscriptionFactory
from tests.factories.reporting import activity, came

pytestmark = pytest.mark.django_db
LIST = "/beheer/mensen/fusies/"
NEW = f"{LIST}nieuw/"
ORGANISATIONS = "/beheer/mensen/organisaties/"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def sign_in(client):
    def as_role(role):
        colleague = UserFactory(is_staff=True, person__role="other")
        colleague.groups.add(seed_roles()[role])
        client.force_login(colleague)
        return colleague

    return as_role


@pytest.fixture
def boards():
    return OrganisationFactory(name="Ham"), OrganisationFactory(name="Geel")


ASKED = {"board_1": "Ham", "on": "2027-01-01", "into": "existing", "existing": "Geel"}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ORGANISER, Role.ADVISER])
def test_only_a_coordinator_merges(client, sign_in, boards, role):
    merger = merge_organisations([boards[0]], boards[1], date(2027, 1, 1), by=None)
    sign_in(role)
    for url in (LIST, NEW, f"{LIST}{merger.pk}/ongedaan/"):
        assert client.get(url).status_code == 302
    client.post(f"{LIST}{merger.pk}/ongedaan/")
    client.post(NEW, {**ASKED, "board_1": "Geel"})
    assert Merger.objects.get() == merger


def test_the_preview_says_what_changes_and_writes_nothing(client, sign_in, boards):
    ham, geel = boards
    OrganisationFactory(name="OCMW Ham", kind=OrganisationKind.OCMW, counts_with=ham)
    came(activity(on="2026-02-10"), ham)
    came(activity(on="2026-03-10"), geel)
    SubscriptionFactory(person=PersonFactory(organisation=ham))
    MembershipFactory(person=PersonFactory(organisation=ham))
    sign_in(Role.COORDINATOR)
    page = client.get(NEW, ASKED)
    preview = page.context["preview"]  # the third municipality is the colleague's
    assert preview.labels == [
        *("Personen", "Contacten", "Inschrijvingen", "Vragen", "Lidmaatschappen"),
        *("Overnames", "Abonnees"),
    ]
    assert [(str(each), counts) for each, counts in preview.rows] == [
        ("Gemeente Ham", [2, 0, 1, 0, 1, 0, 1]),
        ("OCMW Ham", [0, 0, 0, 0, 0, 0, 0]),
    ]
    (activities, networks) = preview.reach
    assert (activities.label, networks.label) == ("Activiteiten in 2026", "Netwerken, vandaag")
    # The merger lies ahead: today's map still has both.
    assert (activities.before, activities.today) == (2, 2)
    assert (activities.day_before, activities.that_day) == (2, 1)
    assert "Het aantal gemeenten gaat van 3 naar 2." in page.text
    assert Merger.objects.count() == 0


def test_entering_a_merger_and_undoing_it(client, sign_in, boards):
    ham, geel = boards
    colleague = sign_in(Role.COORDINATOR)
    assert client.post(NEW, ASKED)["Location"] == LIST
    merger = Merger.objects.get()
    assert (merger.successor, merger.made_by) == (geel, colleague.person)
    page = client.get(LIST)
    assert "Vanaf 1 januari 2027 telt Gemeente Ham als Gemeente Geel." in page.text
    undo = f"{LIST}{merger.pk}/ongedaan/"
    assert client.get(undo).status_code == 200
    assert Merger.objects.count() == 1
    client.post(undo)
    ham.refresh_from_db()
    assert (Merger.objects.count(), ham.successor) == (0, None)


def test_a_new_municipality(client, sign_in, boards):
    sign_in(Role.COORDINATOR)
    asked = {
        "board_1": "Ham",
        "board_2": "Gemeente Geel",
        "on": "2027-01-01",
        "into": "new",
        "name": "Geel-Ham",
        "nis_code": "13099",
        "is_city": "on",
    }
    assert "Stad Geel-Ham (nieuw)" in client.get(NEW, asked).text
    client.post(NEW, asked)
    assert Organisation.objects.get(name="Geel-Ham").full_name == "Stad Geel-Ham"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"board_1": ""}, "Kies minstens één gemeente die fuseert."),
        ({"board_1": "Nergens"}, "We kennen geen gemeente “Nergens”."),
        ({"existing": ""}, "Kies de gemeente waarin de andere opgaan."),
        ({"existing": "Ham"}, "Kies minstens één gemeente die in een andere opgaat."),
        ({"into": "new", "name": ""}, "Geef de nieuwe gemeente een naam."),
        ({"into": "new", "name": "X", "nis_code": "12"}, "Een NIS-code heeft vijf cijfers."),
        ({"on": "morgen"}, "Schrijf de datum als dag/maand/jaar"),
        ({"on": "1830-10-04"}, "Kies een datum tussen 2000 en 2100."),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_not_right_is_said_in_words_and_kept(
    client, sign_in, boards, method, change, sentence
):
    sign_in(Role.COORDINATOR)
    page = getattr(client, method)(NEW, {**ASKED, **change})
    assert sentence in page.text
    assert Merger.objects.count() == 0
    if "on" not in change:
        assert 'value="2027-01-01"' in page.text


# --- the page of one organisation -------------------------------------------------------------


def fill(organisation):
    person = PersonFactory(organisation=organisation)
    came(activity(on="2026-02-10", title="Inclusief werven"), organisation, who=person)
    MembershipFactory(person=person, network__title="Lerend netwerk")
    SubscriptionFactory(person=person)
    BoardContact.objects.create(municipality=organisation, person=person, role="officer")
    OrganisationFactory(kind=OrganisationKind.OCMW, counts_with=organisation)
    return person


def test_everything_of_an_organisation_on_one_page_with_links_to_the_lists(client, sign_in, boards):
    ham, geel = boards
    merge_organisations([ham], geel, date(2026, 1, 1), by=None)
    person = fill(ham)
    sign_in(Role.COORDINATOR)
    page = client.get(f"{ORGANISATIONS}inspect/{ham.pk}/").text
    assert "Telt in de kaart van vandaag mee met Geel." in page
    for url in (
        f"/beheer/mensen/personen/?organisation={ham.pk}",
        f"/beheer/agenda/inschrijvingen/?organisation={ham.pk}",
        f"/beheer/netwerken/leden/?organisation={ham.pk}",
        f"/beheer/nieuwsbrief/abonnees/?state=confirmed&amp;organisation={ham.pk}",
    ):
        assert url in page
        listed = client.get(url.replace("&amp;", "&"))
        assert [str(row.pk) for row in listed.context["object_list"]] != []
        other = client.get(url.replace("&amp;", "&").replace(f"={ham.pk}", f"={geel.pk}"))
        assert list(other.context["object_list"]) == []
    successor = client.get(f"{ORGANISATIONS}inspect/{geel.pk}/").text
    for words in ("Ham", "Inclusief werven", "Lerend netwerk", person.name):
        assert words in successor


def test_an_editor_sees_the_organisation_and_no_people(client, sign_in, boards):
    person = fill(boards[0])
    sign_in(Role.EDITOR)
    page = client.get(f"{ORGANISATIONS}inspect/{boards[0].pk}/")
    assert page.status_code == 200
    assert person.name not in page.text


def test_the_page_asks_as_much_for_three_of_everything_as_for_one(client, sign_in, boards):
    sign_in(Role.COORDINATOR)
    url = f"{ORGANISATIONS}inspect/{boards[0].pk}/"

    def queries():
        with CaptureQueriesContext(connection) as found:
            client.get(url)
        return len(found)

    fill(boards[0])
    client.get(url)
    one = queries()
    fill(boards[0]), fill(boards[0])
    assert queries() == one


def test_member_or_not_is_kept_and_filtered(client, sign_in, boards):
    ham = boards[0]
    sign_in(Role.COORDINATOR)
    data = {"kind": "municipality", "name": "Ham", "is_member": "on"}
    client.post(f"{ORGANISATIONS}edit/{ham.pk}/", data)
    ham.refresh_from_db()
    assert ham.is_member
    listed = client.get(f"{ORGANISATIONS}?is_member=true").context["object_list"]
    assert list(listed) == [ham]


def test_a_typed_name_becomes_a_new_organisation(client, sign_in):
    PersonFactory(organisation=None, organisation_typed="Buurthuis De Brug")
    sign_in(Role.COORDINATOR)
    url = f"{ORGANISATIONS}new/?naam=Buurthuis%20De%20Brug"
    assert url in client.get("/beheer/mensen/nog-te-koppelen/").text
    assert 'value="Buurthuis De Brug"' in client.get(url).text
    client.post(url, {"kind": "other", "name": "Buurthuis De Brug"})
    made = Organisation.objects.get(name="Buurthuis De Brug")
    page = client.get("/beheer/mensen/nog-te-koppelen/")
    assert f"Koppel aan {made.full_name}" in page.text


@pytest.mark.parametrize("asked", ["Ham", "gemeente ham", "{pk}"])
def test_a_list_narrows_to_an_organisation_by_name_or_number(client, sign_in, boards, asked):
    mine = PersonFactory(organisation=boards[0])
    PersonFactory(organisation=boards[1])
    sign_in(Role.COORDINATOR)
    page = client.get("/beheer/mensen/personen/", {"organisation": asked.format(pk=boards[0].pk)})
    assert list(page.context["object_list"]) == [mine]
    assert "Gemeente Ham" in page.text


@pytest.mark.parametrize("asked", ["Nergenshuizen", "9" * 30, "٣"])
def test_a_list_of_an_organisation_that_nobody_knows_says_so(client, sign_in, asked):
    sign_in(Role.COORDINATOR)
    page = client.get("/beheer/mensen/personen/", {"organisation": asked})
    assert page.status_code == 200
    assert f"We kennen geen organisatie “{asked}”." in page.text
