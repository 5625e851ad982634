"""Pages stay when whoever wrote them is erased.

A contact on a theme page is replaced first; on a practice, questions come to us from then on.
"""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Revision

from cms.models import PageCare, PracticePage, ThemePage
from members.models import Person
from members.slots import Erased, ErasureBlock
from members.traces import Traces

CONTACT = ("contact_name", "contact_function", "contact_email", "contact_phone")


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Pages' answer to `slots.erase_person`."""
    traces, user = Traces.of(person), getattr(person, "user", None)
    versions = [each for each in _versions(traces) if _is_contact(each, traces)]
    practices = PracticePage.objects.filter(_named_as_contact(traces))
    done = []
    if written := user.owned_pages.count() if user else 0:
        why = "Ze zijn van de site. Er staat niet meer bij dat jij ze maakte."
        done.append(Erased("Pagina's die je maakte", written, kept=True, why=why))
    if versions:
        why = "De versie blijft; jij staat er niet meer in als contactpersoon."
        done.append(Erased("Oude versies van pagina's", len(versions), kept=True, why=why))
    if shared := practices.count():
        why = "De praktijk blijft. Wie er een vraag over heeft, komt voortaan bij ons uit."
        done.append(Erased("Praktijken met jou als contact", shared, kept=True, why=why))
    if ticked := person.starter_ticks.count():
        done.append(Erased("Taken die je afvinkte", ticked))
    if looked_after := PageCare.objects.filter(owner=person).count():
        why = "Wie de pagina maakte, of de redactie, kijkt ze voortaan na."
        done.append(Erased("Pagina's waar je voor zorgt", looked_after, kept=True, why=why))
    if not dry_run:
        person.starter_ticks.all().delete()
        PageCare.objects.filter(owner=person).update(owner=None)
        practices.update(contact_agreed=False, **dict.fromkeys(CONTACT, ""))
        for version in versions:
            emptied = {name: "" for name in CONTACT if name in version.content}
            content = version.content | emptied
            Revision.objects.filter(pk=version.pk).update(content=content)
    return done


def blocks(*, person: Person) -> Iterable[ErasureBlock]:
    """A theme page keeps somebody who answers."""
    for page in ThemePage.objects.filter(_named_as_contact(Traces.of(person))):
        text = f"Dit is de contactpersoon op “{page.title}”. Zet daar eerst iemand anders."
        yield ErasureBlock(text, page.url or "", "Bekijk de pagina")


def _named_as_contact(traces) -> Q:
    return Q(contact_email__in=traces.addresses) | Q(contact_name__in=traces.full_names)


def _versions(traces):
    return Revision.objects.filter(traces.anywhere("content"))


def _is_contact(version, traces) -> bool:
    kept = {name: version.content.get(name, "") for name in CONTACT}
    return traces.out_of_data(kept) != kept
