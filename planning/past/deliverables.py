"""Deliverables of before this platform, from a list."""

from planning.actions.deliverables import enter_deliverable
from planning.deliverables.enums import DeliverableKind
from planning.models import Deliverable, Goal
from planning.past.cells import Unclear, maybe_date_in, one_of, parts_in, yes_in
from planning.past.kinds import PastKind, PastLine, register


@register
class PastDeliverables(PastKind):
    slug = "bewijsstukken"
    label = "Bewijsstukken"
    words = ("bewijsstuk", "bewijsstukken")
    order = 40
    columns = {
        "title": ("titel", "naam"),
        "kind": ("soort", "type"),
        "on": ("datum", "dag"),
        "link": ("link", "adres", "url"),
        "partners": ("partners", "besturen", "organisaties"),
        "goal": ("doelstelling", "doel"),
        "year": ("jaar", "telt voor"),
        "until": ("geldt tot", "tot en met", "einde"),
        "published": ("gepubliceerd op", "gepubliceerd"),
        "handed_over": ("bezorgd op", "bezorgd"),
        "approved": ("goedgekeurd op", "goedgekeurd"),
        "public": ("publiek", "openbaar"),
    }
    required = ("title", "kind", "on", "link")
    heads = ("Titel", "Soort", "Datum", "Telt voor")
    example = (
        (
            *("Noden en drempels in 2024", "Rapport met trends en noden", "12/12/2024"),
            *("https://www.voorbeeld.example/noden-2024.pdf", "", "OD 1.1", "", ""),
            *("15/12/2024", "", "", "ja"),
        ),
        (
            *("Afspraak over praktijken delen", "Afspraak met een praktijkdatabankhouder"),
            *("01/02/2024", "https://www.voorbeeld.example/afspraak.pdf", "Unia", "", ""),
            *("31/12/2026", "", "", "", "nee"),
        ),
    )
    note = (
        "Meer partners zet je met een | ertussen. Een bestand voeg je achteraf toe; tot dan is er "
        "de link. Zelfde soort, titel en datum betekent hetzelfde bewijsstuk."
    )

    def read(self, row):
        cells = row.values.get
        kind = one_of(cells("kind"), DeliverableKind, "De soort")
        on = self.past_date(cells("on"))
        title = self.short_enough(" ".join(cells("title").split()), 200, "De titel")
        link = cells("link")
        if not link.startswith(("https://", "http://")) or " " in link or len(link) > 500:
            raise Unclear(f"“{link[:60]}” is geen link. Ze begint met https:// en is volledig.")
        until = maybe_date_in(cells("until", ""))
        if until and until < on:
            raise Unclear("De laatste dag ligt voor de eerste.")
        facts = {
            "kind": kind,
            "title": title,
            "on": on,
            "link": link,
            "year": self._year(cells("year", "")),
            "until": until,
            "goal": self._goal(cells("goal", "")),
            "partners": [self.organisation(name, on) for name in parts_in(cells("partners", ""))],
            "published_on": self._day(cells("published", "")),
            "handed_over_on": self._day(cells("handed_over", "")),
            "approved_on": self._day(cells("approved", "")),
            "is_public": yes_in(cells("public", "")),
        }
        shown = (title, kind.label, f"{on:%d/%m/%Y}", str(facts["year"] or on.year))
        return PastLine((kind.value, title.casefold(), on), shown, facts)

    def _day(self, text):
        return self.past_date(text) if text.strip() else None

    @staticmethod
    def _year(text):
        if not text.strip():
            return None
        if not text.isdecimal() or not 2020 <= int(text) <= 2035:
            raise Unclear(f"“{text}” is geen jaar tussen 2020 en 2035.")
        return int(text)

    def _goal(self, code):
        if not code.strip():
            return None
        if not hasattr(self, "_goals"):
            self._goals = {goal.code.casefold(): goal for goal in Goal.objects.all()}
        if (found := self._goals.get(" ".join(code.split()).casefold())) is None:
            raise Unclear(f"De doelstelling “{code}” kennen we niet. Schrijf bijvoorbeeld OD 1.1.")
        return found

    def known(self, lines):
        days = {line.key[2] for line in lines}
        rows = Deliverable.objects.filter(on__in=days).values_list("kind", "title", "on")
        return {(kind, title.casefold(), on) for kind, title, on in rows}

    def make(self, line, *, source, by):
        return enter_deliverable(by=by, **line.facts).pk

    def take_back(self, keys, loaded_at):
        rows = Deliverable.objects.filter(pk__in=keys)
        if rows.filter(version__gt=1).exists() or rows.exclude(uses=None).exists():
            return False
        rows.delete()
        return True
