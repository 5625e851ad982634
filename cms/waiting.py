"""What waits for one colleague, as every app tells it: on the first screen and in the mail."""

from members import slots


def lines_for(user) -> list[slots.MondayLine]:
    roles = set(user.groups.values_list("name", flat=True))
    return [line for line in slots.monday_mail.collect(user=user) if _for(user, roles, line)]


def _for(user, roles: set[str], line: slots.MondayLine) -> bool:
    if line.permission and not user.has_perm(line.permission):
        return False
    return user.is_superuser or not line.role or line.role in roles
