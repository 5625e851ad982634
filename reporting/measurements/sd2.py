"""SD2: sharing knowledge, in networks and in trainings."""

from django.db.models import Case, Count, Exists, F, Max, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from events.models import Event
from members.enums import PersonRole
from members.models import Organisation
from networks.enums import MembershipRole, NetworkKind
from networks.models import Membership, Minutes, Post, Reaction
from planning.deliverables.enums import DeliverableKind
from planning.enums import Theme
from planning.models import Deliverable
from planning.themes import theme_field
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids, head_counts, told_elsewhere
from reporting.kept_deliverables import kept
from reporting.later import later
from reporting.measurements.persons import persons_with_attendances
from reporting.measurements.took_place import held_days, held_events
from reporting.membership import (
    boards_of_memberships,
    members_on,
    memberships_during,
    memberships_on,
)
from reporting.numbers import among
from reporting.participation import Selection
from reporting.recorded import (
    any_held_day,
    any_held_day_or_membership,
    any_membership,
    any_partnership,
    any_post,
)
from reporting.registry import Measurement, indicator

# --- OD 2.1 networks ------------------------------------------------------------------------


@indicator("od2-1-kennisgroep-leden", recorded=any_membership)
def knowledge_group_members(period, definition):
    day, kind = period.last_day_so_far, NetworkKind.KNOWLEDGE_GROUP
    members = members_on(day, kind)
    return Measurement(members.count(), members, records=(memberships_on(day, kind),))


@indicator("od2-1-kennisgroep-interacties", recorded=any_post)
def knowledge_group_interactions(period, definition):
    """What was taken back or hidden is none, nor are the reactions to it: nobody can look it up."""
    posts = Post.objects.readable().filter(
        topic__network__kind=NetworkKind.KNOWLEDGE_GROUP,
        written_at__gte=period.starts_at,
        written_at__lt=period.ends_at,
    )
    of_members, reactions = posts.of_members(), _reactions_of_members(period)
    is_of_member = Q(pk__in=of_members.order_by().values("pk"))
    everything, written, topics = (
        posts.order_by()
        .aggregate(
            everything=Count("pk"),
            written=Count("pk", filter=is_of_member),
            topics=Count("pk", filter=is_of_member & Q(written_at=F("topic__created_at"))),
        )
        .values()
    )
    reacted = reactions.count()
    return Measurement(
        written + reacted,
        _interactions(of_members, reactions),
        records=(of_members, reactions),
        beside=(
            ("nieuwe gesprekken", topics),
            ("antwoorden", written - topics),
            ("reacties van leden", reacted),
            ("berichten van begeleiders en VVSG, apart geteld", everything - written),
        ),
        notes=(
            "De bewijslijst heeft een regel per bericht: of het zelf meetelt, en hoeveel reacties "
            "van leden het kreeg. Beide kolommen samen geven het cijfer.",
        ),
    )


@later
def _interactions(of_members, reactions):
    """The posts that count themselves or got reactions that do; both numbers stand on the row."""
    here = reactions.filter(post=OuterRef("pk")).order_by()
    counted = Subquery(here.values("post").annotate(n=Count("pk")).values("n"))
    last = Subquery(here.values("post").annotate(last=Max("reacted_at")).values("last"))
    counts = Q(pk__in=of_members.values("pk"))
    return Post.objects.filter(counts | Exists(here)).annotate(
        counts_itself=Case(When(counts, then=1), default=0),
        reaction_count=Coalesce(counted, 0),
        last_reaction_at=last,
    )


def _reactions_of_members(period):
    """Those by who took part as member or mentor when reacting; moderators are left out."""
    rows = Membership.objects.filter(
        Q(left_at=None) | Q(left_at__gt=OuterRef("reacted_at")),
        network=OuterRef("post__topic__network"),
        person=OuterRef("person"),
        role__in=[MembershipRole.MEMBER, MembershipRole.MENTOR],
        joined_at__lte=OuterRef("reacted_at"),
    )
    readable = Post.objects.readable().filter(topic__network__kind=NetworkKind.KNOWLEDGE_GROUP)
    return Reaction.objects.filter(
        Exists(rows),
        post__in=readable,
        reacted_at__gte=period.starts_at,
        reacted_at__lt=period.ends_at,
    )


