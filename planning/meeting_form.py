"""The weekly meeting as one form: a light and a few words per sheet, kept together.

One form for the page, so that words at one sheet are not lost by the button of another.
"""

from dataclasses import dataclass

from planning.plan_reading import SheetView
from planning.sheet_forms import UpdateForm


@dataclass
class MeetingRow:
    view: SheetView
    last: str  # what was said the last time
    form: UpdateForm | None  # None where somebody else tells how it goes

    @property
    def key(self) -> int:
        return self.view.sheet.pk


def update_form(view: SheetView, data=None) -> UpdateForm:
    sheet = view.sheet
    form = UpdateForm(data, prefix=f"f{sheet.pk}", initial={"progress": sheet.progress})
    form.fields["text"].help_text = ""
    form.fields["text"].widget.attrs["rows"] = 2
    return form


def is_told(form: UpdateForm, data, *, pressed: bool) -> bool:
    """Whether something was said: other words, another light than was shown, or its own button."""
    shown = data.get(form.add_prefix("was"), "")
    light = data.get(form.add_prefix("progress"), "")
    words = data.get(form.add_prefix("text"), "")
    return pressed or bool(words.strip()) or (bool(light) and light != shown)
