"""Keeping the words of an event that an edit replaced."""

from django.db import transaction

from events.actions.meeting_changes import follow_new_title
from events.models import Event
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version

KEPT = ("title", "summary", "audience", "led_by", "price", "slug")
KEPT += ("capture_note", "language_aids", "external_url", "external_host")
KEPT += ("learning_question", "concrete_output")


def texts_of(event: Event) -> dict[str, str]:
    """The words of an event as plain values, as they stand now."""
    texts = {name: getattr(event, name) for name in KEPT}
    return texts | {"body": event._meta.get_field("body").value_to_string(event)}


@transaction.atomic
def keep_texts(before: dict[str, str], event: Event, *, by: Person) -> None:
    """Put the replaced words in the log and let the public see the new ones."""
    after = texts_of(event)
    replaced = {name: text for name, text in before.items() if text != after[name]}
    if replaced:
        record(event, "events.texts", by=by, data={"before": replaced})
    if "title" in replaced:
        follow_new_title(event, before["title"])
    raise_content_version()
