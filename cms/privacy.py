"""Pages' rows of the privacy register; what Wagtail itself keeps stands in `config/privacy.py`."""

from cms import proposal_privacy  # noqa: F401 - importing it registers its rows
from cms.models import (
    HomePage,
    InstrumentIndexPage,
    InstrumentMilestone,
    InstrumentPage,
    IntegrationStep,
    KnowledgePage,
    LegislationIndexPage,
    LegislationPage,
    LinkCheck,
    NewsIndexPage,
    NewsPage,
    PageCare,
    PageLinks,
    PracticeIndexPage,
    PracticePage,
    QualityMark,
    ResourceIndexPage,
    ResourcePage,
    Review,
    SearchWord,
    StandardPage,
    StarterPage,
    StarterTick,
    SupportOfferIndexPage,
    SupportOfferPage,
    TargetGroup,
    ThemeIndexPage,
    ThemePage,
    VisualFormatIndexPage,
    VisualFormatPage,
    WordAdvice,
    WorkForm,
    WritingScore,
    YearReportIndexPage,
    YearReportPage,
)
from members import retention
from members.enums import Ground
from members.privacy import BY_HAND, Occasion, no_personal_data, not_personal, place, register

ERASE = "cms.erasing.erase"

ON_A_PAGE = Occasion(
    "Je staat op een pagina van de site",
    "Iedereen die de site leest. We vragen het je vooraf.",
    order=75,
)
TICKING = Occasion(
    "Je vinkt taken af op de pagina voor starters, met een account", "Enkel jij.", order=35
)
REPORTING = Occasion(
    "Je meldt een drempel op de site", "De collega’s die de melding behandelen.", order=78
)
EDITING = Occasion("Je werkt aan de pagina’s van de site", "De collega’s van het beheer.", order=92)

register(
    ThemePage,
    ON_A_PAGE,
    {"contact_name": "naam", "contact_function": "functie", "contact_email": "e-mailadres"},
    purpose="Zodat wie een vraag heeft over een thema, weet bij wie.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=ERASE,
)
register(
    PracticePage,
    ON_A_PAGE,
    {
        "contact_name": "naam",
        "contact_function": "functie",
        "contact_email": "e-mailadres van het werk",
        "contact_phone": "telefoon van het werk",
    },
    purpose="Zodat een ander bestuur kan vragen hoe je het deed.",
    ground=Ground.CONSENT,
    retention=retention.ON_THE_SITE,
    eraser=ERASE,
)
register(
    QualityMark,
    ON_A_PAGE,
    {"given_by": "", "note": "waarop een oordeel steunt"},
    purpose="Om te weten wie een praktijk beoordeelde.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.ON_THE_SITE,
    eraser=BY_HAND,
)
register(
    StarterTick,
    TICKING,
    {"person": "", "task": "welke taken van je eerste honderd dagen je afvinkte"},
    purpose="Zodat je op elk toestel ziet hoever je staat.",
    ground=Ground.CONTRACT,
    retention=retention.ACCOUNT,
    eraser=ERASE,
)
register(
    PageCare,
    EDITING,
    {"owner": "voor welke pagina’s je zorgt"},
    purpose="Om te weten wie een pagina nakijkt, en die persoon er wekelijks aan te herinneren.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Review,
    EDITING,
    {"reviewed_by": "", "note": "wat je schreef toen je een pagina nakeek"},
    purpose="Om te weten wanneer een pagina nagekeken is, en door wie.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.ON_THE_SITE,
    eraser=BY_HAND,
)
for model in (InstrumentMilestone, IntegrationStep):
    register(
        model,
        ON_A_PAGE,
        {"recorded_by": "", "evidence": "waaruit iets blijkt"},
        purpose="Om te weten wie vastlegde wat er met een instrument gebeurde.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.ON_THE_SITE,
        eraser=BY_HAND,
    )
