import pytest
from django.contrib.auth.models import Group

from members import roles as members_roles
from members.actions.roles import UnknownPermission, seed_roles
from members.enums import STAFF_ROLES, TEAM_ROLES, Role, Team
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db


def names(group):
    return {
        f"{each.content_type.app_label}.{each.codename}"
        for each in group.permissions.select_related("content_type")
    }


def test_every_role_is_a_group_and_only_colleagues_may_enter_the_staff_screens():
    groups = seed_roles()
    assert {group.name for group in groups.values()} == {role.value for role in Role}
    entering = {role for role in Role if "wagtailadmin.access_admin" in names(groups[role])}
    assert entering == set(STAFF_ROLES)
    assert entering == set(Role) - {Role.ORGANISATION_CONTACT, Role.PARTNER}


def test_whoever_stays_outside_is_granted_nothing():
    groups = seed_roles()
    assert names(groups[Role.ORGANISATION_CONTACT]) == names(groups[Role.PARTNER]) == set()


def test_a_team_gives_staff_roles_only():
    assert set(TEAM_ROLES) == set(Team)
    for roles in TEAM_ROLES.values():
        assert roles
        assert set(roles) <= set(STAFF_ROLES)


def test_a_role_gets_what_the_apps_grant_and_nothing_else():
    groups = seed_roles()
    assert "members.view_person" in names(groups[Role.ORGANISER])
    assert "members.view_person" not in names(groups[Role.EDITOR])


def test_repeating_changes_nothing_and_puts_right_what_changed():
    first = {role: names(group) for role, group in seed_roles().items()}
    Group.objects.get(name=Role.EDITOR.value).permissions.clear()
    assert {role: names(group) for role, group in seed_roles().items()} == first
    assert Group.objects.count() == len(Role)


def test_wagtails_own_groups_go_unless_somebody_is_in_them():
    user = UserFactory()
    user.groups.add(Group.objects.get_or_create(name="Editors")[0])
    Group.objects.get_or_create(name="Moderators")
    seed_roles()
    assert Group.objects.filter(name="Editors").exists()
    assert not Group.objects.filter(name="Moderators").exists()


def test_a_slip_in_a_grant_is_named(monkeypatch):
    monkeypatch.setitem(members_roles.GRANTS, Role.EDITOR, ["members.view_organization"])
    with pytest.raises(UnknownPermission, match=r"members\.view_organization"):
        seed_roles()


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_a_colleague_enters_the_staff_screens_and_an_official_does_not(client, role):
    colleague = UserFactory(is_staff=True)
    colleague.groups.add(seed_roles()[role])
    client.force_login(colleague)
    assert client.get("/beheer/").status_code == 200
    client.force_login(UserFactory())
    assert client.get("/beheer/").status_code == 302
