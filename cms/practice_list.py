"""The list of the practices database, and where its practices come from."""

from collections import Counter

from cms.enums import PopulationClass, QualityLevel
from cms.list_facets import GROUPS, THEME, choices_facet, editable_facet, year_facet
from cms.models.practice import PracticePage
from cms.models.practice_lists import WorkForm
from cms.models.practice_words import PracticeQuerySet
from cms.page_list import (
    Column,
    ListChoice,
    ListFacet,
    ListWords,
    PageList,
    among,
    day_of,
    list_context,
)
from members.dutch import percent
from members.enums import Province
from members.models import Organisation
from members.tables import Table, table
from members.tile_map import TileMap, count_map


def _of_board(name: str):
    """A column about the board of a practice, empty where there is none."""
    return lambda page: getattr(page.organisation, name) if page.organisation else ""


def _province(page) -> str:
    return page.organisation.get_province_display() if page.organisation else ""


PRACTICES = PageList(
    key="praktijken",
    model=PracticePage,
    facets=(
        THEME,
        ListFacet(
            "kwaliteit",
            "Kwaliteit",
            narrow=PracticeQuerySet.of_level,
            count=PracticeQuerySet.count_per_level,
            options=lambda counts, chosen: QualityLevel.choices,
            known=among(QualityLevel.values),
        ),
        ListFacet(
            "inwoners",
            "Inwoners",
            narrow=PracticeQuerySet.of_size,
            count=PracticeQuerySet.count_per_size,
            options=lambda counts, chosen: PopulationClass.choices,
            known=among(PopulationClass.values),
        ),
        choices_facet("provincie", "Provincie", Province, "organisation__province"),
        editable_facet(
            "werkvorm",
            "Werkvorm",
            WorkForm,
            PracticeQuerySet.of_forms,
            lambda pages: pages.count_per("work_form__slug"),
        ),
        GROUPS,
        year_facet("jaar", "Begonnen in", "since"),
    ),
    columns=(
        Column("Titel", lambda page: page.title),
        Column("Resultaat", lambda page: page.summary),
        Column("Bestuur", _of_board("full_name")),
        Column("NIS-code", _of_board("nis_code")),
        Column("Provincie", _province),
        Column("Sinds", lambda page: page.since),
        Column("Thema’s", lambda page: ", ".join(theme.label for theme in page.themes)),
        Column("Werkvorm", lambda page: str(page.work_form or "")),
        Column("Voor wie", lambda page: ", ".join(g.name for g in page.target_groups.all())),
        Column("Kost", lambda page: page.cost),
        Column("Werktijd", lambda page: page.staff_time),
        Column("Kwaliteit", lambda page: QualityLevel(page.level).label),
        Column("Geleerde les", lambda page: page.is_lesson),
        Column("Voorbeeld", lambda page: page.is_example),
        Column("Staat bij", lambda page: page.holder),
        Column("Webadres", lambda page: page.full_url),
        Column("Eerst online", lambda page: day_of(page.first_published_at)),
        Column("Laatst gewijzigd", lambda page: day_of(page.last_published_at)),
    ),
    words=ListWords(
        one="praktijk",
        many="praktijken",
        hint="Bijvoorbeeld: loket, regenboog, speelplein.",
        nothing="Geen praktijk past bij wat je zoekt.",
        advice="Haal een filter weg of probeer een ander woord. Of deel zelf hoe jullie het deden.",
    ),
    row="pages/parts/practice_row.html",
    prefetched=("target_groups",),
)


def practice_context(request) -> dict:
    context = list_context(PRACTICES, request)
    for each in context["listed"].object_list:
        each.shown_level = QualityLevel(each.level)
    return {**context, "practices": context["listed"], **_places(context["choice"])}


def _places(choice: ListChoice) -> dict[str, TileMap | Table]:
    """Where the practices come from, as a map of tiles and as a table per province."""
    counts_as = Organisation.objects.counted_as()
    per_board = Counter()
    for pk, n in choice.pages().count_per("organisation").items():
        if pk:
            per_board[counts_as.get(pk, pk)] += n
    boards = Organisation.objects.current().municipalities()
    facts = {pk: (nis, name, province) for pk, nis, name, province in boards.values_list(
        "pk", "nis_code", "name", "province"
    )}  # fmt: skip
    per_nis = {facts[pk][0]: n for pk, n in per_board.items() if pk in facts}
    rows = []
    for province in Province:
        inside = [pk for pk, fact in facts.items() if fact[2] == province]
        with_one = [pk for pk in inside if per_board[pk]]
        rows.append(
            (
                province.label,
                f"{len(with_one)} van {len(inside)}",
                percent(len(with_one), len(inside) or 1),
                sum(per_board[pk] for pk in with_one),
            )
        )
    return {
        "place_map": count_map(
            per_nis,
            {nis: name for nis, name, _ in facts.values()},
            key="praktijken",
            title="Praktijken per gemeente",
            unit=("praktijk", "praktijken"),
            bounds=(1, 2, 4),
        ),
        "place_table": table(
            "Praktijken per provincie",
            ["Provincie", "Gemeenten", "Aandeel", "Praktijken"],
            rows,
        ),
    }