@indicator("od2-1-collegagroep-bijeenkomsten", recorded=any_held_day)
def peer_group_meetings(period, definition):
    return held_days(Selection.of(period, definition))


@indicator("od2-1-collegagroep-verslagen", recorded=any_held_day)
def peer_group_minutes(period, definition):
    """Published minutes of the meetings that took place; a gap is a meeting without."""
    selection = Selection.of(period, definition)
    written = Minutes.objects.published().filter(meeting__in=selection.held_days())
    value, days = written.count(), len(selection.held())
    return Measurement(value, written, beside=(("bijeenkomsten zonder verslag", days - value),))


@indicator("od2-1-werkbezoeken", recorded=any_held_day)
def work_visits(period, definition):
    return held_events(Selection.of(period, definition))


@indicator("od2-1-a-60pct-gemeenten", recorded=any_held_day_or_membership)
def municipalities_in_network_initiatives(period, definition):
    """Somebody there, a member, or host of a work visit: any of these counts the board once. So
    does a number that somebody else counted."""
    selection = Selection.of(period, definition)
    boards = BoardMap(period.map_on)
    present = boards.municipalities_among(selection.organisation_ids())
    hosts = boards.municipalities_among(selection.host_ids())
    memberships = memberships_during(period)
    members = boards.municipalities_among(boards_of_memberships(memberships))
    by_number = boards.municipalities_among(elsewhere_ids(selection))
    reached = present | hosts | members | by_number
    return Measurement.share(
        len(reached),
        len(boards.municipalities()),
        Organisation.objects.filter(pk__in=reached),
        beside=(
            ("waarvan iemand aanwezig was", len(present)),
            ("met een lid van een netwerk", len(members)),
            ("gastgemeente van een werkbezoek", len(hosts)),
            *told_elsewhere(by_number),
        ),
        unmarked=selection.unmarked_events(),
        records=(
            selection.present(),
            selection.work_visit_days(),
            memberships,
            head_counts(selection),
        ),
    )


# --- OD 2.2 trainings -----------------------------------------------------------------------


@indicator("od2-2-vormingen", recorded=any_held_day)
def trainings(period, definition):
    return held_events(Selection.of(period, definition))


@indicator("od2-2-deelnemers", recorded=any_held_day)
def participants(period, definition):
    return persons_with_attendances(Selection.of(period, definition))


@indicator("od2-2-webinars", recorded=any_held_day)
def themed_webinars(period, definition):
    selection = Selection.of(period, definition)
    themed = selection.held_events().exclude(**{theme_field(theme): False for theme in Theme})
    return Measurement(selection.held().only(lambda day: day.has_theme).events, themed)


@indicator("od2-2-studiedagen", recorded=any_held_day)
def study_days(period, definition):
    return held_events(Selection.of(period, definition))


@indicator("od2-2-samenwerkingsverbanden", recorded=any_partnership)
def partnerships(period, definition):
    """Partners of what took place or of a partnership in force: who is both counts once."""
    selection = Selection.of(period, definition)
    partners = Event.partners.through.objects.filter(event__in=selection.event_ids())
    by_event = set(partners.values_list("organisation", flat=True))
    in_force = [each for each in kept(DeliverableKind.PARTNERSHIP) if each.is_in_force_in(period)]
    by_agreement = set()
    if in_force:
        agreements = Deliverable.partners.through.objects.filter(
            deliverable__in=among(each.pk for each in in_force)
        )
        by_agreement = set(agreements.values_list("organisation", flat=True))
    count, only = len(by_event | by_agreement), len(by_agreement - by_event)
    beside = (("alleen door een afgesproken samenwerking", only),) if only else ()
    rows = _organisations(by_event | by_agreement)
    records = (rows, selection.held_events(), _in_force(period))
    return Measurement(count, rows, beside=beside, records=records, evidence_count=count)


@later
def _organisations(ids):
    return Organisation.objects.filter(pk__in=among(ids))


@later
def _in_force(period):
    agreed = Deliverable.objects.counted().of_kind(DeliverableKind.PARTNERSHIP)
    return agreed.in_force(period.start, period.end)


@indicator("od2-2-a-200-medewerkers", recorded=any_held_day)
def trained_employees(period, definition):
    selection = Selection.of(period, definition)
    return persons_with_attendances(selection.narrowed(role=PersonRole.EMPLOYEE))
