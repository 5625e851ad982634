from members.dutch import day_short
from members.staff_panel import StaffPanel

HEAD = ["Netwerk", "Rol", "Voor", "Lid sinds", "Weg sinds"]


def memberships_panel(request, person):
    """In which networks somebody is or was, the latest first; in one query."""
    if not request.user.has_perm("networks.view_membership"):
        return None
    cells = [
        (
            (row.network.title, row.network.get_absolute_url()),
            row.get_role_display(),
            row.organisation_name(),
            day_short(row.joined_at),
            day_short(row.left_at) if row.left_at else "",
        )
        for row in person.memberships.select_related("network", "organisation")
    ]
    return StaffPanel("Netwerken", HEAD, cells, "Nog in geen enkel netwerk.")
