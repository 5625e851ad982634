"""Fields and error summaries for any Django form, ours or that of a package."""

from django import forms, template

from members.form_controls import control_attrs, is_check

register = template.Library()


@register.simple_tag
def control(field):
    """The widget of a bound field with the attributes of the design."""
    return field.as_widget(attrs=control_attrs(field))


@register.filter
def is_single_tick(field):
    return isinstance(field.field.widget, forms.CheckboxInput)


@register.filter
def is_choices(field):
    return is_check(field) and not is_single_tick(field)


@register.filter
def options(field):
    """The choices of a field: the tag, the words beside it and the second line, if any."""
    hints = getattr(field.form, "choice_hints", {}).get(field.name, {})
    return [
        {
            "tag": option.tag(),
            "id": option.id_for_label,
            "label": option.choice_label,
            "hint": hints.get(str(option.data["value"]), ""),
        }
        for option in field
    ]


@register.filter
def focus_id(field):
    """The id of the control that a link to this field should reach."""
    if is_choices(field) or not field.id_for_label:
        return next((option.id_for_label for option in field), field.auto_id)
    return field.id_for_label


@register.simple_tag
def error_items(form=None, forms=None):
    """Every error of one form or of several: its sentence and the id of its field."""
    items = []
    if hasattr(forms, "non_form_errors"):
        items += [{"text": text, "id": ""} for text in forms.non_form_errors()]
    for one in [form] if form else forms or []:
        items += [{"text": text, "id": ""} for text in one.non_field_errors()]
        for field in one:
            items += [
                {"text": _sentence(one, field, text), "id": focus_id(field)}
                for text in field.errors
            ]
    return items


def _sentence(form, field, text):
    """Voornaam: vul dit in. A label that is a question keeps its mark."""
    label = str(field.label or "")
    if field.is_hidden or not label:
        return text
    group = getattr(form, "group_label", "")
    if group:
        label = f"{group}, {label[:1].lower()}{label[1:]}"
    if label[-1] in "?.!":
        return f"{label} {text}"
    return f"{label}: {text[:1].lower()}{text[1:]}"
