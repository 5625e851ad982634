"""What networks answer when another app asks every app the same question."""

from django.db.models import Count
from django.urls import reverse

from cms.slots import TileFact
from members.dutch import plural
from members.holding import holding
from members.slots import (
    FIRST_HITS,
    MondayLine,
    SearchGroup,
    SearchResult,
    SitemapEntry,
    TypedOrganisation,
)
from members.tile_boards import tiles_of_organisations
from networks.access import MODERATE
from networks.actions import alerts
from networks.models import JoinRequest, Membership, Network, Report

PUBLIC_WORDS = ("title", "summary", "purpose", "audience", "approach")


def found_networks(query: str, shown: slice = FIRST_HITS) -> SearchGroup:
    """Published networks in whose public words every word of the query occurs."""
    networks = holding(Network.objects.published(), query, *PUBLIC_WORDS)
    results = [
        SearchResult(
            title=network.title,
            url=network.get_absolute_url(),
            summary=network.summary,
            note=network.get_kind_display(),
        )
        for network in networks[shown]
    ]
    return SearchGroup("Netwerken", results, networks.count())


def texts_of_networks():
    for words in Network.objects.published().values_list(*PUBLIC_WORDS):
        yield " ".join(words)


def sitemap_entries():
    for network in Network.objects.published():
        yield SitemapEntry(network.get_absolute_url(), network.published_at)


def laid_tiles():
    """A municipality whose colleague joined a network worked on its theme that day."""
    tiles = tiles_of_organisations()
    rows = (
        Membership.objects.active()
        .exclude(organisation=None)
        .filter(network__published_at__isnull=False)
    )
    for membership in rows.select_related("network").order_by("joined_at"):
        for code in tiles.get(membership.organisation_id, ()):
            yield TileFact(code, membership.network.design_theme, membership.joined_at.date())


def waiting_requests():
    waiting = JoinRequest.objects.open().count()
    if waiting:
        yield MondayLine(
            plural(waiting, "aanvraag wacht", "aanvragen wachten")
            + " op antwoord: mee in een netwerk?",
            "/beheer/netwerken/aanvragen/?open=true",
            count=waiting,
            permission="networks.view_joinrequest",
        )


def groups_without_moderator():
    """Published groups with members whom nobody guides."""
    groups = list(Network.objects.published().without_moderator().by_title()[:20])
    if groups:
        yield MondayLine(
            plural(len(groups), "groep heeft", "groepen hebben") + " geen begeleider.",
            "/beheer/netwerken/leden/",
            count=len(groups),
            permission=MODERATE,
            items=tuple((group.title, group.members_url) for group in groups),
        )


def waiting_talks():
    """Questions that nobody answered in two working days, and posts that members reported."""
    overdue = alerts.overdue()
    if overdue:
        yield MondayLine(
            plural(len(overdue), "vraag in een groep wacht", "vragen in groepen wachten")
            + " al twee werkdagen op een antwoord.",
            "/beheer/netwerken/gesprekken/",
            count=len(overdue),
            permission=MODERATE,
            items=tuple((topic.title, topic.get_absolute_url()) for topic in overdue[:10]),
        )
    reported = Report.objects.open().select_related("post__topic__network")
    by_network = {row.post.topic.network_id: row.post.topic.network for row in reported}
    if by_network:
        count = len(reported)
        yield MondayLine(
            plural(count, "gemeld bericht wacht", "gemelde berichten wachten") + " op een blik.",
            reverse("networks:reports", args=[next(iter(by_network.values())).slug]),
            count=count,
            permission=MODERATE,
            items=tuple(
                (network.title, reverse("networks:reports", args=[network.slug]))
                for network in by_network.values()
            ),
        )


def typed_names():
    """Organisations that members and askers named in words that nobody linked yet."""
    for rows in (Membership.objects.unlinked(), JoinRequest.objects.unlinked()):
        counted = rows.order_by().values_list("organisation_typed").annotate(Count("pk"))
        for typed, count in counted:
            yield TypedOrganisation(typed, count)
