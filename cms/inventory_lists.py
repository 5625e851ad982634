"""The inventories as lists: what narrows each, what its columns are, and its words."""

from cms.enums import (
    FormatKind,
    FormatSubject,
    InstrumentKind,
    LegalLevel,
    Novelty,
    PriceKind,
    ResourceKind,
    ResourceScale,
    SupportKind,
)
from cms.list_facets import GROUPS, THEME, choices_facet, words_facet, year_facet
from cms.models.instruments import InstrumentPage
from cms.models.inventory import InventoryPage
from cms.models.legislation import LegislationPage
from cms.models.resources import ResourcePage
from cms.models.support_offers import SupportOfferPage
from cms.models.visual_formats import VisualFormatPage
from cms.models.year_reports import YearReportPage
from cms.page_list import Column, ListWords, PageList, day_of

FIRST = (
    Column("Titel", lambda page: page.title),
    Column("Samenvatting", lambda page: page.summary),
    Column("Thema’s", lambda page: ", ".join(theme.label for theme in page.themes)),
)
LAST = (
    Column("Voorbeeld", lambda page: page.is_example),
    Column("Staat bij", lambda page: page.address_elsewhere),
    Column("Webadres", lambda page: page.full_url),
    Column("Eerst online", lambda page: day_of(page.first_published_at)),
    Column("Laatst gewijzigd", lambda page: day_of(page.last_published_at)),
)
ADVICE = "Haal een filter weg of probeer een ander woord. Weet jij er een? Laat het ons weten."


def label(head: str, field: str) -> Column:
    """A column with the Dutch words of a field with choices."""
    return Column(head, lambda page: getattr(page, f"get_{field}_display")())


def plain(head: str, field: str) -> Column:
    return Column(head, lambda page: getattr(page, field))


def groups(head: str) -> Column:
    return Column(head, lambda page: ", ".join(each.name for each in page.target_groups.all()))


def inventory(key: str, model: type[InventoryPage], facets, columns, words, **more) -> PageList:
    """A list of an inventory: themes first, and around its own columns those that all have."""
    return PageList(
        key,
        model,
        facets=(THEME, *facets),
        columns=(*FIRST, *columns, *LAST),
        words=words,
        newest=model.NEWEST,
        **more,
    )


