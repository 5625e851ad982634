"""What somebody wants to see of the calendar, as it stands in the address."""

from dataclasses import dataclass

from planning.communication.enums import Channel, Platform
from planning.enums import Theme
from planning.models import Goal
from planning.slots import CalendarItem
from planning.themes import GENERAL

CHANNEL, GOAL, THEME, MISSING, WORDS = "kanaal", "doel", "thema", "zonder", "zoek"
NAMES = (CHANNEL, GOAL, THEME, MISSING, WORDS)


@dataclass(frozen=True)
class CommunicationFilter:
    """Empty values filter nothing; what the address says wrongly is no filter."""

    channel: str = ""
    platform: str = ""
    goal: int | None = None
    theme: str = ""
    only_missing: bool = False
    words: str = ""

    @classmethod
    def read(cls, query) -> "CommunicationFilter":
        channel, platform = split_channel(query.get(CHANNEL, ""))
        goal, theme = query.get(GOAL, ""), query.get(THEME, "")
        return cls(
            channel=channel,
            platform=platform,
            goal=int(goal) if goal.isascii() and goal.isdigit() and len(goal) < 9 else None,
            theme=theme if theme in (*Theme.values, GENERAL) else "",
            only_missing=query.get(MISSING) == "1",
            words=query.get(WORDS, "").strip()[:100],
        )

    @property
    def is_on(self) -> bool:
        return self != CommunicationFilter()

    def initiatives(self, rows):
        if self.goal:
            rows = rows.filter(goal=self.goal)
        if self.theme:
            rows = rows.with_theme(self.theme)
        if self.only_missing:
            rows = rows.missing_links()
        for word in self.words.split():
            rows = rows.filter(title__icontains=word)
        return rows

    def publications(self, rows):
        if self.channel:
            rows = rows.filter(channel=self.channel)
        if self.platform:
            rows = rows.filter(platform=self.platform)
        return rows

    def shows(self, item: CalendarItem) -> bool:
        """Whether something of another app fits; links are asked of initiatives only."""
        if self.only_missing or self.platform:
            return False
        words = self.words.lower().split()
        return (
            (not self.channel or item.channel == self.channel)
            and (not self.goal or self.goal in item.goals)
            and self._fits_theme(item.themes)
            and all(word in item.title.lower() for word in words)
        )

    def shows_theme_day(self, theme: str) -> bool:
        others = self.channel or self.goal or self.only_missing or self.words
        return not others and self.theme in ("", theme)

    def _fits_theme(self, themes) -> bool:
        if self.theme == GENERAL:
            return not themes
        return not self.theme or self.theme in themes


def split_channel(text: str) -> tuple[str, str]:
    """ "social_media:linkedin" as (channel, platform); what we do not know is ("", "")."""
    channel, _, platform = text.partition(":")
    if channel not in Channel.values or (platform and platform not in Platform.values):
        return "", ""
    return channel, platform if channel == Channel.SOCIAL_MEDIA else ""


def channel_choices() -> list[tuple[str, str]]:
    """Every channel, and on social media every network: what a publication can be on."""
    choices = []
    for channel in Channel:
        if channel == Channel.SOCIAL_MEDIA:
            choices += [(f"{channel}:{each}", each.label) for each in Platform]
        else:
            choices.append((channel.value, channel.label))
    return choices


def filter_choices() -> dict[str, list[tuple[str, str]]]:
    """What each filter offers, as (value, words); one query."""
    networks = [(f"{Channel.SOCIAL_MEDIA}:{each}", f"– {each.label}") for each in Platform]
    channels = []
    for channel in Channel:
        channels.append((channel.value, channel.label))
        channels += networks if channel == Channel.SOCIAL_MEDIA else []
    goals = [(str(goal.pk), str(goal)) for goal in Goal.objects.operational()]
    themes = [*Theme.choices, (GENERAL, "Algemeen")]
    return {"channels": channels, "goals": goals, "themes": themes}
