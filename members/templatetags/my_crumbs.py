"""The path to a page of one's own account; allauth's views know of none."""

from django import template
from django.urls import reverse

register = template.Library()

TITLES = {
    "my_page": "Mijn pagina",
    "mfa_index": "Tweede stap",
    "mfa_list_webauthn": "Passkeys",
}


@register.simple_tag
def my_crumbs(*below):
    """Title and address of "Mijn pagina" and of the screens `below` it, by their route."""
    return [(TITLES[name], reverse(name)) for name in ("my_page", *below)]
