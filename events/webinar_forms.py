"""The report of a webinar: choose files, then say who the doubtful rows are."""

from dataclasses import asdict

from django import forms
from django.core import signing

from events.models import SessionDay
from events.rules.webinar_report import Attended, UnreadableReport, read_reports
from events.webinar_matching import Matching

LARGEST = 2 * 1024 * 1024
SALT = "events.webinar_report"
KEPT = 2 * 60 * 60  # seconds between the look and the decision
ADD, SKIP = "add", "skip"


class SeveralFiles(forms.FileField):
    widget = type(
        "SeveralFilesInput", (forms.ClearableFileInput,), {"allow_multiple_selected": True}
    )

    def clean(self, data, initial=None):
        files = data if isinstance(data, list | tuple) else [data]
        return [super(SeveralFiles, self).clean(each, initial) for each in files]


class ReportForm(forms.Form):
    """Read in memory and never stored."""

    files = SeveralFiles(
        label="Verslag",
        help_text="Het aanwezigheidsverslag van Teams of Zoom, als CSV. Meer delen? Kies ze samen.",
        error_messages={"required": "Kies minstens één bestand.", "empty": "Dit bestand is leeg."},
    )
    minimum = forms.IntegerField(
        label="Aanwezig vanaf", min_value=0, max_value=600, initial=15, help_text="In minuten."
    )

    def clean_files(self):
        files = self.cleaned_data["files"]
        if sum(each.size for each in files) > LARGEST:
            raise forms.ValidationError("Dit is te groot: samen hoogstens 2 MB.")
        try:
            self.people = read_reports([each.read() for each in files])
        except UnreadableReport as problem:
            raise forms.ValidationError(str(problem)) from None
        return files


class ConfirmForm(forms.Form):
    """One question per row that is not sure. `sealed` holds what was read."""

    sealed = forms.CharField(widget=forms.HiddenInput)
    rest_absent = forms.BooleanField(
        label="Wie een plaats had en niet in het verslag staat, was afwezig zonder bericht",
        required=False,
    )

    def __init__(self, *args, matching: Matching, **kwargs):
        super().__init__(*args, **kwargs)
        self.matching = matching
        for number, (row, each) in enumerate(matching.perhaps):
            self.fields[f"name{number}"] = _question(
                f"{each.name}, {each.email or 'zonder adres'} ({each.minutes} min.)",
                [
                    (str(row.pk), f"Dit is {row.person.name}, {row.organisation_label}"),
                    (ADD, "Iemand anders, die onverwacht kwam"),
                    (SKIP, "Niet noteren"),
                ],
            )
        for number, each in enumerate(matching.unknown):
            words = ", ".join(filter(None, [each.name, each.email, each.organisation]))
            self.fields[f"new{number}"] = _question(
                f"{words} ({each.minutes} min.)",
                [(ADD, "Noteer als onverwacht gekomen"), (SKIP, "Niet noteren")],
                initial=SKIP if each.host else ADD,
            )

    def decided(self) -> dict:
        """What the verb wants to know."""
        data = self.cleaned_data
        present = [row for row, _ in self.matching.sure]
        walk_ins, absent = [], list(self.matching.missing)
        for number, (row, each) in enumerate(self.matching.perhaps):
            answer = data[f"name{number}"]
            (present if answer == str(row.pk) else absent).append(row)
            if answer == ADD:
                walk_ins.append(each)
        for number, each in enumerate(self.matching.unknown):
            if data[f"new{number}"] == ADD:
                walk_ins.append(each)
        absent = absent if data["rest_absent"] else []
        return {"present": present, "walk_ins": walk_ins, "absent": absent}


def _question(label, choices, initial=None):
    return forms.ChoiceField(
        label=label,
        choices=choices,
        initial=initial,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie dit is."},
    )


def seal(day: SessionDay, people: list[Attended], minimum: int) -> str:
    """What was read, so that the second step needs neither the file nor a row in the database."""
    told = {"day": day.pk, "minimum": minimum, "people": [asdict(each) for each in people]}
    return signing.dumps(told, salt=SALT, compress=True)


def unseal(day: SessionDay, sealed: str) -> tuple[list[Attended], int] | None:
    """None for what is too old, of another day or not ours."""
    try:
        told = signing.loads(sealed, salt=SALT, max_age=KEPT)
    except signing.BadSignature:
        return None
    if told["day"] != day.pk:
        return None
    return [Attended(**each) for each in told["people"]], told["minimum"]
