"""Rules as they are, told in our own words; an official text stands behind each."""

from cms.body_words import paragraphs
from cms.demo.inventories.texts import Item, listed

CODEX = "https://codex.vlaanderen.be/"
JUSTEL = "https://www.ejustice.just.fgov.be/eli/wet/"

INTRO = [
    paragraphs(
        "Hier staat geen juridisch advies. We zeggen wat een regel van je bestuur vraagt, en "
        "sturen je door naar de tekst die geldt. Staat een regel er niet bij, of is er iets "
        'gewijzigd? <a href="/toegankelijkheid/melden/">Laat het ons weten</a>.'
    )
]

ITEMS = (
    Item(
        "gelijkekansendecreet",
        "Gelijkekansendecreet",
        "Verbiedt discriminatie in alles waarvoor Vlaanderen en zijn gemeenten bevoegd zijn, en "
        "geeft recht op een redelijke aanpassing.",
        300,
        {
            "level": "vlaams",
            "enacted_on": "2008-07-10",
            "official_reference": "Belgisch Staatsblad van 23 september 2008",
            "holder": "Vlaams Mensenrechteninstituut",
            "address_elsewhere": CODEX,
            "asks": listed(
                "Kijk je reglementen na: sluit een voorwaarde ongewild een groep uit?",
                "Zoek mee naar een redelijke aanpassing als iemand erom vraagt, en motiveer een "
                "weigering.",
                "Zorg dat een klacht nooit nadelen heeft voor wie ze indient of ervan getuigt.",
            ),
            "body": [
                paragraphs(
                    "Het decreet somt kenmerken op waarop je niemand anders mag behandelen, zoals "
                    "geslacht, genderidentiteit, seksuele geaardheid en handicap. Ook een regel "
                    "die voor iedereen hetzelfde is, kan discrimineren als hij één groep harder "
                    "treft zonder goede reden."
                )
            ],
        },
        ("gender", "lgbti", "disability"),
    ),
    Item(
        "antidiscriminatiewet",
        "Antidiscriminatiewet",
        "De federale tegenhanger: geldt onder meer voor wie bij je werkt en voor diensten die "
        "onder de federale overheid vallen.",
        298,
        {
            "level": "federaal",
            "enacted_on": "2007-05-10",
            "official_reference": "Belgisch Staatsblad van 30 mei 2007",
            "holder": "Unia",
            "address_elsewhere": f"{JUSTEL}2007/05/10/2007002099/justel",
            "asks": listed(
                "Stel in een vacature geen eis die niet nodig is voor de job.",
                "Bied een kandidaat of personeelslid met een handicap aanpassingen op maat.",
                "Neem een melding van een collega ernstig en leg vast wat je ermee deed.",
            ),
            "body": [
                paragraphs(
                    "Voor je personeelsdienst is dit de wet om te kennen. Het Gelijkekansendecreet "
                    "en deze wet vullen elkaar aan: welke geldt, hangt af van de bevoegdheid. "
                    "Twijfel je, vraag het dan aan wie toeziet."
                )
            ],
        },
        ("lgbti", "disability"),
    ),
    Item(
        "genderwet",
        "Genderwet",
        "Bestrijdt discriminatie tussen vrouwen en mannen, en op grond van zwangerschap, "
        "genderidentiteit en genderexpressie.",
        297,
        {
            "level": "federaal",
            "enacted_on": "2007-05-10",
            "official_reference": "Belgisch Staatsblad van 30 mei 2007",
            "holder": "Instituut voor de gelijkheid van vrouwen en mannen",
            "address_elsewhere": f"{JUSTEL}2007/05/10/2007002098/justel",
            "asks": listed(
                "Vraag in een sollicitatie niet naar zwangerschap of kinderwens.",
                "Spreek mensen aan zoals ze dat vragen, ook aan het loket.",
                "Pak seksuele intimidatie op het werk aan als wat het is: discriminatie.",
            ),
            "body": [
                paragraphs(
                    "De wet geldt voor de hele loopbaan: werven, betalen, bevorderen, ontslaan. "
                    "Sinds enkele jaren staan ook vaderschap, geslachtskenmerken en medische "
                    "transitie er met zoveel woorden in."
                )
            ],
        },
        ("gender", "lgbti"),
    ),
    Item(
        "toegankelijkheidsverordening",
        "Toegankelijkheidsverordening",
        "Zegt hoe breed een deur, hoe steil een helling en hoe ruim een toilet moet zijn in wat je "
        "bouwt of verbouwt voor publiek.",
        290,
        {
            "level": "vlaams",
            "enacted_on": "2009-06-05",
            "official_reference": "Belgisch Staatsblad van 2 september 2009",
            "holder": "De vergunningverlener: vaak je eigen gemeente",
            "address_elsewhere": CODEX,
            "asks": listed(
                "Toets elke vergunning voor een gebouw of plek die publiek ontvangt.",
                "Vraag bij grote werken vroeg advies, niet pas bij de aanvraag.",
                "Doe in je eigen gebouwen liever meer dan het minimum.",
            ),
            "body": [
                paragraphs(
                    "De regels gelden bij nieuwbouw, herbouw, verbouwing en uitbreiding waarvoor "
                    "een vergunning nodig is. Een bestaand gebouw dat je niet aanraakt, valt er "
                    "niet onder. Wie erin geraakt, weet je dus pas als je het nakijkt."
                )
            ],
        },
        ("disability",),
    ),
    Item(
        "decreet-lokaal-bestuur-adviesraden",
        "Decreet lokaal bestuur: wie er in je adviesraad zit",
        "In een adviesraad is hoogstens twee derde van de leden van hetzelfde geslacht. Anders kan "
        "de raad geen geldig advies geven.",
        210,
        {
            "level": "vlaams",
            "enacted_on": "2017-12-22",
            "official_reference": "Belgisch Staatsblad van 15 februari 2018, artikel 304",
            "holder": "Agentschap Binnenlands Bestuur",
            "address_elsewhere": CODEX,
            "asks": listed(
                "Tel bij de start van de legislatuur in elke raad wie er zit.",
                "Spreek voor een vacature niet enkel je bekende verenigingen aan.",
                "Maak vergaderen haalbaar: uur, kinderopvang, vervoer, tolk.",
            ),
            "body": [
                paragraphs(
                    "Het decreet laat je veel vrijheid in hoe je inwoners betrekt. De grens van "
                    "twee derde is een van de weinige harde regels. Ze geldt voor alle raden en "
                    "overlegstructuren die het bestuur op regelmatige wijze adviseren."
                )
            ],
        },
        ("gender",),
    ),
    Item(
        "vn-verdrag-handicap",
        "VN-verdrag over de rechten van personen met een handicap",
        "Vraagt elke overheid om drempels weg te nemen en om te beslissen mét personen met een "
        "handicap, niet enkel voor hen.",
        180,
        {
            "level": "internationaal",
            "enacted_on": "2006-12-13",
            "official_reference": "New York, 13 december 2006; in België van kracht sinds 2009",
            "holder": "Unia, als onafhankelijk mechanisme",
            "address_elsewhere": "https://www.un.org/development/desa/disabilities/"
            "convention-on-the-rights-of-persons-with-disabilities.html",
            "asks": listed(
                "Betrek personen met een handicap en hun organisaties van bij het eerste idee.",
                "Denk bij elk nieuw aanbod aan iedereen: dat is goedkoper dan later aanpassen.",
                "Maak informatie die mensen kunnen lezen, horen en begrijpen.",
            ),
            "body": [
                paragraphs(
                    "Het verdrag kijkt niet naar wat iemand niet kan, maar naar wat de omgeving "
                    "moeilijk maakt. “Niets over ons zonder ons” vat het samen. Voor een gemeente "
                    "is artikel 19, over zelfstandig leven in de samenleving, vaak het nuttigste."
                )
            ],
        },
        ("disability",),
    ),
    Item(
        "richtlijn-webtoegankelijkheid",
        "Europese richtlijn webtoegankelijkheid",
        "Websites en apps van overheden zijn toegankelijk, met een verklaring en een manier om "
        "een drempel te melden.",
        120,
        {
            "level": "europees",
            "enacted_on": "2016-10-26",
            "official_reference": "Richtlijn (EU) 2016/2102; in Vlaanderen in het Bestuursdecreet",
            "holder": "Digitaal Vlaanderen",
            "address_elsewhere": "https://eur-lex.europa.eu/eli/dir/2016/2102/oj",
            "asks": listed(
                "Zet een toegankelijkheidsverklaring online en werk ze jaarlijks bij.",
                "Antwoord op wie een drempel meldt.",
                "Schrijf toegankelijkheid in elk bestek voor een website of toepassing.",
            ),
            "body": [
                paragraphs(
                    "De norm waarnaar de richtlijn verwijst, volgt de bekende WCAG op niveau AA. "
                    "Ook je formulieren en nieuwe pdf’s vallen eronder. Een gewone pagina is bijna "
                    "altijd eenvoudiger toegankelijk te maken dan een pdf."
                )
            ],
        },
        ("disability",),
    ),
    Item(
        "welzijnswet",
        "Welzijnswet",
        "Een werkgever voorkomt geweld, pesten en ongewenst seksueel gedrag op het werk, en vangt "
        "op wie het overkomt.",
        60,
        {
            "level": "federaal",
            "enacted_on": "1996-08-04",
            "official_reference": "Belgisch Staatsblad van 18 september 1996",
            "holder": "Toezicht Welzijn op het Werk",
            "address_elsewhere": f"{JUSTEL}1996/08/04/1996012650/justel",
            "asks": listed(
                "Maak de risico’s op, ook voor wie alleen werkt of publiek ontvangt.",
                "Zeg elk personeelslid wie de vertrouwenspersoon en de preventieadviseur zijn.",
                "Hou een register bij van feiten door derden, zoals bezoekers aan het loket.",
            ),
            "body": [
                paragraphs(
                    "De wet spreekt van psychosociale risico’s. Wie iets meemaakt, kiest zelf: een "
                    "gesprek met de vertrouwenspersoon, of een formeel verzoek bij de "
                    "preventieadviseur. Dat hoeft niet langs de leidinggevende te gaan."
                )
            ],
        },
        ("gender",),
        ("medewerkers",),
    ),
)
