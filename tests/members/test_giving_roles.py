"""The coordinator gives and takes roles; nobody gives the own account more."""

import pytest
from allauth.account.models import EmailAddress

from members.actions.access import RoleRefused, give_access, set_roles
from members.actions.roles import seed_roles
from members.enums import TEAM_ROLES, Role, RoleRefusal, SecurityKind, Team
from members.models import SecurityEvent, User
from tests.factories.members import PersonFactory, StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
SCREEN = "/beheer/mensen/collegas/"


@pytest.fixture
def groups():
    return seed_roles()


@pytest.fixture
def colleague(groups):
    """A function: an account with these roles."""

    def make(*roles, **facts):
        user = UserFactory(is_staff=True, **facts)
        user.groups.set([groups[role] for role in roles])
        return user

    return make


@pytest.fixture
def coordinator(colleague, client):
    user = colleague(Role.COORDINATOR)
    client.force_login(user)
    return user


def roles_of(user):
    return set(User.objects.get(pk=user.pk).roles)


def told():
    rows = SecurityEvent.objects.filter(kind=SecurityKind.ROLE_CHANGED).order_by("number")
    return [(row.actor_key, row.subject_key, row.detail.text) for row in rows]


def test_a_coordinator_gives_a_function_and_a_role_besides(client, coordinator, colleague):
    user = colleague(Role.EDITOR)
    data = {"team": Team.PROCESS_LEAD, "roles": [Role.COMMUNICATION]}
    answer = client.post(f"{SCREEN}{user.pk}/", data)
    assert answer.status_code == 302
    assert roles_of(user) == {Role.COMMUNICATION, *TEAM_ROLES[Team.PROCESS_LEAD]}


def test_every_change_stands_in_the_security_log_with_who_did_it(client, coordinator, colleague):
    user = colleague(Role.EDITOR)
    before = len(told())
    client.post(f"{SCREEN}{user.pk}/", {"roles": [Role.ADVISER]})
    by, about = coordinator.person.key, user.person.key
    assert told()[before:] == [
        (by, about, '{"genomen": ["redactie"]}'),
        (by, about, '{"gegeven": ["adviseur"]}'),
    ]


def test_wagtails_own_user_screen_is_told_too(client, colleague):
    administrator, user = StaffFactory(), colleague()
    client.force_login(administrator)
    before = len(told())
    data = {"email": user.email, "first_name": "A", "last_name": "B", "is_active": "on"}
    group = seed_roles()[Role.PARTNER]
    answer = client.post(f"/beheer/users/edit/{user.pk}/", data | {"groups": [group.pk]})
    assert answer.status_code == 302, answer.context["form"].errors
    [(by, about, what)] = told()[before:]
    assert (by, about) == (administrator.person.key, user.person.key)
    assert "partner" in what


def test_saving_what_is_there_changes_and_tells_nothing(client, coordinator, colleague):
    user = colleague(Role.EDITOR)
    before = told()
    client.post(f"{SCREEN}{user.pk}/", {"roles": [Role.EDITOR]})
    assert roles_of(user) == {Role.EDITOR}
    assert told() == before


def test_losing_the_last_role_closes_the_staff_screens(client, coordinator, colleague):
    user = colleague(Role.EDITOR)
    client.post(f"{SCREEN}{user.pk}/", {})
    assert not User.objects.get(pk=user.pk).is_staff
    client.force_login(user)
    assert client.get("/beheer/").status_code == 302


def test_a_partner_gets_a_role_and_no_entrance(groups, coordinator):
    user = UserFactory()
    set_roles(user, [Role.PARTNER], by=coordinator.person)
    assert roles_of(user) == {Role.PARTNER}
    assert not User.objects.get(pk=user.pk).has_perm("wagtailadmin.access_admin")
    assert not User.objects.get(pk=user.pk).is_staff


def test_nobody_gives_the_own_account_more(client, coordinator, colleague):
    colleague(Role.COORDINATOR)
    page = client.post(f"{SCREEN}{coordinator.pk}/", {"roles": [Role.COORDINATOR, Role.EDITOR]})
    assert RoleRefusal.ONESELF.label in page.text
    assert roles_of(coordinator) == {Role.COORDINATOR}


