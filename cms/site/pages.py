"""The fixed pages of the site, in the order of the menu."""

from dataclasses import dataclass, field
from typing import Any

from cms.models import (
    BasePage,
    InstrumentIndexPage,
    KnowledgePage,
    LegislationIndexPage,
    NewsIndexPage,
    PracticeIndexPage,
    ResourceIndexPage,
    StandardPage,
    StarterPage,
    SupportOfferIndexPage,
    ThemeIndexPage,
    ThemePage,
    VisualFormatIndexPage,
    YearReportIndexPage,
)
from cms.site import about, accessibility, privacy

HOME = {
    "title": "Gelijke kansen lokaal",
    "slug": "start",
    "summary": "Kennis, agenda en collega’s voor wie lokaal aan gelijke kansen werkt.",
    "heading": "Gelijke kansen beginnen om de hoek",
    "lead": (
        "Werk je in een stad, gemeente of OCMW aan gender, LGBTI+ of handicap? Hier vind je hoe je "
        "begint, wat de wet zegt en wie al deed wat jij wil doen. Alles is vrij te lezen."
    ),
    "search_examples": "redelijke aanpassing, straatintimidatie, adviesraad",
    "starter_heading": "Nieuw in deze job?",
    "starter_text": (
        "Je kreeg gelijke kansen in je takenpakket en weet niet waar eerst te kijken. Wij "
        "verdeelden "
        "je eerste honderd dagen in taken die je kunt afvinken."
    ),
    "starter_action": "Naar je eerste week",
}


@dataclass(frozen=True)
class Planned:
    """A page that the site must have, with its first words."""

    model: type[BasePage]
    slug: str
    title: str
    summary: str
    values: dict[str, Any] = field(default_factory=dict)
    children: tuple["Planned", ...] = ()


THEMES = (
    Planned(
        ThemePage,
        "lokaal-genderbeleid",
        "Lokaal genderbeleid",
        "Wie wint en wie verliest bij een beslissing? Zo neem je gender mee in straten, cijfers "
        "en personeel.",
        {"theme_gender": True},
    ),
    Planned(
        ThemePage,
        "menstruatiewelzijn",
        "Menstruatiewelzijn",
        "Gratis producten, toiletten die kloppen en een gesprek zonder schaamte. Een kleine "
        "ingreep met veel effect.",
        {"theme_gender": True},
    ),
    Planned(
        ThemePage,
        "grensoverschrijdend-gedrag",
        "Grensoverschrijdend gedrag",
        "Op straat, op de fuif, aan het loket en op het werk: hoe je voorkomt, opvangt en "
        "optreedt.",
        {"theme_gender": True},
    ),
    Planned(
        ThemePage,
        "lokaal-regenboogbeleid",
        "Lokaal regenboogbeleid",
        "Een gemeente waar lesbische, homoseksuele, biseksuele, trans en intersekse inwoners zich "
        "thuis voelen.",
        {"theme_lgbti": True},
    ),
    Planned(
        ThemePage,
        "lokaal-inclusiebeleid",
        "Lokaal inclusiebeleid",
        "Drempels weg voor en met personen met een handicap, van de stoep tot de gemeenteraad.",
        {"theme_disability": True},
    ),
)

INVENTORIES = (
    Planned(
        KnowledgePage,
        "kennis",
        "Kennis",
        "Praktijken, instrumenten, cijfers, wetten en wie je kan helpen: alles wat we verzamelen, "
        "op één blad.",
    ),
    Planned(
        InstrumentIndexPage,
        "instrumenten",
        "Instrumenten",
        "Checklists, gidsen en meetinstrumenten die je morgen kunt gebruiken, met wie ze maakte "
        "en hoe ze getest zijn.",
    ),
    Planned(
        ResourceIndexPage,
        "cijfers-en-onderzoek",
        "Cijfers en onderzoek",
        "Waar je een cijfer of een studie vindt over gelijke kansen, tot op welk niveau, en waar "
        "je op let voor je het citeert.",
    ),
    Planned(
        LegislationIndexPage,
        "wetgeving",
        "Wetgeving",
        "Wat de wet van een lokaal bestuur vraagt, in gewone taal, met de officiële tekst erbij.",
    ),
    Planned(
        SupportOfferIndexPage,
        "ondersteuningsaanbod",
        "Ondersteuningsaanbod",
        "Wie je kan helpen: vorming, advies en begeleiding van partners, met de prijs en hoe je "
        "het vraagt.",
    ),
    Planned(
        VisualFormatIndexPage,
        "beeld",
        "Beeld",
        "Video’s, infografieken en affiches om te tonen op je overleg of aan je loket. Alles "
        "staat er ook in woorden bij.",
    ),
    Planned(
        YearReportIndexPage,
        "jaarverslagen",
        "Jaarverslagen",
        "Wat we elk jaar deden voor lokale gelijke kansen, en wat het opleverde.",
    ),
)

PAGES = (
    Planned(
        ThemeIndexPage,
        "themas",
        "Thema’s",
        "Per onderwerp lees je waarom het telt, wat de wet vraagt en hoe je er stap voor stap aan "
        "begint.",
        children=THEMES,
    ),
    Planned(
        PracticeIndexPage,
        "praktijken",
        "Praktijken",
        "Wat andere besturen deden, wat het kostte en wat ze ervan leerden.",
    ),
    *INVENTORIES,
    Planned(
        StarterPage,
        "starters",
        "Starten in gelijke kansen",
        "Honderd dagen zijn lang genoeg om iets in beweging te zetten. Hier staat wat eerst "
        "komt, en "
        "wat kan wachten.",
    ),
    Planned(
        NewsIndexPage,
        "nieuws",
        "Nieuws",
        "Wat er beweegt in gemeenten, bij partners en bij ons.",
    ),
    Planned(
        StandardPage,
        "toegankelijkheid",
        "Toegankelijkheid",
        "Iedereen moet deze site kunnen gebruiken. Dit doen we daarvoor, en dit lukt nog niet.",
        {"body": accessibility.BODY},
    ),
    Planned(
        StandardPage,
        "privacy",
        "Privacy",
        "Welke gegevens we vragen, waarom, hoe lang we ze houden en wat jij daarover te zeggen "
        "hebt.",
        {"body": privacy.BODY},
    ),
    Planned(
        StandardPage,
        "over-deze-site",
        "Over deze site",
        "Wie deze site maakt, voor wie ze er is en hoe je ze hergebruikt.",
        {"body": about.BODY},
    ),
)
