"""What editors type at a yearly report."""

from django import forms

from members.form_controls import FormControls
from planning.enums import GoalKind
from planning.models import Goal
from reporting.models.yearly_report import WORDS_LIMIT
from reporting.yearly.enums import ReportKind

HOW = (
    "Een lege lijn begint een nieuwe alinea. Lijnen die met een streepje beginnen, worden een "
    "lijst."
)


class ReportText(forms.CharField):
    def __init__(self, *, rows=6, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(
            required=False,
            max_length=WORDS_LIMIT,
            error_messages={
                "max_length": "Deze tekst is te lang: %(show_value)d tekens. Er passen er "
                "%(limit_value)d; kort hem wat in."
            },
            **kwargs,
        )


class WordsForm(FormControls, forms.Form):
    """Introduction, a text per goal where the report goes goal by goal, and a last word."""

    introduction = ReportText(
        label="Inleiding", rows=10, help_text=f"Dit leest iemand op de site het eerst. {HOW}"
    )

    def __init__(self, *args, report, **kwargs):
        self.goals = list(Goal.objects.exclude(kind=GoalKind.SECTION)) if _has_goals(report) else []
        words = report.goal_words()
        kwargs["initial"] = {
            "introduction": report.introduction,
            "closing": report.closing,
            **{_name(goal): words.get(goal.pk, "") for goal in self.goals},
        }
        super().__init__(*args, **kwargs)
        for goal in self.goals:
            self.fields[_name(goal)] = ReportText(label=str(goal), rows=4)
        self.fields["closing"] = ReportText(label="Slotwoord", rows=5)

    def words(self) -> dict:
        """As `write_words` takes them."""
        given = self.cleaned_data
        return {
            "introduction": given["introduction"],
            "closing": given["closing"],
            "goals": {goal.pk: given[_name(goal)] for goal in self.goals},
        }


def _has_goals(report) -> bool:
    return report.kind == ReportKind.SUBSTANTIVE


def _name(goal: Goal) -> str:
    return f"goal_{goal.pk}"


class HandOverForm(FormControls, forms.Form):
    on = forms.DateField(
        label="Overgemaakt aan het agentschap op",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Kies de dag waarop het agentschap het verslag kreeg.",
            "invalid": "Dit is geen dag. Kies er een, of typ ze als 31/03/2027.",
        },
    )
