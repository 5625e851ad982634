"""What networks do when another app tells that something happened."""

from django.dispatch import receiver

from members.signals import organisation_linked
from members.text_keys import text_key
from networks.models import JoinRequest, Membership


@receiver(organisation_linked)
def link_what_members_typed(key, organisation, **kwargs) -> int:
    """Memberships and requests whose typed name means this organisation now point to it."""
    return sum(_link(rows, key, organisation) for rows in (Membership, JoinRequest))


def _link(model, key, organisation) -> int:
    waiting = model.objects.unlinked().values_list("pk", "organisation_typed")
    meant = [pk for pk, typed in waiting if text_key(typed) == key]
    return model.objects.filter(pk__in=meant).update(
        organisation=organisation, organisation_typed=""
    )
