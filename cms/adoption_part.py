""" "Wie leerde van wie": how a page shows which boards took it over."""

from laces.components import Component

from cms.adoptable import kind_of, owner_of, source_of
from cms.adoption_counts import BoardAdoption, per_page
from cms.adoption_enums import AdoptionChannel, AdoptionDegree
from cms.models import Adoption
from members.dutch import counted, month
from members.models import Organisation
from members.tables import table
from planning.charts import Learner, lineage_chart

NOBODY_NAMED = "Wie het deelde"


def _of(page) -> list[BoardAdoption]:
    rows = Adoption.objects.counting().filter(page=page.pk)
    return list(per_page(rows).get(page.pk, {}).values())


def boards_of(page) -> list[Organisation]:
    """The boards that took a page over, by name."""
    ids = [each.board for each in _of(page)]
    return list(Organisation.objects.filter(pk__in=ids).order_by("name")) if ids else []


class AdoptionsOfPage(Component):
    """Fills `practice_page`, `instrument_page` or any slot that passes an adoptable `page`."""

    template_name = "cms/parts/adoptions.html"
    title = "Wie leerde van wie"
    anchor = "overnames"

    def __init__(self, page):
        self.page = page

    @classmethod
    def of(cls, page) -> "AdoptionsOfPage | None":
        """Silent on a page of a kind that nobody takes over."""
        return cls(page) if page is not None and kind_of(page) else None

    def get_context_data(self, parent_context=None):
        found = _of(self.page)
        context = {
            "anchor": self.anchor,
            "title": self.title,
            "count": len(found),
            "adopt_url": f"/{kind_of(self.page).place}/{self.page.slug}/overnemen/",
            "owner": owner_of(self.page),
        }
        return context | self._drawn(found) if found else context

    def _drawn(self, found: list[BoardAdoption]) -> dict:
        names = {
            each.pk: each.name
            for each in Organisation.objects.filter(pk__in=[each.board for each in found])
        }
        source = source_of(self.page) or NOBODY_NAMED
        boards = counted(len(found), "bestuur past", "besturen passen")
        plot = lineage_chart(
            source,
            [_learner(each, names) for each in found],
            key="overname",
            title=f"Wie leerde “{self.page.title}” van wie",
            root_note="deelde het" if owner_of(self.page) else "",
        )
        rows = [_row(each, names, source) for each in found]
        head = ["Bestuur", "Hoe ver", "Geleerd van", "Langs", "Sinds"]
        caption = f"{boards} dit ook toe"
        return {"plot": plot, "caption": caption, "table": table(caption, head, rows)}


def _learner(each: BoardAdoption, names) -> Learner:
    row = each.adoption
    degree = AdoptionDegree(row.degree).label.lower()
    return Learner(each.board, names[each.board], degree, each.learned_from)


def _row(each: BoardAdoption, names, source) -> list[str]:
    row = each.adoption
    return [
        names[each.board],
        AdoptionDegree(row.degree).label.lower(),
        names.get(each.learned_from, source),
        AdoptionChannel(row.channel).label.lower(),
        month(row.declared_at),
    ]
