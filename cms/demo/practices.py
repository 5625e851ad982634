"""Practices of the demo: invented, and marked as examples on the page."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cms.actions.quality import give_level
from cms.body_words import bullets, figures, heading, paragraphs, steps
from cms.demo.files import table_to_keep
from cms.enums import QualityLevel
from cms.models import PracticeIndexPage, PracticePage, TargetGroup, WorkForm
from members.enums import OrganisationKind
from members.models import Organisation
from planning.themes import theme_field

BODY = [
    heading("Wat is een praktijk?"),
    paragraphs(
        "Iets wat je bestuur deed voor gelijke kansen en waar een ander van kan leren. Dat mag "
        "groot of klein zijn, geslaagd of half gelukt. Een brief die eindelijk leesbaar is, telt "
        "ook."
    ),
    heading("Zo deel je er een"),
    steps(
        ("Vertel het", "Vijf antwoorden volstaan. Tussendoor bewaren en later verdergaan kan."),
        ("Wij lezen na", "Eerst de taal, dan de inhoud. Vragen lees je naast je eigen tekst."),
        ("Jij zegt ja", "Er verschijnt niets voor jij akkoord bent."),
    ),
    heading("Waar we naar vragen"),
    bullets(
        "Voor wie was het bedoeld, en wie heb je bereikt?",
        "Hoeveel geld en hoeveel dagen kostte het?",
        "Wat zou je de volgende keer anders doen?",
        "Mag een collega je daarover bellen?",
    ),
]


@dataclass(frozen=True)
class PracticeText:
    """What a demo practice says; `days_ago` is when it came online."""

    slug: str
    title: str
    summary: str
    board: str
    days_ago: int
    since: int
    form: str
    groups: tuple[str, ...]
    themes: tuple[str, ...]
    cost: str
    time: str
    why: str
    did: tuple[tuple[str, str], ...]
    lessons: tuple[str, ...]
    contact: tuple[str, str, str]  # name, function, phone; no name: questions come to us
    goals: str = ""
    building_blocks: tuple[str, ...] = ()
    conditions: str = ""
    results: tuple[tuple[str, str, str], ...] = field(default_factory=tuple)
    outcome: str = ""
    level: tuple[QualityLevel, int, str] | None = None  # level, given days ago, on what ground
    is_lesson: bool = False
    table: tuple[tuple[str, ...], ...] = ()  # a file to take along: its head and its rows


def load_practices(texts, now: datetime) -> None:
    """Make the practices; nothing is done twice."""
    index = PracticeIndexPage.objects.first()
    if index is None or PracticePage.objects.exists():
        return
    groups = {each.slug: each for each in TargetGroup.objects.all()}
    forms = {each.slug: each for each in WorkForm.objects.all()}
    boards = {
        each.name: each
        for each in Organisation.objects.current().filter(kind=OrganisationKind.MUNICIPALITY)
    }
    for text in texts:
        page = practice_page(text, boards.get(text.board), forms[text.form])
        index.add_child(instance=page)
        page.target_groups.set([groups[slug] for slug in text.groups])
        page.save_revision().publish()
        _as_if_then(page, now - timedelta(days=text.days_ago))
        if text.level:
            level, days_ago, ground = text.level
            day = (now - timedelta(days=days_ago)).date()
            give_level(
                page=page,
                level=level,
                given_on=day,
                valid_until=day.replace(year=day.year + 3, day=min(day.day, 28)),
                note=ground,
                by=None,
            )


def practice_page(text: PracticeText, board: Organisation | None, form: WorkForm) -> PracticePage:
    name, function, phone = text.contact
    address = f"{name.lower().replace(' ', '.')}@{text.board.lower().replace(' ', '')}.example"
    return PracticePage(
        title=text.title,
        slug=text.slug,
        summary=text.summary,
        organisation=board,
        is_example=True,
        is_lesson=text.is_lesson,
        since=text.since,
        work_form=form,
        cost=text.cost,
        staff_time=text.time,
        why=f"<p>{text.why}</p>",
        goals=f"<p>{text.goals}</p>" if text.goals else "",
        approach=[steps(*text.did)],
        building_blocks=_list(text.building_blocks),
        conditions=f"<p>{text.conditions}</p>" if text.conditions else "",
        results=_results(text),
        lessons=_list(text.lessons),
        attachments=_table(text),
        contact_name=name,
        contact_function=function,
        contact_email=address if name else "",
        contact_phone=phone,
        contact_agreed=bool(name),
        **{theme_field(theme): True for theme in text.themes},
    )


def _list(items) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>" if items else ""


def _results(text: PracticeText) -> list:
    blocks = [figures(*((number, label, source, "") for number, label, source in text.results))]
    blocks = blocks if text.results else []
    return [*blocks, paragraphs(text.outcome)] if text.outcome else blocks


def _table(text: PracticeText) -> list:
    if not text.table:
        return []
    name = "Tabel om zelf in te vullen"
    return [table_to_keep(name, f"{name}: {text.title}", text.slug, text.table)]


def _as_if_then(page: PracticePage, moment: datetime) -> None:
    PracticePage.objects.filter(pk=page.pk).update(
        first_published_at=moment, last_published_at=moment, latest_revision_created_at=moment
    )
