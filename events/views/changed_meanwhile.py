"""After somebody else's change: what was typed stays, beside what stands now."""

from events.enums import Refusal
from events.views.staff import VerbView


class FreshForm(VerbView):
    """The second save says deliberately which of both it will be."""

    def refused(self, form, refused):
        if refused.refusal != Refusal.CHANGED_MEANWHILE:
            return super().refused(form, refused)
        kept = form.data.copy()
        kept["version"] = form.get_initial_for_field(form.fields["version"], "version")
        form.data = kept
        form.add_error(None, refused.refusal.label)
        current = self.get_form_class()(initial=form.initial)
        for name in form.fields:
            now, typed = _words(current[name]), _words(form[name])
            if name != "version" and now != typed:
                form.add_error(name, f"Intussen bewaard: {now or 'leeg'}.")
        return self.form_invalid(form)


def _words(field) -> str:
    value = field.value()
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = field.field.widget.format_value(value) or ""
    if choices := getattr(field.field, "choices", None):
        return str(dict(choices).get(value, value))
    return str(text).strip()
