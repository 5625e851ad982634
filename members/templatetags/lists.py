"""Links and page numbers of paged lists."""

from django import template

register = template.Library()


@register.filter
def page_numbers(page):
    """The numbers to show: all when few, else the ends and what lies around this page."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.simple_tag
def page_link(query, number, name=""):
    """The same list on another page; page one has no number, so that it has one address."""
    link = query.copy() if query else None
    name = name or "pagina"
    if link is None:
        return "?" if number == 1 else f"?{name}={number}"
    link.pop(name, None)
    if number > 1:
        link[name] = number
    return f"?{link.urlencode()}"
