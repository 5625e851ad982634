"""Showing a network to the public, or taking it back."""

from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.page_cache import raise_content_version


@transaction.atomic
def publish_network(network, *, by):
    if network.published_at is None:
        network.published_at = timezone.now()
        network.save(update_fields=["published_at"])
        record(network, "networks.publish", by=by)
        raise_content_version()
    return network


@transaction.atomic
def unpublish_network(network, *, by):
    """Take it out of sight. Members, discussions and history stay as they are."""
    if network.published_at is not None:
        network.published_at = None
        network.save(update_fields=["published_at"])
        record(network, "networks.unpublish", by=by)
        raise_content_version()
    return network
