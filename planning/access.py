"""Who may do what with the yearly action plan."""

READ = "planning.view_actionplan"
KEEP = "planning.change_actionsheet"


def may_keep(user) -> bool:
    """Writes sheets and money, approves and takes back."""
    return user.has_perm(KEEP)


def may_follow(user, sheet) -> bool:
    """Tells how a sheet goes: its owner too."""
    if may_keep(user):
        return True
    is_owner = sheet.owner_id is not None and sheet.owner_id == getattr(user, "person_id", None)
    return is_owner and user.has_perm(READ)
