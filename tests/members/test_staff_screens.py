from secrets import token_hex

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry

from members import signals
from members.actions.roles import seed_roles
from members.enums import MailState, OrganisationKind, Role
from members.models import FormerName, Organisation, OutboxMail, Person
from tests.factories.members import (
    OrganisationFactory,
    OutboxMailFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
PEOPLE = "/beheer/mensen/personen/"
ORGANISATIONS = "/beheer/mensen/organisaties/"
MAILS = "/beheer/mensen/mails/"
UNLINKED = "/beheer/mensen/nog-te-koppelen/"


@pytest.fixture
def sign_in(client):
    def as_role(role):
        colleague = UserFactory(is_staff=True, person__role="other")
        colleague.groups.add(seed_roles()[role])
        client.force_login(colleague)
        return colleague

    return as_role


@pytest.mark.parametrize(
    ("role", "url", "status"),
    [
        (Role.EDITOR, ORGANISATIONS, 200),
        (Role.EDITOR, PEOPLE, 302),
        (Role.EDITOR, MAILS, 302),
        (Role.EDITOR, UNLINKED, 302),
        (Role.ORGANISER, PEOPLE, 200),
        (Role.ORGANISER, MAILS, 200),
        (Role.ORGANISER, UNLINKED, 200),
        (Role.ORGANISER, f"{ORGANISATIONS}new/", 302),
        (Role.COORDINATOR, f"{PEOPLE}new/", 302),
        (Role.COORDINATOR, f"{MAILS}new/", 302),
    ],
)
def test_every_role_sees_its_own_screens(client, sign_in, role, url, status):
    sign_in(role)
    assert client.get(url).status_code == status


@pytest.mark.parametrize("url", [PEOPLE, ORGANISATIONS, MAILS, UNLINKED])
def test_an_official_never_enters(client, url):
    client.force_login(UserFactory())
    assert client.get(url).status_code == 302


def test_the_menu_shows_what_a_role_may(client, sign_in, menu_drawn):
    sign_in(Role.EDITOR)
    menu = client.get("/beheer/").text
    assert ORGANISATIONS in menu
    assert PEOPLE not in menu


@pytest.mark.parametrize(
    ("url", "make"),
    [
        (PEOPLE, PersonFactory),
        (ORGANISATIONS, OrganisationFactory),
        (MAILS, OutboxMailFactory),
        (UNLINKED, lambda: PersonFactory(organisation=None, organisation_typed=token_hex(4))),
    ],
)
def test_a_longer_list_costs_no_more_queries(
    client, sign_in, url, make, django_assert_max_num_queries
):
    sign_in(Role.COORDINATOR)
    make()
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(url)
    make()
    make()
    with django_assert_max_num_queries(len(few)):
        client.get(url)


@pytest.mark.parametrize("words", ["lievens", "AN@GENT.EXAMPLE", "wondelgem"])
def test_people_are_found_by_name_address_and_organisation(client, sign_in, words):
    sign_in(Role.ORGANISER)
    PersonFactory(last_name="Lievens", email="an@gent.example", organisation__name="Wondelgem")
    PersonFactory(last_name="Anders")
    answer = client.get(PEOPLE, {"q": words}).text
    assert "Lievens" in answer
    assert "Anders" not in answer


def test_people_are_filtered_by_role_and_account(client, sign_in):
    sign_in(Role.ORGANISER)
    PersonFactory(last_name="Raadslid", role="mandatary")
    UserFactory(person__last_name="Accountmens")
    answer = client.get(PEOPLE, {"role": "mandatary"}).text
    assert "Raadslid" in answer
    assert "Accountmens" not in answer
    answer = client.get(PEOPLE, {"account": "true"}).text
    assert "Accountmens" in answer
    assert "Raadslid" not in answer


def test_the_export_of_people_is_safe_and_complete(client, sign_in):
    sign_in(Role.ORGANISER)
    PersonFactory(first_name="=1+1", last_name="Kwaad", organisation__name="Wondelgem")
    answer = client.get(PEOPLE, {"export": "csv", "q": "Kwaad"})
    text = b"".join(answer).decode()
    assert "'=1+1;Kwaad" in text
    assert "Gemeente Wondelgem" in text
    assert client.get(PEOPLE, {"export": "xlsx"})["Content-Disposition"].endswith('.xlsx"')


def test_a_person_is_shown_by_name_and_the_log_has_none(client, sign_in):
    sign_in(Role.COORDINATOR)
    person = PersonFactory(first_name="Lieve", last_name="Lievens")
    OutboxMailFactory(person=person, subject="Je code: ABCD-EFGH")
    answer = client.get(f"{PEOPLE}inspect/{person.pk}/").text
    assert "Lieve Lievens" in answer
    assert "ABCD-EFGH" not in answer


def test_a_colleague_corrects_who_somebody_is(client, sign_in):
    sign_in(Role.COORDINATOR)
    person = PersonFactory(first_name="Live")
    OrganisationFactory(name="Wondelgem")
    data = {
        "first_name": "Lieve",
        "last_name": person.last_name,
        "organisation_choice": "Wondelgem",
        "function_title": "schepen",
        "role": "mandatary",
    }
    answer = client.post(f"{PEOPLE}edit/{person.pk}/", data)
    assert answer.status_code == 302, answer.context["form"].errors
    person.refresh_from_db()
    assert (person.first_name, person.organisation.name) == ("Lieve", "Wondelgem")
    entry = ModelLogEntry.objects.get(action="members.details_changed")
    assert "Lieve" not in str(entry.label) + str(entry.data)


@pytest.mark.usefixtures("organisations")
@pytest.mark.parametrize("words", ["borsbeek", "9000", "sint gillis"])
def test_organisations_are_found_as_on_the_site(client, sign_in, words):
    sign_in(Role.EDITOR)
    first = {"borsbeek": "Antwerpen", "9000": "Stad Gent", "sint gillis": "Sint-Gillis-Waas"}
    assert first[words] in client.get(ORGANISATIONS, {"q": words}).text


def test_organisations_are_filtered_and_exported(client, sign_in):
    sign_in(Role.EDITOR)
    OrganisationFactory(name="Wondelgem")
    OrganisationFactory(name="PZ Wondelgem", kind=OrganisationKind.POLICE_ZONE)
    answer = client.get(ORGANISATIONS, {"kind": "police_zone"}).text
    assert "PZ Wondelgem" in answer
    assert "Gemeente Wondelgem" not in answer
    assert "Gemeente Wondelgem" not in client.get(ORGANISATIONS, {"current": "false"}).text
    assert "Gemeente Wondelgem" not in client.get(ORGANISATIONS, {"reached": "true"}).text
    text = b"".join(client.get(ORGANISATIONS, {"export": "csv"})).decode()
    assert "Gemeente Wondelgem;Stad of gemeente" in text


def test_the_page_of_an_organisation_shows_its_people_to_who_may_see_people(client, sign_in):
    person = PersonFactory(last_name="Lievens")
    url = f"{ORGANISATIONS}inspect/{person.organisation_id}/"
    sign_in(Role.ORGANISER)
    assert "Lievens" in client.get(url).text
    sign_in(Role.EDITOR)
    assert "Lievens" not in client.get(url).text


def test_a_new_name_is_found_at_once_and_the_old_one_too(client, sign_in):
    sign_in(Role.COORDINATOR)
    made = OrganisationFactory(name="Oudegem", kind=OrganisationKind.PARTNER, nis_code="")
    data = {"kind": "partner", "name": "Nieuwegem", "province": "", "postal_codes": ""}
    answer = client.post(f"{ORGANISATIONS}edit/{made.pk}/", data)
    assert answer.status_code == 302, answer.context["form"].errors
    for name in ("nieuwegem", "oudegem"):
        assert [each.pk for each in Organisation.objects.search(name)] == [made.pk]
    assert FormerName.objects.get().name == "Oudegem"


def test_a_merger_needs_its_last_day(client, sign_in):
    sign_in(Role.COORDINATOR)
    ending, successor = OrganisationFactory(), OrganisationFactory()
    data = {"kind": "municipality", "name": ending.name, "successor": successor.pk}
    answer = client.post(f"{ORGANISATIONS}edit/{ending.pk}/", data)
    assert "Vul de laatste dag in" in answer.text
    data["valid_to"] = "2026-12-31"
    assert client.post(f"{ORGANISATIONS}edit/{ending.pk}/", data).status_code == 302
    ending.refresh_from_db()
    assert ending.successor == successor


@pytest.mark.usefixtures("organisations")
def test_what_people_typed_is_linked_with_one_button(client, sign_in):
    sign_in(Role.ORGANISER)
    one = PersonFactory(organisation=None, organisation_typed="Gem. Merelbeeke")
    two = PersonFactory(organisation=None, organisation_typed="gem merelbeeke")
    other = PersonFactory(organisation=None, organisation_typed="Buurthuis")
    heard = []
    signals.organisation_linked.connect(
        lambda **fact: heard.append((fact["key"], str(fact["organisation"]))) or 3,
        weak=False,
        dispatch_uid="test",
    )
    page = client.get(UNLINKED).text
    assert "Koppel aan Gemeente Merelbeke-Melle" in page
    assert "(2 keer)" in page
    try:
        answer = client.post(
            UNLINKED,
            {"typed": "Gem. Merelbeeke", "organisation": "Gemeente Merelbeke-Melle"},
            follow=True,
        )
    finally:
        signals.organisation_linked.disconnect(dispatch_uid="test")
    assert "(5 rijen)" in answer.text
    assert heard == [("gem merelbeeke", "Gemeente Merelbeke-Melle")]
    for person in (one, two):
        person.refresh_from_db()
        assert person.organisation.name == "Merelbeke-Melle"
        assert person.organisation_typed == ""
    other.refresh_from_db()
    assert other.organisation is None
    assert ModelLogEntry.objects.filter(action="members.linked").count() == 1


def test_linking_to_something_we_do_not_know_says_what_to_do(client, sign_in):
    sign_in(Role.ORGANISER)
    PersonFactory(organisation=None, organisation_typed="Buurthuis")
    answer = client.post(UNLINKED, {"typed": "Buurthuis", "organisation": "Nergens"})
    assert "We kennen geen organisatie “Nergens”" in answer.text
    assert 'value="Nergens"' in answer.text


def test_nothing_to_link_says_so(client, sign_in):
    sign_in(Role.ORGANISER)
    assert "Alles is gekoppeld" in client.get(UNLINKED).text


def test_a_failed_mail_goes_again_after_a_question(client, sign_in):
    sign_in(Role.ORGANISER)
    mail = OutboxMailFactory(state=MailState.FAILED, error="550 onbekend", attempts=3)
    url = f"{MAILS}opnieuw/{mail.pk}/"
    assert url in client.get(MAILS).text
    assert "550 onbekend" in client.get(url).text
    assert OutboxMail.objects.get().state == MailState.FAILED  # asking changes nothing
    client.post(url)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.error) == (MailState.PENDING, 0, "")
    assert ModelLogEntry.objects.filter(action="members.resent").count() == 1


