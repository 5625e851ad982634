"""After a colleague was faster: who, when and what; what was typed stays, and both go together."""

from collections.abc import Mapping

from django import forms

from members import dutch
from planning.history import Line
from planning.marks import mark, marks_of, raw, read_marks, shown


def tell_both(form, fresh, *, what: str, last: Line | None, was: Mapping | None = None) -> str:
    """The sentence above `form`, which comes back ready to be saved again.

    What its writer did not touch becomes what stands there now. What both wrote keeps what was
    typed, with beside it what stands there now: saving again says deliberately which it will be.

    `form` holds what was typed and was valid, `fresh` is the same form as the row stands now,
    `last` is the newest change, `was` are marks of what the form had at first (by default those
    that it carries).
    """
    was = read_marks(form) if was is None else was
    form.data = form.data.copy()
    theirs, clashing = [], []
    for name in shown(form):
        now, typed = raw(fresh[name]), raw(form[name])
        if mark(now) == was.get(name, mark(typed)):
            continue
        theirs.append(f"“{form[name].label}”")
        if mark(typed) == was.get(name):
            _take_over(form, fresh[name])
        elif now != typed:
            clashing.append(f"“{form[name].label}”")
            form.add_error(name, f"Intussen bewaard: {words_of(fresh[name]) or 'leeg'}.")
    if "marks" in form.fields:
        form.data[form.add_prefix("marks")] = marks_of(fresh)
    return _sentence(what, last, theirs, clashing)


def _sentence(what, last, theirs, clashing) -> str:
    who, when = (last.by, f" op {dutch.moment(last.at)},") if last else ("Een collega", "")
    changed = f"{dutch.listed(theirs)} van {what}" if theirs else what
    said = f"{who[:1].upper()}{who[1:]} wijzigde {changed}{when} terwijl jij schreef. "
    if not clashing:
        return (
            f"{said}Dat staat nu hieronder, samen met wat jij typte. Kijk het na en bewaar opnieuw."
        )
    return (
        f"{said}Wat jij typte, staat er nog; bij {dutch.listed(clashing)} lees je wat intussen "
        "bewaard is. Kies wat het wordt en bewaar opnieuw."
    )


def _take_over(form, now) -> None:
    name, value = form.add_prefix(now.name), now.value()
    if isinstance(value, list | tuple):
        form.data.setlist(name, [str(each) for each in value])
    elif isinstance(value, bool):
        form.data.setlist(name, ["on"] if value else [])
    else:
        form.data[name] = raw(now)


def words_of(bound) -> str:
    """As people read it."""
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
    return raw(bound)
