"""Keeping the words of a network that an edit replaced."""

from django.db import transaction

from members.audit import record
from members.page_cache import raise_content_version

KEPT = ("title", "summary", "purpose", "audience", "approach", "house_rules", "body")


def texts_of(network) -> dict[str, str]:
    """The words of a network as plain values, as they stand now."""
    texts = {name: getattr(network, name) for name in KEPT if name != "body"}
    return texts | {"body": network._meta.get_field("body").value_to_string(network)}


@transaction.atomic
def keep_previous_texts(network, before, *, by):
    """Put the replaced words in the log and let the public see the new ones."""
    after = texts_of(network)
    replaced = {name: text for name, text in before.items() if text != after[name]}
    if replaced:
        record(network, "networks.texts", by=by, data={"before": replaced})
    raise_content_version()
