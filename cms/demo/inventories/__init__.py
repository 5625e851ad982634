"""The inventories of the demo; what is invented says so on its page."""

from datetime import date, datetime, timedelta

from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from wagtail.models import Page

from cms import models
from cms.actions.instruments import plan_step, record_milestone
from cms.demo.files import table_to_keep
from cms.demo.inventories import formats, instruments, legislation, reports, resources, support
from cms.demo.inventories.drawing import bars_as_png
from cms.demo.inventories.instrument_facts import FACTS
from cms.demo.inventories.texts import Facts, Item
from planning.themes import theme_field

# Index, type of page, texts.
SHELVES = (
    (models.InstrumentIndexPage, models.InstrumentPage, instruments),
    (models.ResourceIndexPage, models.ResourcePage, resources),
    (models.LegislationIndexPage, models.LegislationPage, legislation),
    (models.SupportOfferIndexPage, models.SupportOfferPage, support),
    (models.VisualFormatIndexPage, models.VisualFormatPage, formats),
    (models.YearReportIndexPage, models.YearReportPage, reports),
)
# What editors put first on the thematic pages.
FEATURED = {
    "lokaal-genderbeleid": (
        *("decreet-lokaal-bestuur-adviesraden", "genderwet", "loonkloofrapport"),
        *("vijf-vragen-op-een-kaart", "vorming-genderbewust-beslissen"),
    ),
    "menstruatiewelzijn": ("toilettenronde",),
    "grensoverschrijdend-gedrag": (
        *("welzijnswet", "genderwet", "gemeente-stadsmonitor"),
        *("toolbox-veilige-publieke-ruimte", "vlaggensysteem", "buurtwandeling"),
        "omstaander-op-de-fuif",
    ),
    "lokaal-regenboogbeleid": (
        *("gelijkekansendecreet", "fra-lgbtiq-bevraging", "lio-vlaanderen"),
        *("formulierenronde", "getuige-op-school-of-dienst"),
    ),
    "lokaal-inclusiebeleid": (
        *("vn-verdrag-handicap", "toegankelijkheidsverordening", "lokaal-welbevinden-beperking"),
        *("thuisgevoel-in-vlaanderen", "looplijst-toegankelijke-vergadering", "halve-dag-loket"),
    ),
}


def load_inventories(now: datetime) -> None:
    """Fill the inventories that stand empty, and put the best of them on the thematic pages."""
    groups = {each.slug: each for each in models.TargetGroup.objects.all()}
    for index_model, model, texts in SHELVES:
        index = index_model.objects.first()
        if index is None or model.objects.exists():
            continue
        index.body = texts.INTRO
        index.save_revision().publish()
        for item in texts.ITEMS:
            add(index, model, item, groups, now)
    for slug, facts in FACTS.items():
        if page := models.InstrumentPage.objects.filter(slug=slug).first():
            add_facts(page, facts, now.date())
    feature()


def add(index, model, item: Item, groups, now: datetime) -> None:
    page = model(
        title=item.title,
        slug=item.slug,
        summary=item.summary,
        is_example=item.is_example,
        **item.values,
        **{theme_field(theme): True for theme in item.themes},
    )
    if item.slug in formats.BARS:
        page.image = drawing(item)
    if item.slug in reports.NUMBERS:
        page.downloads = [downloads(item)]
    if item.groups and hasattr(page, "target_groups"):
        page.target_groups = [groups[slug] for slug in item.groups]
    index.add_child(instance=page)
    moment = now - timedelta(days=item.days_ago)
    # Published by hand: `publish()` would save and index every page once more.
    model.objects.filter(pk=page.pk).update(
        live_revision=page.save_revision(changed=False),
        first_published_at=moment,
        last_published_at=moment,
        latest_revision_created_at=moment,
    )


def add_facts(page, facts: Facts, today: date) -> None:
    if page.milestones.exists() or page.integration_steps.exists():
        return
    for kind, days_ago, evidence in facts.milestones:
        on = today - timedelta(days=days_ago)
        record_milestone(page=page, kind=kind, on=on, evidence=evidence, by=None)
    for place, (title, days_ago, evidence) in enumerate(facts.steps, start=1):
        done_on = None if days_ago is None else today - timedelta(days=days_ago)
        plan_step(page=page, title=title, order=place, done_on=done_on, evidence=evidence, by=None)


def feature() -> None:
    """Nothing where an editor chose already."""
    for theme in models.ThemePage.objects.filter(slug__in=FEATURED):
        if theme.featured:
            continue
        slugs = FEATURED[theme.slug]
        pages = {page.slug: page for page in Page.objects.filter(slug__in=slugs)}
        theme.featured = [("page", pages[slug]) for slug in slugs if slug in pages]
        theme.save_revision().publish()


def drawing(item: Item):
    """The picture of an infographic: its bars, drawn."""
    content = ContentFile(bars_as_png(item.title, formats.BARS[item.slug]), f"{item.slug}.png")
    return get_image_model().objects.create(title=item.title, file=content)


def downloads(item: Item) -> tuple[str, list]:
    """The key figures of a year as a table to keep."""
    rows = [("Cijfer", "Wat het zegt"), *reports.NUMBERS[item.slug]]
    title = f"Kerncijfers {item.title}"
    return table_to_keep("Kerncijfers als tabel", title, f"kerncijfers-{item.slug}", rows)
