"""What colleagues fill in on a sheet of the action plan."""

from datetime import datetime

from django import forms
from django.db.models import Q

from members.dutch import counted
from planning.colleagues import colleagues
from planning.enums import CostKind, GoalKind, IncomeSource, Progress
from planning.marks import MarksField
from planning.models import Goal, IndicatorDefinition, PolicyGoal, TargetGroup
from planning.models.action_sheet import TEXT_LIMIT
from planning.number_field import EuroField, NumberField

UPDATE_LIMIT = 2000


class WordsField(forms.CharField):
    """Text of several lines that keeps what was typed and says by how much it is too long."""

    def __init__(self, *, limit=TEXT_LIMIT, rows=5, **options):
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        options.setdefault("required", False)
        super().__init__(**options)
        self.limit = limit

    def to_python(self, value):
        # One sign per line end, as the limit counts them.
        return super().to_python((value or "").replace("\r\n", "\n"))

    def validate(self, value):
        super().validate(value)
        if (over := len(value) - self.limit) > 0:
            raise forms.ValidationError(
                f"Deze tekst is {counted(over, 'teken', 'tekens')} te lang. Er passen er "
                f"{self.limit}; kort hem wat in."
            )


class ColleagueField(forms.ModelChoiceField):
    def label_from_instance(self, person):
        return person.shown_name


class LinksField(forms.ModelMultipleChoiceField):
    def __init__(self, **options):
        super().__init__(widget=forms.CheckboxSelectMultiple, required=False, **options)


class SheetForm(forms.Form):
    """The five parts; nothing but a title is needed to begin. Indicators have their own place."""

    title = forms.CharField(
        label="Titel", max_length=200, error_messages={"required": "Geef de fiche een titel."}
    )
    owner = ColleagueField(
        label="Trekker",
        queryset=None,
        required=False,
        empty_label="Nog niemand",
        help_text="Wie de actie opvolgt en vertelt hoe het loopt.",
    )
    motivation = WordsField(
        label="Motivering", help_text="Waarom deze actie? Steun op de omgevingsanalyse."
    )
    method = WordsField(
        label="Werkwijze", help_text="Wat doen we, hoe pakken we het aan en met wie?"
    )
    audience = WordsField(label="Doelgroep", rows=3, help_text="Op wie richt de actie zich?")
    impact = WordsField(
        label="Beoogde impact",
        rows=4,
        help_text="Wat willen we bereiken? De indicatoren met hun streefwaarde voeg je toe op de "
        "fiche zelf.",
    )
    target_groups = LinksField(label="Linken: doelgroepen", queryset=None)
    policy_goals = LinksField(label="Linken: Vlaamse beleidsdoelstellingen", queryset=None)
    goals = LinksField(
        label="Linken: doelstellingen van het meerjarenplan",
        queryset=None,
        help_text="Minstens één strategische of operationele doelstelling.",
    )
    seen_at = forms.CharField(required=False, widget=forms.HiddenInput)
    marks = MarksField()

    def __init__(self, *args, year: int, sheet=None, **options):
        super().__init__(*args, **options)
        self.fields["owner"].queryset = colleagues(also=sheet.owner if sheet else None)
        for name, model in (("target_groups", TargetGroup), ("policy_goals", PolicyGoal)):
            chosen = Q(sheets=sheet) if sheet else Q(pk__in=[])
            valid = model.objects.filter(
                Q(pk__in=model.objects.valid_in(year).values("pk")) | chosen
            ).distinct()
            self.fields[name].queryset = valid.order_by("name")
        self.fields["goals"].queryset = Goal.objects.exclude(kind=GoalKind.CHAPTER)

    def facts(self) -> dict:
        """What `add_sheet` and `change_sheet` take."""
        beside = ("seen_at", "marks")
        return {name: value for name, value in self.cleaned_data.items() if name not in beside}

    def clean_seen_at(self) -> datetime | None:
        try:
            return datetime.fromisoformat(self.cleaned_data["seen_at"])
        except ValueError:
            return None

    @staticmethod
    def initial_of(sheet) -> dict:
        texts = ("title", "motivation", "method", "audience", "impact")
        links = ("target_groups", "policy_goals", "goals")
        return {
            **{name: getattr(sheet, name) for name in texts},
            **{name: [row.pk for row in getattr(sheet, name).all()] for name in links},
            "owner": sheet.owner_id,
            "seen_at": sheet.changed_at.isoformat(),
        }


