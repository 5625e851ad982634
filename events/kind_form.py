"""What the form of an event asks of its kind: fields of that kind only, and four settings.

Without script: the server leaves out what the kind does not have. A new event is asked for its
kind first (`?soort=`), and where somebody chooses another one, the next screen has its fields.
"""

from django import forms
from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.models import InstrumentPage
from events.enums import EventKind
from events.kinds import DETAILS, KIND_RULES, SETTINGS, details_of, rule_of
from members.models import Organisation

ASKED = "soort"
LABELS = {
    "members_only": "Enkel voor leden van het netwerk",
    "evaluation": "Evaluatie achteraf",
    "certificate": "Attest van deelname",
    "minutes_required": "Verslag nodig",
}
HELP = {"members_only": "Wie geen lid is, vraagt een plaats aan. Op het bord zeg je ja of nee."}
WORDS = {True: "ja", False: "nee"}


class SettingField(forms.TypedChoiceField):
    """Yes, no, or what is usual for the kind."""

    def __init__(self, name: str, kind: str):
        rule = rule_of(kind)
        usual = f": {WORDS[getattr(rule, name)]}" if rule else ""
        super().__init__(
            label=LABELS[name],
            help_text=HELP.get(name, ""),
            choices=[("", f"Zoals bij deze soort{usual}"), ("True", "Ja"), ("False", "Nee")],
            coerce=lambda value: value == "True",
            empty_value=None,
            required=False,
        )


class KindFields:
    """For the form of an event."""

    def add_kind_fields(self, asked: str = "") -> None:
        kind = self.instance.kind or asked
        if kind in EventKind.values and not self.instance.kind:
            self.initial.setdefault("kind", kind)
        if not kind and "kind" in self.fields:
            self.fields["kind"].help_text = ask_kind_first()
        self._keep_details(kind)
        for name in SETTINGS:
            if name in self.fields:
                self.fields[name] = SettingField(name, kind)

    def _keep_details(self, kind: str) -> None:
        """The fields of this kind, and what was shown to whoever sends the form."""
        needed = set(details_of(kind))
        if self.is_bound:
            needed |= {name for name in DETAILS if self.add_prefix(name) in self.data}
            if not self.instance.pk:
                needed |= set(details_of(self.data.get(self.add_prefix("kind"), "")))
        for name in DETAILS:
            if name not in needed:
                self.fields.pop(name, None)
        for name, rows in choices_of_details().items():
            if name in self.fields:
                own = Q(pk=getattr(self.instance, f"{name}_id"))  # also where it went offline
                self.fields[name].queryset = rows.model.objects.filter(
                    own | Q(pk__in=rows.order_by().values("pk"))
                ).order_by(*rows.query.order_by)

    def clean_members_only(self):
        chosen = self.cleaned_data["members_only"]
        if chosen and not self.cleaned_data.get("network"):
            raise forms.ValidationError(
                "Kies hieronder ook het netwerk waarvan de leden mogen komen."
            )
        return chosen


def ask_kind_first() -> SafeString:
    """Ways to begin with the questions of a kind that has its own."""
    own = [kind for kind, rule in KIND_RULES.items() if len(rule.details) > 1]
    links = format_html_join(
        ", ", '<a href="?{}={}">{}</a>', ((ASKED, kind.value, kind.label) for kind in own)
    )
    return format_html("Eigen vragen hebben: {}. Kies er een om ze meteen te zien.", links)


def choices_of_details() -> dict:
    instruments = InstrumentPage.objects.live().order_by("title")
    hosts = Organisation.objects.current().municipalities().order_by("name")
    return {"instrument": instruments, "became": instruments, "host": hosts}


def detail_panels() -> MultiFieldPanel:
    """Only what the form has is shown; without any of them, not even the heading."""
    choosers = ("instrument", "host", "became")
    panels = [
        FieldPanel(name, widget=forms.Select) if name in choosers else FieldPanel(name)
        for name in DETAILS
    ]
    return MultiFieldPanel(panels, heading="Eigen aan deze soort")


def setting_panels() -> MultiFieldPanel:
    rows = [FieldRowPanel([FieldPanel(name) for name in SETTINGS[at : at + 2]]) for at in (0, 2)]
    return MultiFieldPanel(rows, heading="Afspraken bij deze soort")
