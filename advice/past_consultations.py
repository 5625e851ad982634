"""Consultations of before this platform, from a list."""

from wagtail.models import ModelLogEntry

from advice.actions.consulting import note_consultation
from advice.consultation_kinds import rule_of
from advice.enums import ConsultationKind, ConsultationTopic
from advice.models import Consultation
from members.organisation_field import OrganisationChoice
from planning.past.cells import Unclear, one_of, parts_in, yes_in
from planning.past.kinds import PastKind, PastLine, register


@register
class PastConsultations(PastKind):
    slug = "overleg"
    label = "Overleg"
    words = ("overleg", "overleggen")
    order = 30
    columns = {
        "kind": ("soort", "type"),
        "on": ("datum", "dag"),
        "title": ("titel", "naam"),
        "topic": ("onderwerp",),
        "named_topic": ("onderwerp uit het plan",),
        "participants": ("deelnemers", "wie", "organisaties"),
        "decisions": ("beslissingen", "opvolging"),
        "about_equality": ("gelijke kansen op de agenda", "gelijke kansen"),
    }
    required = ("kind", "on")
    heads = ("Soort", "Datum", "Titel", "Onderwerp")
    example = (
        (
            *(ConsultationKind.STEERING_GROUP.label, "18/03/2025", "", "Actieplan 2025", ""),
            *("", "Actieplan goedgekeurd.", "ja"),
        ),
        (
            *(ConsultationKind.BILATERAL.label, "22/04/2025", "Overleg met Unia"),
            *("Meldpunten", "", "Unia", "", "ja"),
        ),
    )
    note = (
        "Meer deelnemende organisaties zet je met een | ertussen. Verslagen horen er niet bij: die "
        "begin je op het scherm van het overleg. Zelfde soort, dag en titel (of onderwerp) "
        "betekent hetzelfde overleg."
    )

    def read(self, row):
        cells = row.values.get
        kind = one_of(cells("kind"), ConsultationKind, "De soort")
        on = self.past_date(cells("on"))
        title = self.short_enough(cells("title", ""), 160, "De titel")
        topic = self.short_enough(cells("topic", ""), 200, "Het onderwerp")
        named = cells("named_topic", "")
        named = one_of(named, ConsultationTopic, "Het onderwerp uit het plan") if named else ""
        if rule_of(kind).topic and not (topic or named):
            raise Unclear("Bij deze soort hoort een onderwerp: het plan telt per onderwerp.")
        equality = cells("about_equality", "")
        facts = {
            "kind": kind,
            "on": on,
            "title": title,
            "topic": topic,
            "named_topic": named,
            "decisions": self.short_enough(cells("decisions", ""), 8000, "De beslissing"),
            "about_equality": yes_in(equality) if equality else True,
            "organisations": [
                self._choice(name, on) for name in parts_in(cells("participants", ""))
            ],
        }
        shown = (kind.label, f"{on:%d/%m/%Y}", title, topic)
        return PastLine((kind.value, on, (title or topic).casefold()), shown, facts)

    def _choice(self, name, on) -> OrganisationChoice:
        found = self.organisations.find(name, on)
        return OrganisationChoice(found, "" if found else name[:160])

    def known(self, lines):
        rows = Consultation.objects.filter(on__in={line.key[1] for line in lines})
        columns = rows.values_list("kind", "on", "title", "topic")
        return {(kind, on, (title or topic).casefold()) for kind, on, title, topic in columns}

    def make(self, line, *, source, by):
        return note_consultation(by=by, **line.facts).pk

    def take_back(self, keys, loaded_at):
        rows = Consultation.objects.filter(pk__in=keys)
        touched = ModelLogEntry.objects.filter(
            content_type__app_label="advice",
            content_type__model="consultation",
            object_id__in=[str(pk) for pk in keys],
            timestamp__gt=loaded_at,
        )
        if rows.exclude(minutes=None).exists() or touched.exists():
            return False
        rows.delete()
        return True