class UpdateForm(forms.Form):
    progress = forms.ChoiceField(label="Hoe loopt het?", choices=Progress.choices)
    text = WordsField(
        label="In een paar woorden",
        limit=UPDATE_LIMIT,
        rows=2,
        help_text="Wat gebeurde er, wat volgt, wat zit er in de weg?",
    )


class StoryForm(forms.Form):
    """The year in words, for the yearly report."""

    realised = WordsField(label="Wat we realiseerden")
    deviation = WordsField(
        label="Wat anders liep", rows=4, help_text="Wijkt het af van wat we planden? Waarom?"
    )
    adjustment = WordsField(label="Wat we bijsturen", rows=4)
    internal_note = WordsField(
        label="Intern",
        rows=3,
        help_text="Alleen voor de ploeg: komt niet in de publieke versie van het jaarverslag.",
    )


class ReasonForm(forms.Form):
    reason = WordsField(
        label="Waarom gaat het terug in opmaak?",
        limit=500,
        rows=2,
        required=True,
        error_messages={"required": "Schrijf in een zin waarom."},
    )


class TargetForm(forms.Form):
    indicator = forms.TypedChoiceField(label="Indicator", coerce=int, choices=[])
    value = NumberField(
        label="Streefwaarde",
        required=False,
        help_text="Leeg mag: dan meet de fiche de indicator zonder streefwaarde.",
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["indicator"].choices = [("", "Kies een indicator"), *indicator_choices()]


def indicator_choices() -> list[tuple[str, list[tuple[int, str]]]]:
    """Grouped by goal, in the order of the plan."""
    groups: dict[str, list[tuple[int, str]]] = {}
    for row in definitions_now().values():
        words = row.label[:1].upper() + row.label[1:]
        groups.setdefault(str(row.goal), []).append((row.indicator_id, words))
    return list(groups.items())


def definitions_now() -> dict[int, IndicatorDefinition]:
    """By indicator: what counts now."""
    rows = IndicatorDefinition.objects.current().in_plan_order()
    return {row.indicator_id: row for row in rows}


class CostForm(forms.Form):
    kind = forms.ChoiceField(label="Kostensoort", choices=CostKind.choices)
    description = forms.CharField(
        label="Omschrijving", max_length=200, error_messages={"required": "Zeg waarvoor het is."}
    )
    planned = EuroField(label="Begroot, in euro")
    committed = EuroField(
        label="Vastgelegd, in euro", help_text="Wat besteld of beloofd is, ook wat al betaald is."
    )
    spent = EuroField(label="Uitgegeven, in euro")
    explanation = WordsField(
        label="Toelichting bij het verschil",
        limit=2000,
        rows=2,
        help_text="Komt in het financieel verslag.",
    )
    is_closed = forms.BooleanField(
        label="Afgesloten: hier komt niets meer bij",
        required=False,
        help_text="Een afgesloten lijn gaat niet mee naar het volgende jaar.",
    )

    NAMES = ("kind", "description", "planned", "committed", "spent", "explanation", "is_closed")

    def clean(self):
        data = super().clean()
        committed, spent = data.get("committed"), data.get("spent")
        if committed is not None and spent is not None and spent > committed:
            self.add_error(
                "committed",
                "Wat uitgegeven is, is ook vastgelegd: dit bedrag is minstens zo groot.",
            )
        return data


class IncomeForm(forms.Form):
    source = forms.ChoiceField(label="Bron", choices=IncomeSource.choices)
    description = forms.CharField(
        label="Omschrijving",
        max_length=200,
        error_messages={"required": "Zeg waar het vandaan komt."},
    )
    sheet = forms.ModelChoiceField(
        label="Voor één fiche",
        queryset=None,
        required=False,
        empty_label="Voor het hele jaar",
    )
    planned = EuroField(label="Begroot, in euro")
    received = EuroField(label="Ontvangen, in euro")
    explanation = WordsField(label="Toelichting bij het verschil", limit=2000, rows=2)

    NAMES = ("source", "description", "sheet", "planned", "received", "explanation")

    def __init__(self, *args, plan, **options):
        super().__init__(*args, **options)
        self.fields["sheet"].queryset = plan.sheets.in_plan_order()


class IntroductionForm(forms.Form):
    introduction = WordsField(label="Inleiding", limit=4000, rows=6)


class NewPlanForm(forms.Form):
    year = forms.TypedChoiceField(label="Jaar", coerce=int, choices=[])

    def __init__(self, *args, years, **options):
        super().__init__(*args, **options)
        self.fields["year"].choices = [(year, str(year)) for year in years]
