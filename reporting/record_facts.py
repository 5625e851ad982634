"""Which facts of a record counted, so that a frozen year can tell later whether they changed.

    facts_of(Attendance) → the key of the person, and the paths of what decided that it counted

A path that is added or left out changes the fingerprint of every record of that kind, also of the
years that were frozen before: `tests/reporting/test_record_facts.py` holds one of each.
"""

from dataclasses import dataclass

from django.db.models import Model

from advice.models import Consultation, Question, Signal, SupportTrack, TrackMeeting
from cms.models import (
    Adoption,
    InstrumentPage,
    IntegrationStep,
    PageRating,
    PracticePage,
    ResourcePage,
    StarterPage,
    SupportOfferPage,
    ThemePage,
    UsageSnapshot,
    VisualFormatPage,
)
from events.models import Attendance, Event, HeadCount, Registration, Session, SessionDay
from members.models import Organisation, Person
from networks.models import Membership, Minutes, Post, Reaction
from newsletter.models import Issue, SubscriberSnapshot, Subscription
from planning.models import ActionPlan, ActionSheet, Deliverable, Initiative, Publication
from reporting.models import ManualValue, YearlyReport
from surveys.models import Survey


@dataclass(frozen=True)
class Facts:
    """Paths of a model: to the key of its person where it is about one, and to what counts.

    Never a name or words that somebody typed: these may be put right or erased, and the record
    counts as before.
    """

    paths: tuple[str, ...] = ()
    key: str = ""


ONLY_WHICH = Facts()
ONLINE_SINCE = Facts(("first_published_at",))

FACTS: dict[type[Model], Facts] = {
    Adoption: Facts(("page", "organisation", "degree", "channel")),
    Attendance: Facts(
        (
            "registration__organisation",
            "registration__role",
            "day__session__event__kind",
            "state",
            "day__starts_at",
        ),
        key="registration__person__key",
    ),
    ActionPlan: Facts(("year", "state")),
    ActionSheet: Facts(("plan__year",)),  # how it goes is told day by day, and may change
    Consultation: Facts(("kind", "on")),
    Deliverable: Facts(("kind", "year", "on", "published_on", "handed_over_on")),
    Event: Facts(("kind", "year")),
    HeadCount: Facts(("event", "organisation", "count")),
    Initiative: Facts(("on", "goal", "action_sheet")),
    InstrumentPage: ONLINE_SINCE,
    IntegrationStep: Facts(("page", "done_on")),
    Issue: Facts(("dispatch__sent_at",)),
    ManualValue: Facts(("indicator", "year", "value", "numerator", "denominator")),
    Membership: Facts(("organisation", "role", "network__kind", "joined_at"), key="person__key"),
    Minutes: Facts(("published_at",)),
    Organisation: Facts(("kind",)),
    PageRating: Facts(("page",)),
    Person: Facts((), key="key"),
    Post: Facts(("topic__network__kind", "written_at"), key="author__key"),
    PracticePage: ONLINE_SINCE,
    Publication: Facts(("initiative", "channel", "platform", "published_on")),
    Question: Facts(("kind", "received_at", "due_at", "answered_at")),
    Reaction: Facts(("post", "kind", "reacted_at"), key="person__key"),
    Registration: Facts(
        ("organisation", "role", "session__event__kind", "status"), key="person__key"
    ),
    ResourcePage: ONLINE_SINCE,
    Session: Facts(("event__kind",)),
    SessionDay: Facts(("session__event__kind", "mode", "setting", "starts_at")),
    Signal: Facts(("nature", "heard_on")),
    StarterPage: ONLINE_SINCE,
    SubscriberSnapshot: Facts(("month_end", "confirmed")),
    Subscription: Facts(("confirmed_at",), key="person__key"),
    SupportOfferPage: ONLINE_SINCE,
    SupportTrack: Facts(("organisation", "instrument", "starts_on")),
    Survey: Facts(("kind", "closes_at")),
    ThemePage: ONLINE_SINCE,
    TrackMeeting: Facts(("track__organisation", "on")),
    UsageSnapshot: Facts(("source", "views", "taken_on")),
    VisualFormatPage: ONLINE_SINCE,
    YearlyReport: Facts(("year", "kind", "handed_over_on")),
}


def facts_of(model: type[Model]) -> Facts:
    """Of a kind that nobody thought of only which record it was."""
    return FACTS.get(model, ONLY_WHICH)
