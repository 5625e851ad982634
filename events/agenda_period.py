"""The dates of the agenda that somebody asks for, and whole days as moments."""

from datetime import date, datetime, time, timedelta

from django import forms

from members import dutch
from members.form_controls import FormControls

DAY = timedelta(days=1)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=dutch.BRUSSELS)


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class PeriodForm(FormControls, forms.Form):
    """From and until when, and only what still takes names; an impossible period is told."""

    van = forms.DateField(label="Vanaf", required=False, widget=DayInput)
    tot = forms.DateField(label="Tot en met", required=False, widget=DayInput)
    vrij = forms.BooleanField(label="Alleen met vrije plaatsen", required=False)

    def clean(self):
        start, end = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if start and end and end < start:
            self.add_error("tot", "De periode eindigt voor ze begint. Draai de datums om.")
        return self.cleaned_data

    @property
    def only_free(self) -> bool:
        self.is_valid()
        return bool(self.cleaned_data.get("vrij"))

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        """The days asked for; nothing while they make no sense."""
        if not self.is_valid():
            return None, None
        return self.cleaned_data.get("van"), self.cleaned_data.get("tot")

    @property
    def period(self) -> tuple[datetime, datetime] | None:
        start, end = self.bounds
        if not start and not end:
            return None
        return midnight(start or date(2000, 1, 1)), midnight((end or date(2100, 1, 1)) + DAY)
