"""Every row of ours that points at a person, wherever the app lies: found, counted, moved.

The apps' fillers of `slots.merge_person` first take away what would clash; what is left moves
here, so that a model added later is never forgotten.
"""

from collections import Counter

from django.db import models

from members.models import NotDuplicate, Person, User

AS_COLLEAGUE = "verwijzingen naar wat deze persoon als collega deed"


def links() -> list[models.ForeignKey]:
    """The foreign keys to a person, hidden ones included.

    Without the account and the remembered pairs: `members.merging` decides about those.
    """
    found = []
    for relation in Person._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and (relation.one_to_many or relation.one_to_one)):
            continue
        if relation.related_model not in (User, NotDuplicate):
            found.append(relation.field)
    return found


def count(person: Person) -> Counter:
    """How many rows of each kind point at the person, by a Dutch label."""
    counts = Counter()
    for link in links():
        counts[_label(link)] += _rows(link, person).count()
    return +counts


def move(person: Person, to: Person) -> Counter:
    """Let all of them point at `to`, in one statement each. Returns what `count` said before."""
    counts = Counter()
    for link in links():
        counts[_label(link)] += _rows(link, person).update(**{link.name: to})
    return +counts


def _rows(link, person):
    # The base manager: other managers leave rows out, or refuse to change one.
    return models.QuerySet(link.model).filter(**{link.name: person})


def _label(link) -> str:
    hidden = link.remote_field.hidden
    is_own = link.name == "person" or not hidden
    return str(link.model._meta.verbose_name_plural) if is_own else AS_COLLEAGUE
