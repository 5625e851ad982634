"""What somebody declared about pages: as that person may read it, and how it is wiped."""

from collections.abc import Iterable

from cms.actions.adoption_links import retire_links
from cms.models import Adoption, PracticeCheck
from members.models import Person
from members.slots import Erased, PersonalData
from members.traces import Traces


def collect(person: Person) -> list[PersonalData]:
    """Answers `slots.export_person`."""
    rows = person.adoptions.select_related("page", "organisation").order_by("declared_at")
    asked = person.adoptions_asked.select_related("page", "organisation").order_by("declared_at")
    return [
        PersonalData("Overnames die je meldde", [_row(each) for each in rows]),
        PersonalData("Overnames waarover we je iets vroegen", [_row(each) for each in asked]),
    ]


def _row(adoption) -> dict:
    return {
        "wat": adoption.page.title,
        "bestuur": adoption.organisation.full_name,
        "hoe ver": adoption.get_degree_display(),
        "waaruit het blijkt": adoption.evidence,
        "gemeld op": adoption.declared_at,
        "stand": adoption.state_label,
    }


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Answers `slots.erase_person`: what a board does stays, without who said it."""
    if declared := person.adoptions.count() + person.adoptions_asked.count():
        why = "Je bestuur past het toe, en dat blijft meetellen. Jouw naam staat er niet meer bij."
        yield Erased("Overnames van praktijken", declared, kept=True, why=why)
    if not dry_run:
        _wipe(person, Traces.of(person))


def _wipe(person, traces):
    """Links in a mailbox that is not ours open nothing any more; words lose the name."""
    PracticeCheck.objects.filter(page__contact_email__in=traces.addresses).delete()
    retire_links(person)
    for row in Adoption.objects.filter(traces.anywhere("evidence", "reason")):
        row.evidence, row.reason = traces.out_of(row.evidence), traces.out_of(row.reason)
        row.save(update_fields=["evidence", "reason"])
