"""Sources that exist, told in our own words, and one that is invented and says so."""

from cms.body_words import bullets, paragraphs
from cms.demo.inventories.texts import Item, listed

INTRO = [
    paragraphs(
        "We herhalen hier geen cijfers: die verouderen. We zeggen waar je ze vindt, wat je ermee "
        "kunt en wat niet. Zoek je een cijfer over je eigen gemeente? "
        '<a href="#hulp">Vraag het ons</a>.'
    )
]

ITEMS = (
    Item(
        "gemeente-stadsmonitor",
        "Gemeente-Stadsmonitor",
        "Meer dan tweehonderd cijfers per gemeente, en om de paar jaar een grote bevraging van "
        "inwoners over samenleven, vertrouwen en veiligheid.",
        320,
        {
            "kind": "cijfers",
            "scale": "gemeente",
            "year": 2023,
            "holder": "Agentschap Binnenlands Bestuur",
            "rhythm": "bevraging om de drie jaar, andere cijfers elk jaar",
            "address_elsewhere": "https://gemeente-stadsmonitor.vlaanderen.be",
            "body": [
                paragraphs(
                    "Je eigen gemeente naast die van de buren en naast gemeenten die op jou "
                    "lijken. Handig om in een nota te tonen waar je staat."
                )
            ],
            "use": listed(
                "Zoek op hoe veilig inwoners zich ’s avonds voelen, apart voor vrouwen en mannen.",
                "Vergelijk met je eigen cluster, niet met het Vlaamse gemiddelde.",
                "Zet het cijfer van twee metingen naast elkaar voor je iets besluit.",
            ),
            "limits": listed(
                "Wie geen Nederlands leest of in een voorziening woont, antwoordt minder vaak.",
                "Kleine groepen zie je niet: daarvoor is de steekproef per gemeente te klein.",
            ),
        },
    ),
    Item(
        "provincies-in-cijfers",
        "Provincies in Cijfers",
        "Een databank waarin je zelf tabellen en kaarten maakt over je gemeente of wijk: "
        "bevolking, inkomen, onderwijs, zorg.",
        310,
        {
            "kind": "cijfers",
            "scale": "gemeente",
            "year": 2025,
            "holder": "De Vlaamse provincies",
            "rhythm": "doorlopend",
            "address_elsewhere": "https://provincies.incijfers.be",
            "body": [
                paragraphs(
                    "Kies een onderwerp, een gebied en een jaar. Rapporten op maat van een "
                    "gemeente staan klaar, ook voor wie niet graag met tabellen werkt."
                )
            ],
            "use": listed(
                "Splits een cijfer op naar geslacht en leeftijd voor je het in een plan zet.",
                "Maak een kaart per wijk om te tonen waar een dienst ver weg is.",
            ),
            "limits": listed("Niet elke tabel kun je naar geslacht splitsen."),
        },
    ),
    Item(
        "loonkloofrapport",
        "Loonkloofrapport",
        "Hoeveel vrouwen en mannen in België verdienen, per uur en per jaar, en welk deel van het "
        "verschil verklaarbaar is.",
        240,
        {
            "kind": "onderzoek",
            "scale": "belgie",
            "year": 2024,
            "holder": "Instituut voor de gelijkheid van vrouwen en mannen",
            "rhythm": "regelmatig, rond Equal Pay Day",
            "address_elsewhere": "https://igvm-iefh.belgium.be",
            "body": [
                paragraphs(
                    "Het rapport rekent op verschillende manieren. Per uur is de kloof kleiner dan "
                    "per jaar, omdat vrouwen vaker deeltijds werken. Beide cijfers zijn juist; ze "
                    "beantwoorden een andere vraag."
                )
            ],
            "use": listed(
                "Reken dezelfde twee cijfers uit voor je eigen personeel.",
                "Kijk apart naar premies en naar wie leidinggeeft.",
            ),
            "limits": listed("Gaat over de privésector en de overheid samen, niet over gemeenten."),
        },
        ("gender",),
        (),
    ),
    Item(
        "fra-lgbtiq-bevraging",
        "Europese bevraging van LGBTIQ-personen",
        "Meer dan honderdduizend mensen in dertig landen vertellen over geweld, school, werk en "
        "zich veilig tonen. België staat er apart in.",
        200,
        {
            "kind": "onderzoek",
            "scale": "europa",
            "year": 2024,
            "holder": "Bureau van de EU voor de grondrechten (FRA)",
            "rhythm": "2012, 2019 en 2023",
            "address_elsewhere": "https://fra.europa.eu",
            "body": [
                paragraphs(
                    "Wie weinig cijfers heeft over de eigen gemeente, kan hier tonen waarom het "
                    "onderwerp telt. De site van het bureau laat je per land en per vraag kiezen."
                )
            ],
            "use": listed(
                "Gebruik het Belgische cijfer, met het jaar erbij.",
                "Leg het naast wat je jeugddienst en politie horen: herkennen zij het?",
            ),
            "limits": listed(
                "Mensen vulden zelf online in: het is geen steekproef uit de bevolking.",
            ),
        },
        ("lgbti",),
        (),
    ),
    Item(
        "lokaal-welbevinden-beperking",
        "Lokaal welbevinden van inwoners met een beperking",
        "Onderzoek naar hoe inwoners met een beperking hun gemeente ervaren. Het instrument "
        "Thuisgevoel in Vlaanderen komt eruit voort.",
        150,
        {
            "kind": "onderzoek",
            "scale": "gemeente",
            "year": 2025,
            "holder": "Universiteit Gent",
            "rhythm": "eenmalig, opgeleverd in januari 2025",
            "address_elsewhere": "https://www.ugent.be",
            "body": [
                paragraphs(
                    "De onderzoekers gingen niet na wat mensen mankeren, maar wat een gemeente "
                    "voor hen betekent: geraak ik er, ken ik iemand, tel ik mee?",
                    "Ervaringsdeskundigen, Inter, NOOZO en de VVSG dachten mee in de stuurgroep.",
                )
            ],
            "use": listed(
                "Lees het hoofdstuk over contacten voor je een ontmoetingsplek plant.",
                "Meet daarna zelf met het instrument.",
            ),
            "limits": listed("De deelnemende gemeenten vertegenwoordigen Vlaanderen niet."),
        },
        ("disability",),
        (),
    ),
    Item(
        "meldingen-discriminatie",
        "Meldingen van discriminatie in Vlaanderen",
        "Het jaarverslag van het Vlaams Mensenrechteninstituut: hoeveel mensen zich meldden, "
        "waarover, en wat ermee gebeurde.",
        90,
        {
            "kind": "cijfers",
            "scale": "vlaanderen",
            "year": 2025,
            "holder": "Vlaams Mensenrechteninstituut",
            "rhythm": "elk jaar",
            "address_elsewhere": "https://www.vlaamsmensenrechteninstituut.be",
            "body": [
                paragraphs(
                    "De meldingen staan per kenmerk en per domein: wonen, vrije tijd, onderwijs, "
                    "dienstverlening. Uit de voorbeelden leer je vaak meer dan uit de totalen."
                )
            ],
            "use": listed("Zoek de meldingen over lokale diensten en bespreek er één per dienst."),
            "limits": listed(
                "Weinig meldingen betekent niet dat er weinig gebeurt: de meeste mensen melden "
                "niets.",
            ),
        },
        ("gender", "lgbti", "disability"),
        (),
    ),
    Item(
        "bevraging-kleedkamers",
        "Bevraging van veertig sportclubs over kleedkamers",
        "Welke clubs hebben een kleedkamer voor wie niet bij “heren” of “dames” wil? En wat "
        "vinden jonge sporters daarvan?",
        30,
        {
            "kind": "onderzoek",
            "scale": "provincie",
            "year": 2026,
            "holder": "Sportregio De Bocht",
            "rhythm": "eenmalig",
            "address_elsewhere": "https://sportregio.example/kleedkamers",
            "body": [
                paragraphs(
                    "Vier gemeenten vroegen het samen. Veertig clubs antwoordden, en "
                    "honderdtwintig sporters tussen twaalf en achttien."
                ),
                bullets(
                    "Eén op de drie clubs heeft een cabine die op slot kan.",
                    "Sporters noemen dat belangrijker dan een apart bordje.",
                ),
            ],
            "use": listed("Neem de vragenlijst over: ze staat achteraan in het rapport."),
            "limits": listed("Clubs zonder eigen kleedkamer deden bijna niet mee."),
        },
        ("lgbti", "gender"),
        (),
        True,
    ),
)
