"""What a colleague fills in above the participant counts."""

import datetime

from django import forms
from django.utils import timezone

from events.enums import EventKind
from members.enums import PersonRole, Province
from members.form_controls import FormControls
from members.long_select import LongSelect
from planning.enums import Theme
from planning.themes import GENERAL
from reporting.boards import (
    NO_PROVINCE,
    NO_PROVINCE_LABEL,
    UNLINKED,
    UNLINKED_LABEL,
    BoardMap,
)
from reporting.enums import Dimension, Newness
from reporting.participation import Selection
from reporting.per_plan import goal_choices, network_choices
from reporting.periods import Period
from reporting.sizes import Size

BEGINS_LATER = (
    "De periode eindigt voor ze begint. Kies een einddatum op of na {start}, of wissel de twee om."
)
EARLIEST = datetime.date(2000, 1, 1)
LATEST = datetime.date(2100, 12, 31)
OUT_OF_REACH = "Kies een datum tussen 2000 en 2100."


def date_field(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Schrijf de datum als dag/maand/jaar, bijvoorbeeld 31/12/2026."},
    )


def choice_field(label: str, choices, *, everything: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=LongSelect,
        choices=[("", everything), *choices],
        error_messages={"invalid_choice": "Deze keuze bestaat niet meer. Kies opnieuw."},
    )


class CountForm(FormControls, forms.Form):
    """A period and what narrows it; everything in the address, nothing required."""

    van = date_field("Van")
    tot = date_field("Tot en met")
    soort = choice_field("Soort", EventKind.choices, everything="Alle soorten")
    thema = choice_field(
        "Thema", [*Theme.choices, (GENERAL, "Algemeen")], everything="Alle thema's"
    )
    provincie = choice_field(
        "Provincie",
        [*Province.choices, (NO_PROVINCE, NO_PROVINCE_LABEL)],
        everything="Alle provincies",
    )
    grootte = choice_field("Grootte", Size.choices, everything="Groot en klein")
    organisatie = choice_field("Organisatie", [], everything="Alle organisaties")
    rol = choice_field("Rol", PersonRole.choices, everything="Alle rollen")
    doel = choice_field("Doelstelling", [], everything="Alle doelstellingen")
    netwerk = choice_field("Netwerk", [], everything="Alles, van een netwerk of niet")
    nieuw = choice_field("Eerste keer", Newness.choices, everything="Nieuw of niet")
    per = forms.ChoiceField(label="Per", required=False, choices=Dimension.choices)
    kaart = date_field("Gemeenten zoals bekend op")
    # Only in links: one activity, and since when somebody is new where a month is opened.
    activiteit = forms.IntegerField(
        required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput
    )
    sinds = forms.DateField(required=False, widget=forms.HiddenInput)

    def __init__(self, data, *, boards: BoardMap, organisations):
        """`organisations` are the ids that took part, from which one can choose."""
        super().__init__(self._with_defaults(data))
        self.boards = boards
        self.fields["kaart"].help_text = "Leeg: de kaart van vandaag."
        self.fields["doel"].choices = [("", "Alle doelstellingen"), *goal_choices()]
        self.fields["netwerk"].choices = [
            ("", self.fields["netwerk"].choices[0][1]),
            *network_choices(),
        ]
        self.fields["organisatie"].choices = [
            ("", "Alle organisaties"),
            *((str(board.pk), board.name) for board in organisations),
            (UNLINKED, UNLINKED_LABEL),
        ]

    @staticmethod
    def _with_defaults(data):
        """Without a period this year is meant; without a split, per kind."""
        data = data.copy()
        year = Period.year(timezone.localdate().year)
        if not data.get("van") and not data.get("tot"):
            data["van"], data["tot"] = year.start.isoformat(), year.end.isoformat()
        data.setdefault("per", Dimension.KIND.value)
        return data

    def clean_van(self):
        return self._within_reach("van")

    def clean_tot(self):
        return self._within_reach("tot")

    def clean_kaart(self):
        return self._within_reach("kaart")

    def _within_reach(self, name: str):
        day = self.cleaned_data[name]
        if day and not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(OUT_OF_REACH)
        return day

    def clean(self):
        """One end of the period is enough: the other follows from it."""
        cleaned = super().clean()
        start, end = cleaned.get("van"), cleaned.get("tot")
        if self.errors:
            return cleaned
        if end and not start:
            cleaned["van"] = end.replace(month=1, day=1)
        elif start and not end:
            cleaned["tot"] = max(start, timezone.localdate())
        elif end < start:
            self.add_error("tot", BEGINS_LATER.format(start=f"{start:%d/%m/%Y}"))
        return cleaned

    @property
    def period(self) -> Period:
        return Period(self.cleaned_data["van"], self.cleaned_data["tot"])

    @property
    def dimension(self) -> Dimension:
        return Dimension(self.cleaned_data["per"] or Dimension.KIND)

    def selection(self) -> Selection:
        """What was asked, of a form that is valid."""
        asked = self.cleaned_data
        selection = Selection(
            self.period,
            kinds=(asked["soort"],) if asked["soort"] else (),
            theme=asked["thema"],
            role=asked["rol"],
            goal=asked["doel"],
            network=asked["netwerk"],
            newness=asked["nieuw"],
            new_since=asked["sinds"],
            event=asked["activiteit"],
        )
        if asked["provincie"]:
            selection = selection.only_organisations(self.boards.in_province(asked["provincie"]))
        if asked["grootte"]:
            selection = selection.only_organisations(self.boards.of_size(asked["grootte"]))
        if asked["organisatie"] == UNLINKED:
            return selection.narrowed(only_unlinked=True)
        if asked["organisatie"]:
            return selection.only_organisations(self.boards.counting_as(int(asked["organisatie"])))
        return selection
