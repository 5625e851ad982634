"""Giving and taking roles: one verb for every way, so that nobody gives the own account more."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import LogContext

from members.actions.people import find_or_create_person
from members.audit import record
from members.enums import STAFF_ROLES, PersonRole, Role, RoleRefusal
from members.models import User

GIVE_ROLES = "members.give_roles"


class RoleRefused(Exception):
    """Somebody's roles stay as they are; carries the sentence for the colleague."""

    def __init__(self, refusal: RoleRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def set_roles(user: User, roles, *, by) -> User:
    """Let an account have exactly these roles. `by` a Person, None for the system.

    A role of a colleague opens the staff screens, and losing the last one closes them. Groups that
    are no role stay. Raises `RoleRefused`.
    """
    # One lock for all: two coordinators who take the role from each other would leave nobody.
    list(Group.objects.select_for_update().filter(name=Role.COORDINATOR))
    wanted, held = set(map(Role, roles)), set(user.roles)
    _check(user, wanted - held, held - wanted, by)
    colleague = getattr(by, "user", None)
    with LogContext(user=colleague):  # for the security log, which hears of every way
        user.groups.remove(*Group.objects.filter(name__in=held - wanted))
        user.groups.add(*Group.objects.filter(name__in=wanted - held))
    user.is_staff = user.is_superuser or not wanted.isdisjoint(STAFF_ROLES)
    user.save(update_fields=["is_staff"])
    if wanted != held and user.person:
        record(user.person, "members.roles_changed", by=by, data={"roles": sorted(wanted)})
    return user


def _check(user, given, taken, by):
    if by is not None and not (hasattr(by, "user") and by.user.has_perm(GIVE_ROLES)):
        raise RoleRefused(RoleRefusal.NOT_ALLOWED)
    if given and by is not None and by.user == user:
        raise RoleRefused(RoleRefusal.ONESELF)
    if Role.COORDINATOR in taken:
        others = User.objects.filter(is_active=True, groups__name=Role.COORDINATOR)
        if not others.exclude(pk=user.pk).exists():
            raise RoleRefused(RoleRefusal.LAST_COORDINATOR)


@transaction.atomic
def give_access(*, email, first_name, last_name, roles, by) -> User:
    """An account with these roles for whoever reads this address; one there is, is kept.

    No password is made: a code sent to the address signs the new colleague in. Raises
    `RoleRefused` and `InvalidAddress`.
    """
    if not roles:
        raise RoleRefused(RoleRefusal.NO_ROLE)
    person = find_or_create_person(
        email=email, first_name=first_name, last_name=last_name, role=PersonRole.OTHER, by=by
    )
    if person.shared_mailbox:
        raise RoleRefused(RoleRefusal.SHARED_MAILBOX)
    user = getattr(person, "user", None) or _make_account(person)
    return set_roles(user, set(roles) | set(user.roles), by=by)


def _make_account(person) -> User:
    user = User.objects.create_user(
        person.email, person=person, first_name=person.first_name, last_name=person.last_name
    )
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=False)
    return user
