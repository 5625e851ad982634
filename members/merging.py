"""Our own part of making one person of two: account, names, employer, contact register."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils import timezone

from members.models import BoardContact, Employment, NotDuplicate, Person
from members.slots import Merged

COMPLETED = ("first_name", "last_name", "function_title")


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """Members' answer to `slots.merge_person`: what the general move would not do right."""
    return [
        *_account(kept, duplicate, dry_run),
        *_employer(kept, duplicate, dry_run),
        *_contacts(kept, duplicate, dry_run),
        *_remembered_pairs(duplicate, dry_run),
    ]


def _account(kept, duplicate, dry_run):
    user = getattr(duplicate, "user", None)
    if user is None:
        return
    if hasattr(kept, "user"):
        note = (
            f"Aanmelden blijft met {kept.user.email}. Het account van {user.email} gaat weg, met "
            "wachtwoord en tweede stap."
        )
        yield Merged("account dat verdwijnt", 1, note)
        if not dry_run:
            user.delete()
        return
    yield Merged("account", 1, f"Aanmelden gebeurt met {user.email}.")
    if not dry_run:
        user.person = kept
        user.save(update_fields=["person"])


def _employer(kept, duplicate, dry_run):
    """Where the rows name two employers, the one that does not stay becomes a former one."""
    named = duplicate.organisation_id or duplicate.organisation_typed
    mine = kept.organisation_id or kept.organisation_typed
    if not named or named == mine or not mine:
        return
    note = (
        f"{kept.organisation_name} blijft. Wat voor {duplicate.organisation_name} gebeurde, blijft "
        "daar meetellen."
    )
    yield Merged("organisatie die een vroegere werkgever wordt", 1, note)
    if not dry_run:
        today = timezone.localdate()
        since: date = timezone.localdate(duplicate.created_at)
        Employment.objects.create(
            person=kept,
            organisation=duplicate.organisation,
            organisation_typed=duplicate.organisation_typed,
            function_title=duplicate.function_title,
            since=min(since, today),
            until=today,
        )


def _contacts(kept, duplicate, dry_run):
    """Twice in the contact register for the same board and role: the first one stays."""
    theirs = set(
        BoardContact.objects.filter(person=kept, until=None).values_list("municipality", "role")
    )
    doubles = [
        row
        for row in BoardContact.objects.filter(person=duplicate, until=None)
        if (row.municipality_id, row.role) in theirs
    ]
    if doubles:
        note = "Beide rijen stonden voor dezelfde gemeente en rol in het register; één blijft."
        yield Merged("dubbele plaats in het contactregister", len(doubles), note)
    if not dry_run:
        BoardContact.objects.filter(pk__in=[row.pk for row in doubles]).delete()


def _remembered_pairs(duplicate, dry_run):
    """“These are two persons” says nothing any more about somebody who is no person now."""
    if not dry_run:
        NotDuplicate.objects.filter(Q(first=duplicate) | Q(second=duplicate)).delete()
        NotDuplicate.objects.filter(by=duplicate).update(by=None)
    return ()


def leave_empty(duplicate: Person, *, kept: Person, now) -> None:
    """What stays of the duplicate: its key, its role, and into whom it went."""
    Person.objects.filter(pk=duplicate.pk).update(
        merged_into=kept,
        merged_at=now,
        email="",
        shared_mailbox=False,
        first_name="",
        last_name="",
        function_title="",
        organisation=None,
        organisation_typed="",
    )


def complete(kept: Person, duplicate: Person) -> list[str]:
    """Fill what was empty with what the duplicate knew. Returns the names of the fields."""
    values = {name: getattr(duplicate, name) for name in COMPLETED}
    if not kept.email:
        values |= {"email": duplicate.email, "shared_mailbox": duplicate.shared_mailbox}
    if not (kept.organisation_id or kept.organisation_typed):
        values |= {
            "organisation": duplicate.organisation,
            "organisation_typed": duplicate.organisation_typed,
        }
    missing = [name for name, value in values.items() if value and not getattr(kept, name)]
    for name in missing:
        setattr(kept, name, values[name])
    if duplicate.created_at < kept.created_at:
        kept.created_at = duplicate.created_at
        missing.append("created_at")
    if missing:
        kept.save(update_fields=missing)
    return missing