def test_an_uncertain_mail_warns_that_it_may_arrive_twice(client, sign_in):
    sign_in(Role.ORGANISER)
    mail = OutboxMailFactory(state=MailState.UNCERTAIN)
    assert "mogelijk twee keer" in client.get(f"{MAILS}opnieuw/{mail.pk}/").text


@pytest.mark.parametrize("state", [MailState.SENT, MailState.PENDING, MailState.CLAIMED])
def test_a_mail_that_went_or_goes_cannot_be_sent_again(client, sign_in, state):
    sign_in(Role.ORGANISER)
    mail = OutboxMailFactory(state=state)
    url = f"{MAILS}opnieuw/{mail.pk}/"
    assert url not in client.get(MAILS).text
    answer = client.post(url, follow=True)
    assert "intussen verstuurd" in answer.text
    mail.refresh_from_db()
    assert mail.state == state


def test_who_may_not_resend_may_not_even_ask(client, sign_in):
    mail = OutboxMailFactory(state=MailState.FAILED)
    sign_in(Role.EDITOR)
    assert client.post(f"{MAILS}opnieuw/{mail.pk}/").status_code == 302
    mail.refresh_from_db()
    assert mail.state == MailState.FAILED


def test_codes_in_subjects_are_not_shown_to_colleagues(client, sign_in):
    sign_in(Role.COORDINATOR)
    OutboxMailFactory(subject="Je code: ABCD-EFGH")
    answer = client.get(MAILS).text
    assert "ABCD-EFGH" not in answer
    assert "inhoud niet getoond" in answer


def test_erased_people_are_not_listed(client, sign_in, time_machine):
    sign_in(Role.ORGANISER)
    PersonFactory(last_name="Vergetelheid", erased_at="2026-01-01T00:00Z")
    assert "Vergetelheid" not in client.get(PEOPLE).text
    assert Person.objects.filter(last_name="Vergetelheid").exists()
