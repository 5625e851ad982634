"""Recognising somebody who was erased and comes back, so that nobody counts twice.

Of an erased person only a keyed hash stays: of the address, and behind a shared mailbox of
address and name. It cannot be turned back into an address without `SECRET_KEY`.
"""

from django.db.models import Q
from django.utils.crypto import salted_hmac

from members.models import Person
from members.ready_queries import ReadyQuery

GONE = ReadyQuery(
    lambda one, other: Person.objects.filter(
        Q(erased_hash=one) | Q(erased_hash=other), erased_at__isnull=False
    ).order_by("pk"),
    *("one", "other"),
)


def erased_hash(address: str, *, shared: bool, first_name: str = "", last_name: str = "") -> str:
    """64 hexadecimal signs for an already normalised address; names count where it is shared."""
    parts = [address, *(_plain(name) for name in (first_name, last_name) if shared)]
    return salted_hmac("members.returning", "\x00".join(parts), algorithm="sha256").hexdigest()


def hash_of(person: Person) -> str:
    return erased_hash(
        person.email,
        shared=person.shared_mailbox,
        first_name=person.first_name,
        last_name=person.last_name,
    )


def gone_under(address: str, *, shared: bool, first_name="", last_name="") -> dict[str, str]:
    """What `GONE` has to be asked to find whoever was erased under this address."""
    names = {"first_name": first_name, "last_name": last_name}
    # When they left, others may have read the mailbox too, of whom nobody is known any more.
    also = True if first_name and last_name else shared
    ways = {"one": shared, "other": also}
    return {way: erased_hash(address, shared=how, **names) for way, how in ways.items()}


def welcome_back(
    address: str, *, shared: bool, first_name="", last_name="", gone: list[Person] | None = None
) -> Person | None:
    """The row of whoever was erased under this address, known again; None for a stranger.

    The key stays, and with it everything that was counted. `gone` is the answer of `GONE` from who
    asked it already.
    """
    if gone is None:
        gone = GONE(
            **gone_under(address, shared=shared, first_name=first_name, last_name=last_name)
        )
    if not gone:
        return None
    person = gone[0]
    erased = Person.objects.filter(erased_hash=person.erased_hash, erased_at__isnull=False)
    facts = {"email": address, "shared_mailbox": shared, "erased_at": None, "erased_hash": ""}
    if not erased.filter(pk=person.pk).update(**facts):
        return None  # another form was first; whoever asks again finds the person by address
    person.refresh_from_db()
    return person


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
