"""Pages stay when whoever wrote them is erased; a contact on a theme page is replaced first."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Revision

from cms.models import ThemePage
from members.models import Person
from members.slots import Erased, ErasureBlock
from members.traces import Traces

CONTACT = ("contact_name", "contact_function", "contact_email")


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Pages' answer to `slots.erase_person`."""
    traces, user = Traces.of(person), getattr(person, "user", None)
    versions = [each for each in _versions(traces) if _is_contact(each, traces)]
    done = []
    if written := user.owned_pages.count() if user else 0:
        why = "Ze zijn van de site. Er staat niet meer bij dat jij ze maakte."
        done.append(Erased("Pagina's die je maakte", written, kept=True, why=why))
    if versions:
        why = "De versie blijft; jij staat er niet meer in als contactpersoon."
        done.append(Erased("Oude versies van pagina's", len(versions), kept=True, why=why))
    if not dry_run:
        for version in versions:
            content = version.content | dict.fromkeys(CONTACT, "")
            Revision.objects.filter(pk=version.pk).update(content=content)
    return done


def blocks(*, person: Person) -> Iterable[ErasureBlock]:
    """A theme page keeps somebody who answers."""
    traces = Traces.of(person)
    named = Q(contact_email__in=traces.addresses) | Q(contact_name__in=traces.full_names)
    for page in ThemePage.objects.filter(named):
        text = f"Dit is de contactpersoon op “{page.title}”. Zet daar eerst iemand anders."
        yield ErasureBlock(text, page.url or "", "Bekijk de pagina")


def _versions(traces):
    return Revision.objects.filter(traces.anywhere("content"))


def _is_contact(version, traces) -> bool:
    kept = {name: version.content.get(name, "") for name in CONTACT}
    return traces.out_of_data(kept) != kept
