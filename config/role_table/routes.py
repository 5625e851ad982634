"""Every address of the project, found by walking the resolver."""

import re

from django.urls import URLResolver, get_resolver

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
EXPRESSION = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


def routes(patterns=None, before="", spaces=()):
    """(name with its namespaces or else the route, route) of every address."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inside = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from routes(pattern.url_patterns, route, inside)
        else:
            yield ":".join([*spaces, pattern.name]) if pattern.name else route, route


def by_name() -> dict[str, list[str]]:
    """The routes of every name, in the order of the resolver."""
    found = {}
    for name, route in routes():
        found.setdefault(name, []).append(route)
    return found


def plain(route: str) -> str:
    """A route as a person reads it: /agenda/<year>/<slug>/."""
    text = ARGUMENT.sub(r"<\1>", EXPRESSION.sub("…", route))
    return "/" + re.sub(r"[\^$\\]", "", text)
