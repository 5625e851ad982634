"""Whom an organiser writes to, and what."""

from hashlib import sha256

from django import forms

from events.enums import MailTo
from events.forms import FORM_KEY, new_form_key
from events.models import Event, Registration
from members.dutch import day, listed


class SelectionFields(forms.Form):
    """A part of those who registered for one event."""

    states = forms.MultipleChoiceField(
        label="Aan wie",
        choices=MailTo.choices,
        initial=[MailTo.CONFIRMED],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één groep."},
    )
    session = forms.ChoiceField(label="Sessie", required=False)
    board = forms.ChoiceField(label="Organisatie", required=False)

    def __init__(self, *args, event: Event, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        sessions = [(str(each.pk), _named(each)) for each in event.sessions.order_by("pk")]
        self.fields["session"].choices = [("", "Alle sessies"), *sessions]
        if len(sessions) < 2:
            self.fields["session"].widget = forms.HiddenInput()
        self.fields["board"].choices = [("", "Alle organisaties"), *_boards(event)]

    def selection(self):
        rows = Registration.objects.filter(session__event=self.event)
        rows = rows.to_mail(*self.cleaned_data["states"])
        if session := self.cleaned_data["session"]:
            rows = rows.filter(session=session)
        if board := self.cleaned_data["board"]:
            kind, _, value = board.partition(":")
            rows = rows.of_board(int(value)) if kind == "id" else rows.of_board(None, value)
        return rows.select_related("person", "organisation").order_by("registered_at", "pk")

    def said(self) -> str:
        """The selection in words, as the board keeps it."""
        words = [MailTo(each).label.lower() for each in self.cleaned_data["states"]]
        parts = [listed(words)]
        for name in ("session", "board"):
            if value := self.cleaned_data[name]:
                parts.append(dict(self.fields[name].choices)[value])
        return ", ".join(parts)


class MailingForm(SelectionFields):
    subject = forms.CharField(
        label="Onderwerp", max_length=150, error_messages={"required": "Vul een onderwerp in."}
    )
    text = forms.CharField(
        label="Bericht",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Begin meteen: “Dag” met de voornaam komt er vanzelf boven, en de link naar de "
        "persoonlijke pagina eronder. Een lege regel begint een nieuwe alinea.",
        error_messages={"required": "Schrijf een bericht."},
    )
    thanks = forms.BooleanField(required=False, widget=forms.HiddenInput)
    form_key = forms.RegexField(FORM_KEY, widget=forms.HiddenInput, initial=new_form_key)
    seen = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


def thanks_for(event: Event, materials: str = "", minutes: str = "") -> dict:
    """A proposal to begin from: what those who came may read afterwards.

    What is for some only is never in the mail: the personal page, below it, asks who reads it.
    """
    links = [("Het materiaal vind je hier", materials), ("Het verslag lees je hier", minutes)]
    found = "\n\n".join(f"{words}:\n{link}" for words, link in links if link)
    text = "Fijn dat je erbij was."
    if event.materials.exists():
        text += "\n\nMateriaal en opnames vind je op je persoonlijke pagina, met de knop hieronder."
    text += f"\n\n{found}" if found else ""
    text += "\n\nHeb je nog een vraag? Antwoord gerust op deze mail."
    subject = f"Bedankt: {event.title}"[:150]
    return {"states": [MailTo.PRESENT], "subject": subject, "text": text, "thanks": True}


def seal_of(registrations) -> str:
    """By this the second step knows that the people are those of the preview."""
    keys = ",".join(str(each.pk) for each in sorted(registrations, key=lambda row: row.pk))
    return sha256(keys.encode()).hexdigest()[:32]


def _named(session) -> str:
    first = session.days.order_by("starts_at").first()
    return session.name or (day(first.starts_at) if first else str(session))


def _boards(event) -> list[tuple[str, str]]:
    rows = Registration.objects.filter(session__event=event).select_related("organisation")
    found = {}
    for row in rows:
        if row.organisation_id:
            found[f"id:{row.organisation_id}"] = str(row.organisation)
        elif row.organisation_typed:
            found[f"typed:{row.organisation_typed}"] = row.organisation_typed
    return sorted(found.items(), key=lambda pair: pair[1].lower())
