"""After a colleague was faster: who, when, and beside each field what stands there now."""

from django import forms

from members import dutch
from planning.history import Line


def tell_both(form, fresh, *, what: str, last: Line | None, leave_out=()) -> str:
    """The sentence above the form; the fields get what stands there now.

    `form` holds what was typed and was valid, `fresh` is the same form as the row stands now,
    `last` is the change that came between. Saving again says deliberately which of both it will be.
    """
    now = {name: words for name, words in differing(form, fresh) if name not in leave_out}
    for name, words in now.items():
        form.add_error(name, f"Intussen bewaard: {words or 'leeg'}.")
    who, when = (last.by, f" op {dutch.moment(last.at)},") if last else ("Een collega", "")
    told = f"{who[:1].upper()}{who[1:]} wijzigde {what}{when} terwijl jij schreef. "
    if not now:
        return f"{told}Bij wat jij typte is er geen verschil. Bewaar gerust opnieuw."
    labels = dutch.listed([f"“{form[name].label}”" for name in now])
    return (
        f"{told}Wat jij typte, staat er nog; bij {labels} lees je wat intussen bewaard is. "
        "Bewaar opnieuw om jouw tekst te houden, of neem eerst over wat je wil behouden."
    )


def differing(form, fresh) -> list[tuple[str, str]]:
    """What stands there now, in words, of each field in which that is not what was typed."""
    return [
        (name, words_of(fresh[name]))
        for name in form.fields
        if not form[name].is_hidden
        and not isinstance(form.fields[name], forms.FileField)
        and words_of(fresh[name]) != words_of(form[name])
    ]


def words_of(bound) -> str:
    field, value = bound.field, bound.value()
    if isinstance(field, forms.DateField):
        day = field.to_python(value)
        return dutch.day(day) if day else ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    wanted = {str(each) for each in (value if isinstance(value, list) else [value]) if each}
    if hasattr(field, "queryset"):
        rows = field.queryset.filter(pk__in=[each for each in wanted if each.isdecimal()])
        return ", ".join(field.label_from_instance(row) for row in rows)
    if hasattr(field, "choices"):
        return ", ".join(str(label) for key, label in field.choices if str(key) in wanted)
    return str(value or "").replace("\r\n", "\n").strip()