INDEXES = (
    InstrumentIndexPage,
    ResourceIndexPage,
    LegislationIndexPage,
    SupportOfferIndexPage,
    VisualFormatIndexPage,
    YearReportIndexPage,
)
for model, fields in (
    *((model, ("body",)) for model in INDEXES),
    (InstrumentPage, ("body", "use", "guides", "trainings", "evaluations", "versions")),
    (ResourcePage, ("body", "use", "limits")),
    (LegislationPage, ("body", "asks")),
    (SupportOfferPage, ("body", "how_to_ask")),
    (VisualFormatPage, ("body", "transcript", "image")),
    (YearReportPage, ("body", "downloads")),
    (ThemePage, ("why", "law", "steps", "figures", "instruments", "support", "questions")),
    (StarterPage, ("who_is_who",)),
    (NewsPage, ("body",)),
    (StandardPage, ("body",)),
    (PracticeIndexPage, ("body",)),
    (
        PracticePage,
        (
            "why",
            "goals",
            "approach",
            "building_blocks",
            "conditions",
            "results",
            "lessons",
            "attachments",
        ),
    ),
):
    register(
        model,
        ON_A_PAGE,
        {name: "wat er over je in een tekst staat" for name in fields},
        purpose="Om te tonen wat besturen en mensen doen.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.ON_THE_SITE,
        eraser=BY_HAND,
    )
not_personal(ThemePage, "summary", "partners", "featured")
not_personal(
    StarterPage,
    *("summary", "week_lead", "week", "month_lead", "month", "hundred_lead", "hundred", "glossary"),
)
for model in (NewsPage, StandardPage, PracticeIndexPage):
    not_personal(model, "summary")
not_personal(
    PracticePage,
    *("summary", "cost", "staff_time", "holder", "address_elsewhere", "organisation"),
    "work_form",
)
not_personal(QualityMark, "page", "level")
OF_INVENTORIES = ("summary", "holder", "address_elsewhere")
not_personal(
    InstrumentPage, *OF_INVENTORIES, "kind", "novelty", "named_in_plan", "version", "effort"
)
not_personal(ResourcePage, *OF_INVENTORIES, "kind", "scale", "rhythm")
not_personal(LegislationPage, *OF_INVENTORIES, "level", "official_reference")
not_personal(SupportOfferPage, *OF_INVENTORIES, "kind", "price_kind", "price", "for_whom")
not_personal(VisualFormatPage, *OF_INVENTORIES, "kind", "about", "duration", "alternative")
not_personal(YearReportPage, *OF_INVENTORIES)
for model in INDEXES:
    not_personal(model, "summary")
not_personal(InstrumentMilestone, "page", "kind", "evidence_page")
not_personal(IntegrationStep, "page", "title")
for name in ("InstrumentPage_target_groups", "SupportOfferPage_target_groups"):
    no_personal_data(f"cms.{name}")
no_personal_data(KnowledgePage, "summary")
no_personal_data(LinkCheck, "url", "state", "problem")
no_personal_data(PageLinks, "page")
no_personal_data("cms.PageLinks_links")
no_personal_data(WordAdvice, "avoid", "better", "why", "kind")
no_personal_data(WritingScore, "page")
not_personal(PageCare, "page")
not_personal(Review, "page")
no_personal_data("cms.PracticePage_target_groups")
for model in (TargetGroup, WorkForm):
    no_personal_data(model, "name", "slug")
no_personal_data(SearchWord, "word", "shown")
no_personal_data(NewsIndexPage, "summary")
no_personal_data(ThemeIndexPage, "summary")
no_personal_data(
    HomePage,
    *("summary", "heading", "lead", "search_examples"),
    *("starter_heading", "starter_text", "starter_action"),
)

place(
    "de mailbox waarin meldingen aankomen",
    "outside",
    REPORTING,
    shown_as="wat je beschrijft, en je naam en e-mailadres als je die zelf invult",
    purpose="Om de drempel weg te nemen en je te antwoorden.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.REPORT,
    eraser=BY_HAND,
)
