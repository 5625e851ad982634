"""The menu of a group and the facts under its title, the same on every page of it."""

from members.dutch import counted, day_short
from networks.enums import NetworkKind

ABOUT, TOPICS, MEMBERS, MAILS = "about", "topics", "members", "mails"
MINUTES, MENTORS, HEALTH = "minutes", "mentors", "health"


def group_menu(network, current: str, *, inside=False, guides=False) -> list[dict]:
    """One's own settings stand there for who is inside, the figures for who moderates."""
    entries = [
        (ABOUT, "Over deze groep", network.get_absolute_url()),
        (TOPICS, "Gesprekken", network.topics_url),
        (MINUTES, "Verslagen", network.minutes_url),
        (MEMBERS, "Leden", network.members_url),
    ]
    if network.kind == NetworkKind.LEARNING_NETWORK:
        entries.append((MENTORS, "Mentorbesturen", network.mentors_url))
    if guides:
        entries.append((HEALTH, "Hoe het gaat", network.health_url))
    if inside:
        entries.append((MAILS, "Mijn mails", network.mail_settings_url))
    return [
        {"label": label, "url": url, "current": name == current} for name, label, url in entries
    ]


def head_facts(network, membership, reached=None) -> list[str]:
    """On the public page, which counts, also what kind of group it is."""
    facts = []
    if reached:
        facts += [network.get_kind_display()] * (network.get_kind_display() != network.title)
        facts.append(counted(reached.members, "lid", "leden"))
        facts.append(counted(reached.board_count, "gemeente", "gemeenten"))
    if membership:
        facts.append(f"Je bent lid sinds {day_short(membership.joined_at)}")
    return facts
