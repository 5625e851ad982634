"""Who may see which figures."""

VIEW_COUNTS = "reporting.view_counts"
WRITE_REPORTS = "reporting.write_yearly_report"
VIEW_PARTICIPANTS = "reporting.view_participants"


def may_see_counts(user) -> bool:
    return user.has_perm(VIEW_COUNTS)


def may_see_names(user) -> bool:
    """The names behind the figures: for coordinators and organisers."""
    return user.has_perm(VIEW_PARTICIPANTS)


def may_write_reports(user) -> bool:
    """The yearly reports: to write, hand over and publish. Who sees counts may read them."""
    return user.has_perm(WRITE_REPORTS)
