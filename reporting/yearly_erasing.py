"""The yearly reports in erasing a person: names go from what colleagues wrote in them.

The files of a published report are made again by publishing it again.
"""

import json
from collections.abc import Iterable

from members.models import Person
from members.slots import Erased
from members.traces import Traces
from reporting.models import GoalWords, YearlyReport

WORDS = ((YearlyReport, ("introduction", "closing")), (GoalWords, ("text",)))
STAYS = "Het verslag blijft; je naam verdwijnt uit de tekst."


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The reports' answer to `slots.erase_person`."""
    traces = Traces.of(person)
    found = [
        (model, names, model.objects.filter(traces.anywhere(*names))) for model, names in WORDS
    ]
    published = YearlyReport.objects.filter(traces.anywhere("published_document"))
    count = sum(rows.count() for *_, rows in found) + published.count()
    if not count:
        return []
    if not dry_run:
        for model, names, rows in found:
            for row in rows:
                words = {name: traces.out_of(getattr(row, name)) for name in names}
                model.objects.filter(pk=row.pk).update(**words)
        for row in published:
            text = traces.out_of(json.dumps(row.published_document, ensure_ascii=False))
            YearlyReport.objects.filter(pk=row.pk).update(published_document=json.loads(text))
    return [Erased("Jaarverslagen waarin je naam staat", count, kept=True, why=STAYS)]
