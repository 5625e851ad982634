"""For which action of the yearly plan the events of the demo take place, by their kind."""

from events.enums import EventKind
from events.models import Event
from planning.models import ActionSheet

GOALS = {
    "OD 1.1": (EventKind.FOCUS_GROUP,),
    "OD 2.1": (EventKind.PEER_GROUP, EventKind.WORK_VISIT, EventKind.KNOWLEDGE_GROUP),
    "OD 2.2": (
        EventKind.TRAINING,
        EventKind.WEBINAR,
        EventKind.STUDY_DAY,
        EventKind.INSPIRATION_DAY,
    ),
    "OD 3.1": (EventKind.LEARNING_LAB, EventKind.COACHING_TRACK),
    "OD 4.1": (EventKind.SUPPORT_GROUP, EventKind.COURSE),
}


def hang_on_sheets() -> None:
    """The first sheet of the year of the event with that goal; a few events are left out, as in
    life."""
    for code, kinds in GOALS.items():
        for sheet in ActionSheet.objects.filter(goals__code=code).select_related("plan"):
            rows = Event.objects.no_templates().filter(
                year=sheet.plan.year, kind__in=kinds, action_sheet=None
            )
            keys = list(rows.order_by("pk").values_list("pk", flat=True))
            chosen = [pk for place, pk in enumerate(keys) if place % 9 != 8]
            Event.objects.filter(pk__in=chosen).update(action_sheet=sheet)