def test_giving_oneself_access_again_is_giving_more_too(client, coordinator):
    data = {"email": coordinator.email, "first_name": "A", "last_name": "B"}
    page = client.post(f"{SCREEN}nieuw/", data | {"roles": [Role.EDITOR]})
    assert RoleRefusal.ONESELF.label in page.text
    assert roles_of(coordinator) == {Role.COORDINATOR}


def test_the_last_coordinator_keeps_the_role(client, coordinator, colleague):
    colleague(Role.COORDINATOR, is_active=False)  # a closed account is nobody's help
    page = client.post(f"{SCREEN}{coordinator.pk}/", {"roles": [Role.EDITOR]})
    page = client.post(f"{SCREEN}{coordinator.pk}/", {"roles": []})
    assert RoleRefusal.LAST_COORDINATOR.label in page.text
    assert roles_of(coordinator) == {Role.COORDINATOR}


def test_of_two_coordinators_one_may_step_down(client, coordinator, colleague):
    colleague(Role.COORDINATOR)
    client.post(f"{SCREEN}{coordinator.pk}/", {"roles": []})
    assert roles_of(coordinator) == set()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.COORDINATOR])
def test_nobody_else_gives_roles_by_screen_or_by_verb(client, colleague, role):
    user, other = colleague(role), colleague()
    client.force_login(user)
    client.post(f"{SCREEN}{other.pk}/", {"roles": [Role.COORDINATOR]})
    with pytest.raises(RoleRefused, match="Jouw rol mag geen rollen geven"):
        set_roles(other, [Role.COORDINATOR], by=user.person)
    assert roles_of(other) == set()


def test_a_new_colleague_gets_an_account_without_a_password(client, coordinator):
    data = {"email": "Nieuw@VVSG.example", "first_name": "Nele", "last_name": "Nieuw"}
    answer = client.post(f"{SCREEN}nieuw/", data | {"team": Team.STAFF_MEMBER})
    assert answer.status_code == 302
    user = User.objects.get(email="nieuw@vvsg.example")
    assert set(user.roles) == set(TEAM_ROLES[Team.STAFF_MEMBER])
    assert (user.is_staff, user.has_usable_password()) == (True, False)
    assert user.person.name == "Nele Nieuw"
    assert EmailAddress.objects.get(user=user).verified is False


def test_an_account_there_is_keeps_what_it_had(groups, coordinator):
    user = UserFactory()
    set_roles(user, [Role.PARTNER], by=None)
    again = give_access(
        email=user.email, first_name="", last_name="", roles=[Role.ADVISER], by=coordinator.person
    )
    assert again == user
    assert roles_of(user) == {Role.PARTNER, Role.ADVISER}


def test_a_shared_mailbox_gets_no_access(client, coordinator):
    PersonFactory(email="info@stad.example", shared_mailbox=True)
    data = {"email": "info@stad.example", "first_name": "In", "last_name": "Fo"}
    page = client.post(f"{SCREEN}nieuw/", data | {"roles": [Role.EDITOR]})
    assert RoleRefusal.SHARED_MAILBOX.label in page.text
    assert not User.objects.filter(email="info@stad.example").exists()


def test_without_a_role_nothing_is_made_and_what_was_typed_stays(client, coordinator):
    data = {"email": "nieuw@vvsg.example", "first_name": "Nele", "last_name": "Nieuw"}
    page = client.post(f"{SCREEN}nieuw/", data)
    assert RoleRefusal.NO_ROLE.label in page.text
    assert 'value="Nele"' in page.text
    assert not User.objects.filter(email="nieuw@vvsg.example").exists()


def test_officials_are_not_in_the_list_and_have_no_screen_of_roles(client, coordinator):
    official = UserFactory(last_name="Zonderrol")
    assert "Zonderrol" not in client.get(SCREEN).text
    assert client.get(f"{SCREEN}{official.pk}/").status_code == 404


def test_a_longer_list_costs_no_more_queries(
    client, coordinator, colleague, django_assert_num_queries
):
    from django.db import connection  # inline: only after the apps are ready
    from django.test.utils import CaptureQueriesContext

    colleague(Role.EDITOR)
    client.get(SCREEN)
    with CaptureQueriesContext(connection) as one:
        client.get(SCREEN)
    colleague(Role.EDITOR, Role.ADVISER)
    colleague(Role.ORGANISER)
    with django_assert_num_queries(len(one)):
        client.get(SCREEN)
