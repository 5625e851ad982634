from django import template
from django.utils.html import format_html_join

from members.slots import component_slots

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context, name, **values):
    """Render what the apps put in a slot: `{% slot "theme_page" theme=page %}`."""
    components = component_slots[name].components(context.get("request"), **values)
    return format_html_join(
        "\n", "{}", ((component.render_html(context),) for component in components)
    )
