"""QuerySets that are built when somebody looks at them.

A figure carries the rows behind it, and a screen of all figures shows none of these rows. Writing
down for each what the database would be asked cost a quarter of that screen.
"""

from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from django.db.models import QuerySet
from django.utils.functional import SimpleLazyObject

P = ParamSpec("P")
Rows = TypeVar("Rows", bound=QuerySet)


def later(build: Callable[P, Rows]) -> Callable[P, Rows]:
    """What comes back is used like the QuerySet itself, and then built, once."""

    @wraps(build)
    def rows(*args: P.args, **kwargs: P.kwargs) -> Rows:
        return SimpleLazyObject(partial(build, *args, **kwargs))

    return rows
