"""What a presenter of records is made of: columns, and what is fetched along with the rows."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, QuerySet


@dataclass(frozen=True)
class Column:
    head: str
    value: Callable[[Model], object]
    url: Callable[[Model], str] | None = None
    is_personal: bool = False


@dataclass(frozen=True)
class Presenter:
    columns: tuple[Column, ...]
    related: tuple[str, ...] = ()
    prefetched: tuple[str, ...] = ()
    order: tuple[str, ...] = ("pk",)

    def prepared(self, rows: QuerySet) -> QuerySet:
        rows = rows.order_by(*self.order)
        if self.related:
            rows = rows.select_related(*self.related)
        return rows.prefetch_related(*self.prefetched) if self.prefetched else rows

    def visible(self, *, with_names: bool) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if with_names or not column.is_personal)
