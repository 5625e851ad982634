"""Invented pictures and films; what they show is told in words as well."""

from cms.body_words import paragraphs
from cms.demo.inventories.texts import Item, listed

INTRO = [
    paragraphs(
        "Toon een filmpje op je overleg, hang een affiche aan je loket, zet een infografiek in je "
        "nota. Alles mag je gebruiken, met de maker erbij. Films staan op een andere site: die "
        "opent pas als jij klikt."
    )
]


def picture(slug, title, summary, days_ago, values, themes=()) -> Item:
    return Item(slug, title, summary, days_ago, values, themes, is_example=True)


ITEMS = (
    picture(
        "wat-is-lio",
        "Lio.Vlaanderen in twee minuten",
        "Een collega klikt door de toolbox en zegt wat ze er de eerste week aan had.",
        360,
        {
            "kind": "video",
            "about": "instrument",
            "duration": "2 minuten",
            "holder": "VVSG",
            "address_elsewhere": "https://video.example/lio",
            "body": [paragraphs("Toon het filmpje op een teamoverleg voor je de toolbox opent.")],
            "transcript": "<p>We zien een vrouw van achter in de dertig aan een bureau. Ze zegt: "
            "“Ik dacht dat ik tien boeken moest lezen. Het was één gids van vier bladzijden.”</p>"
            "<p>Het scherm toont het startscherm van de toolbox. Ze kiest “onthaal”. Een lijst van "
            "zes tips verschijnt. Ze leest de eerste voor: “Vraag hoe iemand aangesproken wil "
            "worden.”</p><p>Slotbeeld: het webadres.</p>",
        },
        ("lgbti",),
    ),
    picture(
        "wie-zit-er-aan-tafel",
        "Wie zit er aan tafel?",
        "Infografiek over twaalf adviesraden: hoeveel vrouwen, hoeveel jongeren, hoeveel mensen "
        "met een handicap.",
        220,
        {
            "kind": "infografiek",
            "about": "cijfers",
            "holder": "VVSG",
            "body": [
                paragraphs(
                    "Tel zelf je raden en zet je cijfers naast deze. De grens van twee derde staat "
                    "bij de wetgeving."
                )
            ],
            "alternative": "Drie balken: 44 procent vrouwen, 12 procent jonger dan dertig, 9 "
            "procent met een handicap.",
            "transcript": "<p>Van de 168 leden van twaalf adviesraden:</p>"
            + listed(
                "44 procent is vrouw",
                "12 procent is jonger dan dertig",
                "9 procent zegt een handicap te hebben",
            )
            + "<p>Bron: telling in vier gemeenten, bedacht voor dit voorbeeld.</p>",
        },
        ("gender", "disability"),
    ),
    picture(
        "een-dag-zonder-drempel",
        "Eén dag, elf drempels",
        "We volgen Samira in haar rolstoel van thuis naar het gemeentehuis en terug.",
        175,
        {
            "kind": "video",
            "about": "onderzoek",
            "duration": "5 minuten",
            "holder": "Atelier Drempelvrij",
            "address_elsewhere": "https://video.example/elf-drempels",
            "body": [
                paragraphs("Goed om te tonen aan je technische dienst. Praat er nadien over.")
            ],
            "transcript": "<p>Samira vertrekt om negen uur. Een teller rechtsboven springt bij "
            "elke drempel één hoger. Bij de bushalte staat hij op drie: een paal, een boordsteen, "
            "een bus zonder helling.</p><p>Ze zegt: “Ik plan mijn dag rond wat ik niet ken.”</p>"
            "<p>In het gemeentehuis gaat de deur vanzelf open. De teller blijft staan. Aan het "
            "loket zit iemand op ooghoogte. Bij het buitengaan staat hij op elf.</p>",
        },
        ("disability",),
    ),
    picture(
        "loon-per-uur-en-per-jaar",
        "Per uur of per jaar?",
        "Een animatie die uitlegt waarom de loonkloof twee cijfers heeft, en welk je wanneer "
        "gebruikt.",
        110,
        {
            "kind": "animatie",
            "about": "onderzoek",
            "duration": "90 seconden",
            "holder": "VVSG",
            "address_elsewhere": "https://video.example/loonkloof",
            "body": [paragraphs("Zet ze in je presentatie over het personeelsbeleid.")],
            "transcript": "<p>Twee stapels munten groeien. Een stem zegt: “Per uur verdient Kaat "
            "bijna evenveel als Koen.” De stapels staan bijna gelijk.</p><p>“Kaat werkt vier "
            "dagen. Koen vijf.” De stapel van Kaat blijft achter. “Beide cijfers kloppen. Het ene "
            "zegt iets over betalen, het andere over tijd.”</p>",
        },
        ("gender",),
    ),
    picture(
        "waar-voel-je-je-veilig",
        "Waar voel je je veilig?",
        "Infografiek met wat tachtig jongeren antwoordden over vijf plekken in hun gemeente.",
        75,
        {
            "kind": "infografiek",
            "about": "onderzoek",
            "holder": "VVSG",
            "body": [paragraphs("De vragenlijst kun je overnemen: ze telt zes vragen.")],
            "alternative": "Vier balken: bibliotheek 91 procent, sporthal 74, bushalte 52, park na "
            "donker 23.",
            "transcript": "<p>Zoveel van de tachtig jongeren voelen zich er veilig:</p>"
            + listed(
                "in de bibliotheek: 91 procent",
                "in de sporthal: 74 procent",
                "aan de bushalte: 52 procent",
                "in het park na donker: 23 procent",
            )
            + "<p>Bron: bevraging in twee gemeenten, bedacht voor dit voorbeeld.</p>",
        },
        ("gender", "lgbti"),
    ),
    picture(
        "affiche-zeg-hoe-je-heet",
        "Affiche: zeg gerust hoe je heet",
        "Voor aan het loket: je mag zeggen hoe je aangesproken wil worden.",
        25,
        {
            "kind": "affiche",
            "about": "ander",
            "holder": "Huis van Kleur",
            "address_elsewhere": "https://huisvankleur.example/affiche",
            "body": [paragraphs("Op A3 en A4. Hang ze op ooghoogte, ook van wie zit.")],
            "transcript": "<p>Grote letters op een effen vlak: “Zeg gerust hoe je heet.” "
            "Daaronder, kleiner: “Wij gebruiken de naam die jij ons geeft.” Onderaan is plaats "
            "voor het logo van je gemeente.</p>",
        },
        ("lgbti",),
    ),
)
# Of the infographics: the title and the bars that are drawn.
BARS = {
    "wie-zit-er-aan-tafel": (
        ("Vrouwen", 44),
        ("Jonger dan dertig", 12),
        ("Met een handicap", 9),
    ),
    "waar-voel-je-je-veilig": (
        ("Bibliotheek", 91),
        ("Sporthal", 74),
        ("Bushalte", 52),
        ("Park na donker", 23),
    ),
}
