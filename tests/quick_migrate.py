"""`manage.py migrate` for the template of the tests, with what Django works out again kept.

Migrating draws some forty thousand models, most of them many times over. What a field is made of
does not change between two drawings, nor which models stand in for others; Django asks both anew
for each. The operations and what they do to the database are the same.
"""

import functools
import gc

import django
from django.apps import apps
from django.core.management import call_command
from django.db.models import Field

_MADE_OF = "_made_of"


def clone(field: Field) -> Field:
    """As `Field.clone`. A field that belongs to no model stays as it was made."""
    made_of = None if hasattr(field, "model") else field.__dict__.get(_MADE_OF)
    if made_of is None:
        made_of = field.deconstruct()[2:]
        if not hasattr(field, "model"):
            field.__dict__[_MADE_OF] = made_of
    args, kwargs = made_of
    return type(field)(*args, **kwargs)


def main() -> None:
    django.setup()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    # The registry of a drawn state empties this cache of the real one, for all registries at once.
    apps.get_swappable_settings_name = functools.cache(apps.get_swappable_settings_name)
    Field.clone = clone
    call_command("migrate", verbosity=0)


if __name__ == "__main__":
    main()