INSTRUMENTS = inventory(
    "instrumenten",
    InstrumentPage,
    facets=(
        choices_facet("soort", "Soort", InstrumentKind, "kind"),
        choices_facet("stand", "Nieuw of verbeterd", Novelty, "novelty"),
        GROUPS,
        words_facet("eigenaar", "Eigenaar", "holder", InstrumentPage),
    ),
    columns=(
        label("Soort", "kind"),
        label("Nieuw of verbeterd", "novelty"),
        plain("Eigenaar", "holder"),
        plain("Versie", "version"),
        plain("Hoeveel werk", "effort"),
        groups("Voor wie"),
    ),
    words=ListWords(
        one="instrument",
        many="instrumenten",
        hint="Bijvoorbeeld: checklist, bevraging, loket.",
        nothing="Geen instrument past bij wat je zoekt.",
        advice=ADVICE,
        empty="Er staat nog geen instrument in de kast.",
        empty_advice="Zoek je een checklist of een gids? Vraag het ons: we zoeken mee.",
    ),
    prefetched=("target_groups",),
)
RESOURCES = inventory(
    "cijfers-en-onderzoek",
    ResourcePage,
    facets=(
        choices_facet("soort", "Soort", ResourceKind, "kind"),
        choices_facet("schaal", "Tot op welk niveau", ResourceScale, "scale"),
        words_facet("uitgever", "Wie het uitgeeft", "holder", ResourcePage),
        year_facet("jaar", "Jaar", "year"),
    ),
    columns=(
        label("Soort", "kind"),
        label("Tot op welk niveau", "scale"),
        plain("Wie het uitgeeft", "holder"),
        plain("Jaar", "year"),
        plain("Hoe vaak vernieuwd", "rhythm"),
    ),
    words=ListWords(
        one="bron",
        many="bronnen",
        hint="Bijvoorbeeld: loonkloof, veiligheid, handicap.",
        nothing="Geen bron past bij wat je zoekt.",
        advice=ADVICE,
        empty="Er staat nog geen bron online.",
        empty_advice="Zoek je een cijfer over je gemeente? Stel je vraag: we zoeken mee.",
    ),
)
LEGISLATION = inventory(
    "wetgeving",
    LegislationPage,
    facets=(
        choices_facet("niveau", "Niveau", LegalLevel, "level"),
        year_facet("jaar", "Jaar van de tekst", "enacted_on__year"),
    ),
    columns=(
        label("Niveau", "level"),
        plain("Datum", "enacted_on"),
        plain("Officiële vindplaats", "official_reference"),
        plain("Wie toeziet", "holder"),
    ),
    words=ListWords(
        one="regel",
        many="regels",
        hint="Bijvoorbeeld: discriminatie, toegankelijkheid, aanpassing.",
        nothing="Geen regel past bij wat je zoekt.",
        advice=ADVICE,
        empty="Er staat nog geen regel online.",
        empty_advice="Twijfel je of iets mag of moet? Vraag het ons.",
    ),
)
SUPPORT_OFFERS = inventory(
    "ondersteuningsaanbod",
    SupportOfferPage,
    facets=(
        choices_facet("soort", "Soort", SupportKind, "kind"),
        choices_facet("prijs", "Prijs", PriceKind, "price_kind"),
        GROUPS,
        words_facet("partner", "Partner", "holder", SupportOfferPage),
    ),
    columns=(
        label("Soort", "kind"),
        plain("Partner", "holder"),
        plain("Voor wie", "for_whom"),
        groups("Over wie"),
        label("Prijs", "price_kind"),
        plain("Bedrag of afspraak", "price"),
    ),
    words=ListWords(
        one="vorm van steun",
        many="vormen van steun",
        hint="Bijvoorbeeld: vorming, doorlichting, spreker.",
        nothing="Geen steun past bij wat je zoekt.",
        advice=ADVICE,
        empty="Er staat nog geen aanbod online.",
        empty_advice="Zoek je iemand die meekijkt? Zeg het: we brengen je bij een partner.",
    ),
    prefetched=("target_groups",),
)
VISUAL_FORMATS = inventory(
    "beeld",
    VisualFormatPage,
    facets=(
        choices_facet("soort", "Soort", FormatKind, "kind"),
        choices_facet("waarover", "Waarover", FormatSubject, "about"),
        words_facet("maker", "Maker", "holder", VisualFormatPage),
    ),
    columns=(
        label("Soort", "kind"),
        label("Waarover", "about"),
        plain("Duur", "duration"),
        plain("Maker", "holder"),
    ),
    words=ListWords(
        one="beeld",
        many="beelden",
        hint="Bijvoorbeeld: loket, cijfers, affiche.",
        nothing="Geen beeld past bij wat je zoekt.",
        advice=ADVICE,
        empty="Er staat nog geen beeld online.",
        empty_advice="Maakte jouw bestuur een filmpje dat anderen mogen tonen? Laat het ons weten.",
    ),
)
YEAR_REPORTS = inventory(
    "jaarverslagen",
    YearReportPage,
    facets=(
        year_facet("jaar", "Jaar", "year"),
        words_facet("van", "Van wie", "holder", YearReportPage),
    ),
    columns=(plain("Jaar", "year"), plain("Wie het opmaakte", "holder")),
    words=ListWords(
        one="jaarverslag",
        many="jaarverslagen",
        hint="Bijvoorbeeld: 2025, netwerken, bereik.",
        nothing="Geen jaarverslag past bij wat je zoekt.",
        advice="Haal een filter weg of probeer een ander woord.",
        empty="Er staat nog geen jaarverslag online.",
        empty_advice="Het eerste verschijnt na afloop van het jaar.",
    ),
)
INVENTORIES = (
    INSTRUMENTS,
    RESOURCES,
    LEGISLATION,
    SUPPORT_OFFERS,
    VISUAL_FORMATS,
    YEAR_REPORTS,
)
