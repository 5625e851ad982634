"""What a phone sends, and what somebody types, at the door."""

import json
from datetime import datetime

from django import forms
from django.utils.dateparse import parse_datetime

from events.actions.ticking import Tick
from events.enums import AttendanceState, Refusal
from events.models import SessionDay
from events.tickets import ticket_named
from members import dutch

MOST_TICKS = 500  # in one message; a phone that has more sends the rest after


class UnreadableTicks(ValueError):
    """Not what our own script sends."""


def ticks_in(body: bytes, day: SessionDay) -> list[Tick]:
    """The ticks in a message, each with `key`, `state`, `at` and `registration` or `ticket`.

    Raises `UnreadableTicks`.
    """
    try:
        rows = json.loads(body)["ticks"]
        if not isinstance(rows, list) or len(rows) > MOST_TICKS:
            raise UnreadableTicks
        known = day.session.registrations.in_bulk(
            [int(row.get("registration") or 0) for row in rows]
        )
        return [_tick(row, known) for row in rows]
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as wrong:
        raise UnreadableTicks from wrong


def _tick(row, known) -> Tick:
    ticket = row.get("ticket")
    found = ticket_named(str(ticket)) if ticket else known.get(int(row["registration"]))
    return Tick(str(row["key"])[:64], AttendanceState(row["state"]), _moment(row["at"]), found)


def _moment(text) -> datetime:
    moment = parse_datetime(text)
    if moment is None or moment.tzinfo is None:
        raise UnreadableTicks
    return moment


class ScanForm(forms.Form):
    code = forms.CharField(
        label="Code van het ticket",
        max_length=300,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "autofocus": True,
                "spellcheck": "false",
            }
        ),
        help_text="Scan met een handscanner, of typ de code die onder de QR-code staat.",
    )

    def clean_code(self):
        """The registration that the code belongs to."""
        found = ticket_named(self.cleaned_data["code"])
        if found is None:
            raise forms.ValidationError(Refusal.UNKNOWN_TICKET.label)
        return found


class ExceptForm(forms.Form):
    """Who was missing, with or without a word; everybody else was there."""

    def __init__(self, *args, registrations, **kwargs):
        super().__init__(*args, **kwargs)
        self.registrations = registrations
        people = [(str(row.pk), _line(row)) for row in registrations]
        for name, label in (
            ("absent", "Was er niet, zonder bericht"),
            ("excused", "Was er niet, liet iets weten"),
        ):
            self.fields[name] = forms.MultipleChoiceField(
                label=label,
                choices=people,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def rows(self) -> list[dict]:
        """A line per person, with what is ticked."""
        ticked = {name: {str(each) for each in self[name].value() or ()} for name in self.fields}
        return [
            {
                "pk": row.pk,
                "label": _line(row),
                "absent": str(row.pk) in ticked["absent"],
                "excused": str(row.pk) in ticked["excused"],
            }
            for row in self.registrations
        ]

    def clean(self):
        both = set(self.cleaned_data.get("absent", ())) & set(self.cleaned_data.get("excused", ()))
        if both:
            names = dict(self.fields["absent"].choices)
            twice = dutch.listed([names[each] for each in sorted(both)])
            raise forms.ValidationError(f"Twee keer aangevinkt: {twice}. Kies een van beide.")
        return self.cleaned_data

    def states(self) -> dict[int, AttendanceState]:
        states = {row.pk: AttendanceState.PRESENT for row in self.registrations}
        for name in ("absent", "excused"):
            states |= {int(each): AttendanceState(name) for each in self.cleaned_data[name]}
        return states


def _line(registration) -> str:
    name = registration.person.name or "Naam gewist"
    board = registration.organisation_label
    return f"{name}, {board}" if board else name
