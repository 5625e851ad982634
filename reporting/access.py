"""Who may see which figures."""

VIEW_COUNTS = "reporting.view_counts"
WRITE_REPORTS = "reporting.write_yearly_report"
VIEW_PARTICIPANTS = "reporting.view_participants"
FREEZE_YEAR = "reporting.freeze_year"

MAIL_BOARDS = "reporting.add_boardmailing"
VIEW_CONTACTS = "members.view_boardcontact"


def may_see_counts(user) -> bool:
    return user.has_perm(VIEW_COUNTS)


def may_see_names(user) -> bool:
    """The names behind the figures: for coordinators and organisers."""
    return user.has_perm(VIEW_PARTICIPANTS)


def may_freeze(user) -> bool:
    """Freezing a year, publishing it and entering figures by hand: for coordinators."""
    return user.has_perm(FREEZE_YEAR)


def may_mail_boards(user) -> bool:
    """The preview names the contacts, so whoever writes must also be allowed to see them."""
    return user.has_perms([VIEW_COUNTS, VIEW_CONTACTS, MAIL_BOARDS])


def may_write_reports(user) -> bool:
    """The yearly reports: to write, hand over and publish. Who sees counts may read them."""
    return user.has_perm(WRITE_REPORTS)
