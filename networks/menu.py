"""The menu of a group and the facts under its title, the same on every page of it."""

from members.dutch import counted, day_short

ABOUT, TOPICS, MEMBERS, MAILS = "about", "topics", "members", "mails"


def group_menu(network, current: str, *, inside=False) -> list[dict]:
    """One's own settings stand there for who is inside."""
    entries = [
        (ABOUT, "Over deze groep", network.get_absolute_url()),
        (TOPICS, "Gesprekken", network.topics_url),
        (MEMBERS, "Leden", network.members_url),
    ]
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
