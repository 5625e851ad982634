"""Invented partners and their invented offers, marked as examples on the page."""

from cms.body_words import bullets, paragraphs
from cms.demo.inventories.texts import Item

INTRO = [
    paragraphs(
        "Dit aanbod komt van partners. Zij zeggen zelf wat het kost en hoe je het vraagt. Ben je "
        'partner en wil je erbij staan? <a href="#hulp">Mail ons</a>. Wij verdienen er niets aan.'
    )
]


def offer(slug, title, summary, days_ago, values, themes=(), groups=()) -> Item:
    return Item(slug, title, summary, days_ago, values, themes, groups, is_example=True)


ITEMS = (
    offer(
        "halve-dag-loket",
        "Een halve dag achter je loket",
        "Twee ervaringsdeskundigen lopen met je mee van parkeerplaats tot balie en zeggen wat ze "
        "tegenkomen.",
        280,
        {
            "kind": "doorlichting",
            "price_kind": "betalend",
            "price": "€ 380, verplaatsing inbegrepen",
            "holder": "Atelier Drempelvrij",
            "for_whom": "onthaal, burgerzaken en wie de gebouwen beheert",
            "address_elsewhere": "https://drempelvrij.example/loket",
            "body": [
                paragraphs("Geen rapport van tachtig bladzijden, wel een gesprek ter plaatse."),
                bullets(
                    "Twee uur kijken, een uur praten met je ploeg.",
                    "Een lijst van tien verbeteringen: vijf voor morgen, vijf voor je begroting.",
                    "Na drie maanden bellen ze om te horen wat lukte.",
                ),
            ],
            "how_to_ask": '<p>Mail <a href="mailto:loket@drempelvrij.example">'
            "loket@drempelvrij.example</a> met je adres en drie halve dagen die passen. Reken op "
            "zes weken.</p>",
        },
        ("disability",),
        ("handicap", "medewerkers"),
    ),
    offer(
        "vorming-genderbewust-beslissen",
        "Vorming: genderbewust beslissen in een namiddag",
        "Met je eigen dossiers leer je vijf vragen stellen voor een nota naar het college gaat.",
        260,
        {
            "kind": "vorming",
            "price_kind": "betalend",
            "price": "€ 650 voor hoogstens zestien mensen",
            "holder": "Kompas Vorming",
            "for_whom": "beleidsmedewerkers en diensthoofden",
            "address_elsewhere": "https://kompasvorming.example",
            "body": [
                paragraphs(
                    "Vooraf stuurt elke deelnemer een nota in. Die nota’s zijn het materiaal: je "
                    "gaat naar huis met een betere versie."
                )
            ],
            "how_to_ask": "<p>Bel of mail Kompas Vorming. Zeg hoeveel mensen je verwacht en welke "
            "diensten meedoen.</p>",
        },
        ("gender",),
        ("medewerkers",),
    ),
    offer(
        "getuige-op-school-of-dienst",
        "Een gesprek met iemand die het meemaakte",
        "Getuigen met een LGBTI+-verhaal komen naar je dienst, woonzorgcentrum of jeugdhuis.",
        230,
        {
            "kind": "getuige",
            "price_kind": "gratis",
            "price": "gratis; je betaalt enkel de trein",
            "holder": "Huis van Kleur",
            "for_whom": "elke ploeg die met mensen werkt",
            "address_elsewhere": "https://huisvankleur.example/getuigen",
            "body": [
                paragraphs(
                    "Een gesprek duurt anderhalf uur. Alles mag gevraagd worden; de getuige mag "
                    "elke vraag laten liggen. Een begeleider bewaakt dat."
                )
            ],
            "how_to_ask": "<p>Vul het formulier van Huis van Kleur in. Binnen twee weken hoor je "
            "wie komt.</p>",
        },
        ("lgbti",),
        ("lgbti", "jongeren", "ouderen"),
    ),
    offer(
        "telefoonpermanentie-redelijke-aanpassing",
        "Bellen over een redelijke aanpassing",
        "Iemand vraagt een aanpassing en je weet niet wat redelijk is. Een jurist denkt een "
        "kwartier mee.",
        170,
        {
            "kind": "advies",
            "price_kind": "gratis",
            "price": "gratis",
            "holder": "Steunpunt Aanpassing",
            "for_whom": "personeelsdienst, onthaal, cultuur en sport",
            "address_elsewhere": "https://steunpuntaanpassing.example",
            "body": [
                bullets(
                    "Elke dinsdag en donderdag, van 9 tot 12 uur.",
                    "Je hoeft de naam van de inwoner of collega niet te noemen.",
                    "Daarna krijg je een mail met wat er besproken is.",
                )
            ],
            "how_to_ask": "<p>Bel 02 555 01 90 tijdens de uren hierboven. Afspreken hoeft "
            "niet.</p>",
        },
        ("disability",),
        ("handicap", "medewerkers"),
    ),
    offer(
        "begeleiding-adviesraad",
        "Een jaar begeleiding voor je adviesraad",
        "Van een raad die vooral luistert naar een raad die mee beslist, in vijf bijeenkomsten.",
        130,
        {
            "kind": "begeleiding",
            "price_kind": "op-vraag",
            "price": "volgens het aantal bijeenkomsten",
            "holder": "De Gelijke Stap",
            "for_whom": "secretaris en voorzitter van een adviesraad",
            "address_elsewhere": "https://gelijkestap.example/adviesraad",
            "body": [
                paragraphs(
                    "De begeleider zit er niet om te vergaderen, maar om mee te kijken: wie "
                    "spreekt, wie zwijgt, welk advies kreeg antwoord?"
                )
            ],
            "how_to_ask": "<p>Plan een kennismaking van een half uur via de site. Breng je laatste "
            "drie verslagen mee.</p>",
        },
        ("disability", "gender"),
        ("handicap", "vrouwen", "verenigingen"),
    ),
    offer(
        "omstaander-op-de-fuif",
        "Omstaander op de fuif",
        "Vrijwilligers van je jeugdhuizen oefenen wat ze kunnen doen als ze iets zien gebeuren.",
        80,
        {
            "kind": "vorming",
            "price_kind": "betalend",
            "price": "€ 290 per avond, tot vijfentwintig deelnemers",
            "holder": "Kompas Vorming",
            "for_whom": "jeugddienst, evenementen en preventie",
            "address_elsewhere": "https://kompasvorming.example/omstaander",
            "body": [
                paragraphs(
                    "Geen theorie over daders, wel rollenspel: afleiden, erbij gaan staan, hulp "
                    "halen, nadien vragen hoe het gaat. De rode draad is dat je nooit iets alleen "
                    "hoeft te doen."
                )
            ],
            "how_to_ask": "<p>Vraag een avond aan, liefst zes weken voor je evenement.</p>",
        },
        ("gender",),
        ("jongeren", "vrouwen"),
    ),
    offer(
        "startbudget-toegankelijke-evenementen",
        "Startbudget voor een toegankelijk evenement",
        "Tot € 1 000 voor een tolk, een ringleiding of een rustige ruimte, als je het daarna zelf "
        "volhoudt.",
        45,
        {
            "kind": "subsidie",
            "price_kind": "gratis",
            "price": "je draagt zelf een vijfde bij",
            "holder": "Fonds Samen Buiten",
            "for_whom": "gemeenten tot 30 000 inwoners",
            "address_elsewhere": "https://samenbuiten.example/startbudget",
            "body": [
                paragraphs(
                    "Het fonds betaalt de eerste keer. Je belooft dat je dezelfde aanpassing het "
                    "jaar nadien opnieuw aanbiedt en schrijft in tien regels op hoe het ging."
                )
            ],
            "how_to_ask": "<p>Dien je aanvraag in voor 1 maart of voor 1 september.</p>",
        },
        ("disability",),
        ("handicap", "inwoners"),
    ),
)
