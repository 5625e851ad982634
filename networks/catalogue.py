"""What the public sees of networks: the list with its filters and the page of one of them."""

from dataclasses import dataclass, field

from django.core.paginator import Paginator
from django.utils import timezone

from members.facets import active_filters, facet
from members.models import Organisation
from members.tile_boards import tile_boards
from members.tile_map import motif_map
from networks import menu
from networks.access import Standing, standing
from networks.enums import NetworkKind
from networks.models.minutes import Minutes
from networks.models.network import Network
from planning.enums import Theme

PER_PAGE = 20
LATEST_MINUTES = 3
GENERAL = ("general", "Algemeen")


@dataclass(frozen=True)
class Reach:
    """How many people and boards take part. A board counts once, merged ones as one."""

    members: int
    boards: dict[int, str] = field(default_factory=dict)  # names by id
    all_boards: int = 0

    @property
    def board_count(self) -> int:
        return len(self.boards)


def reach(network, on=None) -> Reach:
    """Members and municipalities of a network, today or at the end of a past day."""
    taking_part = network.memberships.active(on).values_list("organisation_id", flat=True)
    counts_as = Organisation.objects.counted_as(on)
    reached = {counts_as.get(organisation) for organisation in taking_part if organisation}
    boards = Organisation.objects.municipalities().on(on or timezone.localdate())
    names = dict(boards.values_list("pk", "name"))
    return Reach(
        members=len(taking_part),
        boards={pk: name for pk, name in names.items() if pk in reached},
        all_boards=len(names),
    )


def board_map(network, reached: Reach):
    """Flanders with a tile of the network's theme for every municipality that takes part."""
    theme, titles, themes = network.design_theme, {}, {}
    for nis, (pk, name) in tile_boards().items():
        takes_part = pk in reached.boards
        titles[nis] = f"{name}: {'doet mee' if takes_part else 'nog niet'}"
        if takes_part:
            themes[nis] = theme
    return motif_map(
        themes,
        titles,
        key=f"kaart-{network.slug}",
        title=f"Gemeenten in {network.title}",
        labels={theme: "Doet mee"},
        empty_label="Nog niet",
    )


def list_context(query) -> dict:
    """The published networks that fit the filters in the URL."""
    kinds = facet("soort", "Soort", NetworkKind.choices, query)
    themes = facet("thema", "Thema", [*Theme.choices, GENERAL], query, themed=True)
    networks = Network.objects.published().of_kind(*kinds.chosen).with_any_theme(*themes.chosen)
    page = Paginator(networks.with_member_count().by_title(), PER_PAGE).get_page(
        query.get("pagina")
    )
    return {
        "networks": page,
        "facets": [kinds, themes],
        "active_filters": active_filters([kinds, themes], query),
        "total": page.paginator.count,
    }


def network_context(network, user) -> dict:
    """What the public page shows; a network that is only being written has nobody in it yet."""
    here = standing(network, user) if network.pk else Standing(network)
    reached = reach(network) if network.pk else Reach(0)
    return {
        "network": network,
        "texts": network.texts,
        "membership": here.membership,
        "crumbs": network.crumbs(),
        "menu": menu.group_menu(network, menu.ABOUT, guides=here.may_moderate),
        "head_facts": menu.head_facts(network, here.membership, reached),
        "action": join_action(network, here.membership),
        "guides": here.may_moderate and network.is_published,
        "public_minutes": public_minutes(network),
        **reach_context(network, reached),
    }


def public_minutes(network) -> list[Minutes]:
    """The latest minutes with a part for everybody."""
    if not network.pk:
        return []
    return list(network.minutes.with_public_part().latest_first()[:LATEST_MINUTES])


def reach_context(network, reached: Reach) -> dict:
    return {
        "reach": reached,
        "board_map": board_map(network, reached) if reached.boards else None,
        "board_names": sorted(reached.boards.values()),
    }


def join_action(network, membership) -> dict:
    """The one full button under the title."""
    if membership:
        return {"label": "Naar de gesprekken", "href": network.topics_url}
    if network.takes_invited_only:
        return {}
    label = "Vraag om mee te doen" if network.asks_approval else "Word lid"
    return {"label": label, "href": network.join_url}
