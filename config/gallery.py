"""Every component in every state on one page (/componenten/), for makers and for the axe test."""

from datetime import date, datetime

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, QueryDict
from django.shortcuts import render

from members import tile_map
from members.dutch import BRUSSELS
from members.facets import active_filters, facet
from members.form_controls import FormControls
from members.icons import ICONS
from members.months import Entry, month_table
from members.tables import table
from planning import charts
from planning.themes import GENERAL, Theme

THEME_LABELS = {GENERAL: "Alle thema’s samen", **dict(Theme.choices)}


class ExampleForm(FormControls, forms.Form):
    """One field of each kind."""

    autocomplete = {"first_name": "given-name", "last_name": "family-name", "email": "email"}
    choice_hints = {
        "frequency": {
            "weekly": "Op maandag, alleen wat je nog niet zag",
            "never": "Je vindt alles terug op je pagina",
        }
    }

    first_name = forms.CharField(label="Voornaam", max_length=40)
    last_name = forms.CharField(label="Familienaam", max_length=40)
    email = forms.EmailField(label="E-mailadres", help_text="Liefst het adres van je werk.")
    role = forms.ChoiceField(
        label="Rol", choices=[("", "Kies je rol"), ("employee", "Medewerker"), ("other", "Andere")]
    )
    starts_on = forms.DateField(
        label="Startdag", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    frequency = forms.ChoiceField(
        label="Hoe vaak wil je mail?",
        choices=[("weekly", "Eén keer per week"), ("never", "Nooit")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="Wat volg je?",
        required=False,
        choices=Theme.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    question = forms.CharField(
        label="Je vraag",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Hoogstens 2.000 tekens.",
    )
    agree = forms.BooleanField(
        label="Bewaar mijn gegevens tot ik ze zelf wis",
        help_text="Je kan dat op elk moment ongedaan maken.",
    )
    bestuur = forms.CharField(label="Gemeente", disabled=True, required=False, initial="Zwevegem")


def gallery(request):
    if not settings.SHOW_GALLERY:
        raise Http404
    return render(request, "config/gallery.html", {**_forms(), **_lists(), **_figures()})


def _forms() -> dict:
    filled = {"fout-first_name": "Imane", "fout-email": "imane.zwevegem.example"}
    broken = ExampleForm(filled, prefix="fout")
    broken.add_error(None, "De laatste plaats ging net weg. Kies een andere sessie.")
    query = QueryDict("thema=gender&soort=vorming")
    facets = [
        facet(
            "thema",
            "Thema",
            THEME_LABELS.items(),
            query,
            counts={"gender": 7, "lgbti": 5, "disability": 6, "general": 4},
            themed=True,
        ),
        facet("soort", "Soort", [("vorming", "Vorming"), ("webinar", "Webinar")], query),
    ]
    return {
        "empty_form": ExampleForm(prefix="leeg"),
        "broken_form": broken,
        "facets": facets,
        "active": active_filters(facets, query),
        "query": QueryDict(),
        "page": Paginator(range(240), 20).page(5),
    }


def _lists() -> dict:
    start = datetime(2026, 5, 12, 9, 30, tzinfo=BRUSSELS)
    return {
        "icons": ICONS,
        "themes": THEME_LABELS.items(),
        "states": [
            ("good", "Op schema"),
            ("warn", "Net niet"),
            ("bad", "Achter"),
            ("none", "Nog niet gemeten"),
        ],
        "starts_at": start,
        "ends_at": start.replace(hour=12, minute=0),
        "both": [Theme.GENDER, Theme.DISABILITY],
        "month": month_table(
            2026,
            5,
            {
                date(2026, 5, 12): [Entry("Veilig uitgaan", "#", "general")],
                date(2026, 5, 17): [Entry("Dag tegen holebi- en transfobie")],
                date(2026, 5, 21): [Entry("Een loket voor iedereen", "#", "disability", True)],
            },
        ),
        "facts": [
            {"term": "Wanneer", "value": "9.30 tot 12 uur", "note": "onthaal vanaf 9 uur"},
            {"term": "Waar", "value": "Stadhuis van Aalst"},
            {"term": "Meer lezen", "value": "Lokaal genderbeleid", "url": "#"},
        ],
        "terms": [
            {"term": "Universeel ontwerp", "note": "Zo bouwen dat niemand achteraf moet vragen."},
            {"term": "Redelijke aanpassing", "note": "Een drempel wegnemen voor één persoon."},
        ],
        "steps": [
            {"title": "Kijk rond", "text": "Wie zie je niet aan het loket, en waarom?"},
            {"title": "Vraag het", "text": "Praat met wie het aangaat voor je iets beslist."},
            {"title": "Leg het vast", "text": "Met een naam, een bedrag en een datum."},
        ],
        "checks": [
            {"id": "c1", "title": "Haal je badge op", "text": "Bij het onthaal.", "done": True},
            {"id": "c2", "title": "Zoek één bondgenoot", "text": "Bij een andere dienst."},
        ],
        "route": [
            {"title": "Eerst", "text": "kijken"},
            {"title": "Dan", "text": "kiezen"},
            {"title": "Tot slot", "text": "doen"},
        ],
        "levels": ["beschreven", "getoetst", "geëvalueerd", "overgenomen"],
        "crumbs": [("Thema’s", "#")],
        "tabs": [
            {"label": "Lijst", "url": "#", "current": True, "icon": "list"},
            {"label": "Maand", "url": "#", "icon": "calendar"},
        ],
        "toc": [
            {"label": "Waarom", "url": "#", "current": True},
            {"label": "Wat kan je doen", "url": "#"},
        ],
        "links": [
            {"label": "Bewaar in je agenda (.ics)", "url": "#", "icon": "download"},
            {"label": "Volg deze agenda", "url": "#", "icon": "link"},
        ],
        "tags": [{"label": "Webinar", "plain": True}],
    }


def _figures() -> dict:
    months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    counts = [12, 31, 44, 28, 52, 60, 4, 0, 38, 71, 66, 20]
    kinds = [("Vorming", 188, 212), ("Webinar", 131, 170), ("Werkbezoek met rondleiding", 41, 44)]
    return {
        "motif_map": tile_map.motif_map(
            {
                each.nis: list(THEME_LABELS)[int(each.nis) % 4]
                for each in tile_map.places()
                if int(each.nis) % 7
            },
            {},
            key="motieven",
            title="Waar elke gemeente mee bezig is",
            labels=THEME_LABELS,
        ),
        "count_map": tile_map.count_map(
            {each.nis: int(each.nis) % 23 for each in tile_map.places() if int(each.nis) % 3},
            {},
            key="aantallen",
            title="Deelnemers per gemeente",
            unit=("deelnemer", "deelnemers"),
        ),
        **_lineage(),
        "bars": charts.bar_chart(
            [charts.Bar(label, value, whole) for label, value, whole in kinds],
            key="soorten",
            title="Ingeschreven en aanwezig per soort",
            note="Volle balk: aanwezig. Open balk: ingeschreven.",
        ),
        "bars_table": table(
            "Ingeschreven en aanwezig per soort",
            ["Soort", "Aanwezig", "Ingeschreven"],
            [(label, (value, "#figure"), whole) for label, value, whole in kinds],
            ["Samen", sum(kind[1] for kind in kinds), sum(kind[2] for kind in kinds)],
        ),
        "shares": charts.bar_chart(
            [
                charts.Bar("Een vaste contactpersoon", 72, highlight=True),
                charts.Bar("Een actie in het meerjarenplan", 41),
                charts.Bar("Een eigen budget", 17),
            ],
            key="aandelen",
            title="Wat gemeenten al hebben",
            unit=" %",
            top=100,
        ),
        "shares_table": table(
            "Wat gemeenten al hebben",
            ["Wat", "Aandeel"],
            [("Contactpersoon", "72 %"), ("Actie", "41 %"), ("Budget", "17 %")],
        ),
        "columns": charts.column_chart(
            list(zip(months, counts, strict=True)), key="maanden", title="Aanwezigen per maand"
        ),
        "columns_table": table(
            "Aanwezigen per maand",
            ["Maand", "Aanwezigen"],
            list(zip(months, counts, strict=True)),
        ),
        "lines": charts.line_chart(
            ["2024", "2025", "2026", "2027", "2028", "2029"],
            [
                charts.Series("Gemeenten", [20, 48, 97, None, None, None]),
                charts.Series("Pad naar 171", [20, 50, 80, 111, 141, 171], dashed=True),
            ],
            key="lijn",
            title="Gemeenten in een netwerk",
        ),
        "lines_table": table(
            "Gemeenten in een netwerk",
            ["Jaar", "Gemeenten", "Pad"],
            [("2024", 20, 20), ("2025", 48, 50), ("2026", 97, 80)],
        ),
        "ahead": charts.pace_bar(97, 171, 80),
        "behind": charts.pace_bar(7, 50, 19),
        "spark": charts.sparkline([2, 4, 4, 7, 9, 12]),
        "wide": table(
            "Bereikte gemeenten per provincie",
            ["Provincie", "Gemeenten", "Aandeel", "Deelnemers"],
            [("Antwerpen", 30, "45 %", 71), ("Limburg", 16, "42 %", 1_040)],
            ["Samen", 46, "44 %", 1_111],
        ),
        "post_at": datetime(2026, 11, 16, 10, 12, tzinfo=BRUSSELS),
    }


def _lineage() -> dict:
    learned = [("Izegem", "toegepast", ""), ("Waregem", "herwerkt", ""), ("Ronse", "geborgd", "w")]
    return {
        "lineage": charts.lineage_chart(
            "Tielt",
            [
                charts.Learner(name[0].lower(), name, degree, source or None)
                for name, degree, source in learned
            ],
            key="afkomst",
            title="Wie leerde van wie",
            root_note="deelde het",
        ),
        "lineage_table": table(
            "Drie besturen passen dit ook toe", ["Bestuur", "Hoe ver"], [row[:2] for row in learned]
        ),
    }
