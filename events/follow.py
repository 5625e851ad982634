"""The page that tells which calendars there are to follow."""

from dataclasses import dataclass

from events import feed
from events.agenda import GENERAL
from events.enums import EventKind
from events.models.event import Event
from networks.models import Network
from planning.enums import Theme


@dataclass(frozen=True)
class FeedGroup:
    title: str
    anchor: str
    feeds: list[feed.Feed]


def follow_context() -> dict:
    """Only kinds and networks that ever had something, so that nobody follows an empty calendar."""
    published = Event.objects.published()
    kinds = set(published.order_by().values_list("kind", flat=True).distinct())
    networks = Network.objects.published().filter(pk__in=published.values("network")).by_title()
    groups = [
        FeedGroup("Per thema", "thema", [feed.of_theme(each) for each in (*Theme, GENERAL[0])]),
        FeedGroup(
            "Per soort", "soort", [feed.of_kind(each) for each in EventKind if each in kinds]
        ),
        FeedGroup("Per netwerk", "netwerk", [feed.of_network(each) for each in networks]),
    ]
    return {"everything": feed.everything(), "groups": [each for each in groups if each.feeds]}
