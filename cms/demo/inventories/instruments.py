"""Instruments: some exist and are told in our own words, the others are invented examples."""

from cms.body_words import agenda, bullets, facts, paragraphs, quote, steps
from cms.demo.inventories.texts import Item

INTRO = [
    paragraphs(
        "Een instrument is iets wat je telkens opnieuw gebruikt: een checklist, een gids, een "
        "manier om te meten. Bij elk staat wie het beheert, hoeveel werk het vraagt en of het "
        'getest is. Heb jij er een gemaakt? <a href="#hulp">Laat het ons weten</a>.'
    )
]

ITEMS = (
    Item(
        "lio-vlaanderen",
        "Lio.Vlaanderen",
        "Een toolbox vol gidsen voor lokale besturen die werk maken van een LGBTI+-beleid, per "
        "dienst en per vraag.",
        400,
        {
            "kind": "toolbox",
            "novelty": "verbeterd",
            "named_in_plan": "lio",
            "holder": "çavaria",
            "version": "uitgebreid in 2026",
            "effort": "een kwartier per gids",
            "address_elsewhere": "https://lio.vlaanderen",
            "body": [
                paragraphs(
                    "Lio groeide uit een proefproject van Casa Rosa met lokale actoren in 2023 en "
                    "2024. Wij werkten mee en maakten er een filmpje bij. Nu zoeken we samen met "
                    "çavaria hoe de toolbox kan blijven, bijgewerkt raakt en groeit.",
                    "Je kiest je dienst en krijgt een gids met wat je morgen kunt doen: van een "
                    "regenboogvlag tot een gesprek met een ouder in het woonzorgcentrum.",
                )
            ],
            "use": [
                steps(
                    ("Kies één dienst", "Begin waar iemand er zin in heeft."),
                    ("Lees de gids met twee", "Duid elk één ding aan dat deze maand kan."),
                    ("Zet het op de agenda", "Na een maand: wat lukte, wat niet, wat nu?"),
                )
            ],
            "guides": [
                bullets(
                    "Gids voor onthaal en burgerzaken",
                    "Gids voor woonzorgcentra en dienstencentra",
                    "Gids voor sport en jeugd",
                    "Nieuw in 2026: wat je doet bij haat op sociale media",
                )
            ],
            "trainings": [
                paragraphs("Wil je leren werken met de toolbox? Kijk wat er gepland staat."),
                agenda(theme="lgbti", count=3),
            ],
            "evaluations": [
                quote(
                    "We zochten al maanden naar de juiste woorden voor ons reglement. Ze stonden "
                    "gewoon in de gids.",
                    "Nele Wauters",
                    "cultuurfunctionaris, in een uitgewerkt voorbeeld",
                )
            ],
            "versions": [
                facts(
                    ("2026", "Extra gidsen over haat online en over sport", ""),
                    ("2024", "Eerste versie, na het proefproject", ""),
                )
            ],
        },
        ("lgbti",),
        ("lgbti", "medewerkers"),
    ),
    Item(
        "thuisgevoel-in-vlaanderen",
        "Thuisgevoel in Vlaanderen",
        "Meet hoe inwoners met een beperking zich in je gemeente voelen: geraken ze er, kennen ze "
        "iemand, tellen ze mee?",
        380,
        {
            "kind": "meten",
            "novelty": "nieuw",
            "named_in_plan": "thuisgevoel",
            "holder": "Universiteit Gent",
            "version": "1.0, januari 2025",
            "effort": "vier maanden, met één trekker",
            "address_elsewhere": "https://www.ugent.be",
            "body": [
                paragraphs(
                    "Het instrument kwam uit het onderzoek naar lokaal welbevinden van inwoners "
                    "met een beperking. Het bestaat uit een vragenlijst en een manier om erover te "
                    "praten, want een score alleen verandert niets."
                )
            ],
            "use": [
                steps(
                    (
                        "Zoek eerst je mensen",
                        "Via je adviesraad, de thuiszorg, de voorziening in de buurt. Vraag wie "
                        "kan helpen om de vragen voor te lezen.",
                    ),
                    ("Vraag het", "Op papier, online en in gesprek. Geef zes weken."),
                    (
                        "Leg het op tafel",
                        "Bespreek de resultaten met wie meedeed, en pas dan met het college.",
                    ),
                    ("Meet na twee jaar opnieuw", "Zo zie je of er iets veranderde."),
                )
            ],
            "trainings": [agenda(theme="disability", count=3)],
            "versions": [facts(("1.0", "Opgeleverd met het onderzoek, januari 2025", ""))],
        },
        ("disability",),
        ("handicap",),
    ),
    Item(
        "toolbox-veilige-publieke-ruimte",
        "Toolbox Veilige Publieke Ruimte",
        "Wat een bestuur kan doen tegen straatintimidatie: van cijfers verzamelen tot een plein "
        "anders inrichten.",
        330,
        {
            "kind": "toolbox",
            "novelty": "bestaand",
            "holder": "Sensoa",
            "effort": "zo groot als je zelf kiest",
            "address_elsewhere": "https://www.sensoa.be",
            "body": [
                paragraphs(
                    "Sensoa bundelde methodieken voor lokale besturen. De VVSG dacht mee en bracht "
                    "besturen samen om ze te testen. Je kiest zelf waar je begint: bij cijfers, "
                    "bij omstaanders, bij de plek of bij je eigen reglement."
                )
            ],
        },
        ("gender",),
        ("vrouwen", "jongeren"),
    ),
    Item(
        "vlaggensysteem",
        "Vlaggensysteem",
        "Zes criteria om in te schatten of seksueel gedrag van kinderen en jongeren oké is, en "
        "wat je dan doet.",
        325,
        {
            "kind": "gids",
            "novelty": "bestaand",
            "holder": "Sensoa",
            "effort": "een vorming van een dag",
            "address_elsewhere": "https://www.sensoa.be",
            "body": [
                paragraphs(
                    "Wie met jongeren werkt, reageert soms te streng en soms te laat. Het systeem "
                    "geeft een ploeg dezelfde woorden: groen, geel, rood of zwart. Bruikbaar in "
                    "jeugdwerk, sport en kinderopvang."
                )
            ],
        },
        ("gender",),
        ("jongeren",),
    ),
    Item(
        "vijf-vragen-op-een-kaart",
        "Vijf vragen op één kaart",
        "Leg de kaart naast elke nota voor het college: wie wint er, wie verliest er, en hoe weet "
        "je dat?",
        250,
        {
            "kind": "checklist",
            "novelty": "nieuw",
            "holder": "VVSG",
            "version": "2, april 2026",
            "effort": "tien minuten per nota",
            "body": [
                bullets(
                    "Over wie gaat dit, en wie ontbreekt?",
                    "Welke cijfers heb je, apart voor vrouwen en mannen?",
                    "Wie heeft er tijd, geld of vervoer voor nodig?",
                    "Wie vroeg je om raad?",
                    "Hoe zie je over een jaar of het klopt?",
                )
            ],
            "use": [
                steps(
                    ("Druk ze af", "Eén kaart per dienst, niet per persoon."),
                    ("Oefen op een oud dossier", "Dan is er niets te verdedigen."),
                    ("Schrijf één zin in de nota", "Wat je leerde, en wat je aanpaste."),
                )
            ],
            "evaluations": [
                paragraphs(
                    "Zes diensten probeerden de kaart een kwartaal lang. Vier gebruiken ze nog; "
                    "twee vonden de derde vraag onduidelijk, en die is herschreven."
                )
            ],
            "versions": [
                facts(
                    ("2, april 2026", "De derde vraag in gewone taal", ""),
                    ("1, oktober 2025", "Eerste versie", ""),
                )
            ],
        },
        ("gender",),
        ("medewerkers",),
        True,
    ),
    Item(
        "looplijst-toegankelijke-vergadering",
        "Looplijst toegankelijke vergadering",
        "Van uitnodiging tot verslag op één blad: waar let je op zodat iedereen kan meedoen?",
        190,
        {
            "kind": "checklist",
            "novelty": "verbeterd",
            "holder": "VVSG",
            "version": "3, februari 2026",
            "effort": "vijf minuten per vergadering",
            "body": [
                paragraphs(
                    "Twintig punten in de volgorde waarin je ze nodig hebt. Wat je telkens gelijk "
                    "doet, vink je één keer af."
                )
            ],
            "use": [
                steps(
                    ("Bij de uitnodiging", "Vraag wat iemand nodig heeft. Zeg hoe lang het duurt."),
                    (
                        "In de zaal",
                        "Zitplaats vooraan, licht op het gezicht, één spreker tegelijk.",
                    ),
                    ("Nadien", "Een verslag in korte zinnen, binnen de week."),
                )
            ],
        },
        ("disability",),
        ("handicap", "verenigingen"),
        True,
    ),
    Item(
        "toilettenronde",
        "Toilettenronde",
        "Eén blad om al je publieke toiletten na te lopen, met tien punten van slot tot "
        "vuilnisbakje.",
        140,
        {
            "kind": "checklist",
            "novelty": "nieuw",
            "holder": "VVSG",
            "version": "1, november 2025",
            "effort": "een halve dag met twee",
            "body": [
                paragraphs(
                    "Loop de ronde met iemand van het gebouw en iemand van de jeugddienst. "
                    "Achteraf zet je de punten op een rij: wat kost niets, wat moet in de "
                    "begroting?"
                )
            ],
            "use": [
                bullets(
                    "Is er een slot dat je met één hand bedient?",
                    "Staat er een vuilnisbakje in élk toilet, ook bij de heren?",
                    "Liggen er gratis producten waar niemand toekijkt?",
                    "Kan een rolstoel draaien?",
                )
            ],
        },
        ("gender", "disability"),
        ("inwoners", "jongeren"),
        True,
    ),
    Item(
        "formulierenronde",
        "Formulierenronde",
        "Zo doorloop je in een halve dag al je formulieren met vier collega’s, en schrap je wat je "
        "niet hoeft te vragen.",
        100,
        {
            "kind": "sjabloon",
            "novelty": "nieuw",
            "holder": "VVSG",
            "effort": "een halve dag met vier",
            "body": [
                paragraphs(
                    "Het sjabloon heeft vier kolommen: de vraag, waarom je ze stelt, wie het "
                    "antwoord leest, en wat er gebeurt als ze wegvalt. Vaak is dat niets."
                )
            ],
        },
        ("lgbti",),
        ("medewerkers", "inwoners"),
        True,
    ),
    Item(
        "buurtwandeling",
        "Wandelen langs plekken die niet goed voelen",
        "Een strategie die drie gemeenten testten: met tien inwoners op pad, op het uur waarop zij "
        "omlopen.",
        55,
        {
            "kind": "strategie",
            "novelty": "nieuw",
            "holder": "VVSG",
            "effort": "twee avonden en een terugkoppeling",
            "body": [
                paragraphs(
                    "Je laat mensen zelf de route kiezen. De ploeg van openbare werken wandelt mee "
                    "en noteert, zonder te antwoorden. Binnen de maand hoort iedereen wat er "
                    "verandert en wat niet."
                )
            ],
            "evaluations": [
                bullets(
                    "In alle drie de gemeenten ging het eerst over licht, daarna over wie er zit.",
                    "De terugkoppeling telde meer dan de wandeling zelf.",
                )
            ],
        },
        ("gender",),
        ("vrouwen", "jongeren", "ouderen"),
        True,
    ),
)
