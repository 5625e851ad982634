"""Who of the team may own a sheet."""

from django.db.models import Q

from members.models import Person, User


def colleagues(*, also: Person | None = None):
    """Whoever works here, and whoever owned it before."""
    users = User.objects.filter(is_active=True, is_staff=True).exclude(person=None)
    mine = Q(pk=also.pk) if also else Q(pk__in=[])
    rows = Person.objects.filter(Q(pk__in=users.values("person")) | mine)
    return rows.order_by("first_name", "last_name", "pk")
