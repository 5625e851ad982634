"""Who may see which figures."""

VIEW_COUNTS = "reporting.view_counts"
VIEW_PARTICIPANTS = "reporting.view_participants"
FREEZE_YEAR = "reporting.freeze_year"


def may_see_counts(user) -> bool:
    return user.has_perm(VIEW_COUNTS)


def may_see_names(user) -> bool:
    """The names behind the figures: for coordinators and organisers."""
    return user.has_perm(VIEW_PARTICIPANTS)


def may_freeze(user) -> bool:
    """Freezing a year, publishing it and entering figures by hand: for coordinators."""
    return user.has_perm(FREEZE_YEAR)
