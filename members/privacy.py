"""The register: which personal data we keep, why, on which ground, how long and who wipes it.

Each app declares its own rows in `<app>/privacy.py`; ours stand in `members/personal_fields.py`.
A field that no row names fails the build (`tests/test_privacy_complete.py`), and the public page
/privacy/ is rendered from these rows. They are read at first use (`everything()`).

    register(
        Registration, REGISTERING, {"cancel_reason": "waarom je annuleerde", "token": ""},
        purpose="je plaats bewaren", ground=Ground.PUBLIC_TASK, retention=retention.EVIDENCE,
        eraser="events.erasing.erase",
    )
    not_personal(Registration, "status", "role")
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models
from django.utils.module_loading import autodiscover_modules

from members.enums import Ground
from members.retention import Term

BY_HAND = "by hand"  # a colleague rewrites a text, or it stands elsewhere: docs/privacy.md
PURGE = "purge:"  # what follows is the name of a purge of `<app>/purging.py`


@dataclass(frozen=True)
class Occasion:
    """What somebody did that makes us keep data: one part of the public page.

    `title` begins with "Je"; `seen_by` is a Dutch sentence that says who gets to see the data.
    """

    title: str
    seen_by: str
    order: int = 100


@dataclass(frozen=True)
class Personal:
    """One field with personal data. `shown_as` is empty for what only the machine reads."""

    model: str
    field: str
    occasion: Occasion
    shown_as: str
    purpose: str
    ground: Ground
    retention: Term
    eraser: str


@dataclass(frozen=True)
class Place:
    """A place outside our own fields where somebody may be named: a log, a file, an index.

    `where` says it for the erasure test: "table:<db_table>", "var:<folder below VAR_DIR>" or
    "outside" for what another program keeps.
    """

    name: str
    where: str
    occasion: Occasion
    shown_as: str
    purpose: str
    ground: Ground
    retention: Term
    eraser: str


_rows: dict[str, dict[str, Personal]] = defaultdict(dict)
_places: dict[str, Place] = {}
_not_personal: dict[str, set[str]] = defaultdict(set)
_untouched: dict[str, str] = {}

# What holds no words and points at nobody: dates, counts and choices are facts about a row.
PLAIN_TYPES = (
    *(models.AutoField, models.BooleanField, models.IntegerField, models.FloatField),
    *(models.DecimalField, models.DateField, models.TimeField, models.DurationField),
)


def register(
    model,
    occasion: Occasion,
    fields: Mapping[str, str],
    *,
    purpose: str,
    ground: Ground,
    retention: Term,
    eraser: str,
):
    """Declare fields with personal data that share a reason.

    `model` is a class or "app.Model"; `fields` maps a field's name to its words on the public
    page, "" for what is not worth a visitor's time. `eraser` is the dotted path of a function, or
    `PURGE + name`. Raises ValueError for a field that was declared before.
    """
    label = _label(model)
    for name, shown_as in fields.items():
        _refuse_twice(label, name)
        _rows[label][name] = Personal(
            label, name, occasion, shown_as, purpose, ground, retention, eraser
        )


def not_personal(model, *fields: str):
    """Declare fields that say nothing about anybody; also covers the model's plain types."""
    label = _label(model)
    _not_personal[label]  # the model is known now, and with it its plain types
    for name in fields:
        _refuse_twice(label, name)
        _not_personal[label].add(name)


def no_personal_data(model, *texts: str):
    """Declare a model of ours without people; its words are still named one by one."""
    not_personal(model, *texts)


def untouched(why: str, *labels: str):
    """Declare models of a library as a whole: nobody is named in them, for this reason."""
    _untouched.update(dict.fromkeys(labels, why))


def place(
    name: str,
    where: str,
    occasion: Occasion,
    *,
    purpose: str,
    ground: Ground,
    retention: Term,
    eraser: str,
    shown_as: str = "",
):
    """Declare a place that is not a field of ours."""
    _places[name] = Place(name, where, occasion, shown_as, purpose, ground, retention, eraser)


def _label(model) -> str:
    return model if isinstance(model, str) else model._meta.label


def _refuse_twice(label, name):
    if name in _rows.get(label, ()) or name in _not_personal.get(label, ()):
        raise ValueError(f"{label}.{name} stands in the privacy register already")


@cache
def _discover():
    autodiscover_modules("personal_fields", "privacy")


def fields() -> list[Personal]:
    _discover()
    return [row for rows in _rows.values() for row in rows.values()]


def places() -> list[Place]:
    _discover()
    return list(_places.values())


def everything() -> list[Personal | Place]:
    """Fields and places together: all that an erasure has to think of."""
    return [*fields(), *places()]


def occasions() -> dict[Occasion, list[Personal | Place]]:
    """The rows per occasion, in the order of the public page."""
    found = defaultdict(list)
    for row in everything():
        found[row.occasion].append(row)
    return dict(sorted(found.items(), key=lambda pair: (pair[0].order, pair[0].title)))


def undeclared() -> list[str]:
    """Every field that no row names, as "app.Model.field"."""
    _discover()
    missing = []
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        if label in _untouched:
            continue
        for field in model._meta.local_concrete_fields:
            if not _is_declared(label, field):
                missing.append(f"{label}.{field.name}")
    return missing


def _is_declared(label: str, field: models.Field) -> bool:
    if field.name in _rows.get(label, ()) or field.name in _not_personal.get(label, ()):
        return True
    known = label in _rows or label in _not_personal
    return known and (isinstance(field, PLAIN_TYPES) or _points_at_a_thing(field))


def _points_at_a_thing(field: models.Field) -> bool:
    people = ("members.Person", "members.User")
    return bool(field.related_model) and field.related_model._meta.label not in people


def unknown_fields() -> list[str]:
    """Rows whose model or field does not exist (any more), as "app.Model.field"."""
    _discover()
    known = {
        model._meta.label: {field.name for field in model._meta.local_concrete_fields}
        for model in apps.get_models(include_auto_created=True)
    }
    named = [(row.model, row.field) for row in fields()]
    named += [(label, name) for label, names in _not_personal.items() for name in names]
    named += [(label, None) for label in _untouched]
    return [
        f"{label}.{name or ''}"
        for label, name in named
        if label not in known or (name and name not in known[label])
    ]


def libraries_that_name_people() -> list[str]:
    """Models declared `untouched` that point at a person or an account after all."""
    _discover()
    return [
        f"{label}.{field.name}"
        for label in _untouched
        for field in apps.get_model(label)._meta.local_concrete_fields
        if field.related_model and not _points_at_a_thing(field)
    ]
