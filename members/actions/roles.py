from collections import defaultdict
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction

from members.enums import STAFF_ROLES, Role

ENTRANCE = "wagtailadmin.access_admin"
# Wagtail makes these two by itself; our roles stand in their place.
WAGTAILS_GROUPS = ("Editors", "Moderators")


class UnknownPermission(LookupError):
    """An app grants something that does not exist: a slip in its `roles.py`."""


@transaction.atomic
def seed_roles() -> dict[Role, Group]:
    """Make one group per role with exactly what the apps grant it; repeatable.

    Each app says so in `<app>/roles.py`: `GRANTS = {Role.EDITOR: ["app.codename", …]}` and, for
    what hangs on a tree (pages, collections), a function `grant(groups)`. Only the roles of
    colleagues get the entrance to the staff screens: contact persons and partners stay outside.
    """
    groups = _groups()
    modules = _roles_modules()
    wanted = defaultdict(set)
    for module in modules:
        for role, names in module.GRANTS.items():
            wanted[role].update(names)
    permissions = _all_permissions()
    for role, group in groups.items():
        entrance = {ENTRANCE} if role in STAFF_ROLES else set()
        group.permissions.set(_pick(permissions, wanted[role] | entrance))
    for module in modules:
        if hasattr(module, "grant"):
            module.grant(groups)
    Group.objects.filter(name__in=WAGTAILS_GROUPS, user__isnull=True).delete()
    return groups


def _groups() -> dict[Role, Group]:
    known = {group.name for group in Group.objects.all()}
    Group.objects.bulk_create(Group(name=role.value) for role in Role if role.value not in known)
    rows = {group.name: group for group in Group.objects.filter(name__in=Role.values)}
    return {role: rows[role] for role in Role}


def _roles_modules():
    ours = [app.name for app in apps.get_app_configs() if "." not in app.name]
    return [import_module(f"{name}.roles") for name in ours if find_spec(f"{name}.roles")]


def _all_permissions() -> dict[str, int]:
    """The id of every permission, by "app.codename"."""
    rows = Permission.objects.order_by().values_list("content_type__app_label", "codename", "pk")
    return {f"{app_label}.{codename}": pk for app_label, codename, pk in rows}


def _pick(permissions, names):
    unknown = sorted(names - permissions.keys())
    if unknown:
        raise UnknownPermission(f"There is no permission {', '.join(unknown)}")
    return [permissions[name] for name in names]
