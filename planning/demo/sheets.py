"""The actions of a year as a small team could have written them; invented, for the demo only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """`share` is the part of the year's money in percent; `owner` counts in the demo's team."""

    title: str
    goals: tuple[str, ...]
    groups: tuple[str, ...]  # beginnings of names
    policies: tuple[str, ...]
    motivation: str
    method: str
    audience: str
    impact: str
    targets: tuple[tuple[str, int | None], ...]
    share: int
    owner: int
    said: tuple[str, ...]  # what was noted through the year
    story: tuple[str, str, str]  # realised, deviation, adjustment
    note: str = ""


BOARDS, LEADERS, PARTNERS = "Medewerkers gelijke kansen", "Burgemeesters", "Partner-"
EVIDENCE, EVERYWHERE = "Lokale besturen voeren", "Elk beleidsdomein"
STEREOTYPES, DISCRIMINATION = "Vooroordelen", "Discriminatie"
ACCESS, SAFE, INVOLVED = "Gebouwen", "LGBTI+ personen zijn", "Wie beleid maakt"

ACTIONS = (
    Action(
        "Noden en drempels van besturen in kaart",
        ("OD 1.1",),
        (BOARDS, "Kleine gemeenten"),
        (EVIDENCE, INVOLVED),
        "Besturen zeggen dat aanbod te vaak van bovenaf komt. In de omgevingsanalyse vroeg een op "
        "drie om eerst gehoord te worden.",
        "Een bevraging in het voorjaar, vier focusgesprekken per provincie en tien gesprekken bij "
        "besturen thuis. Wat we horen, registreren we als signaal en brengen we samen in een "
        "rapport met trends.",
        "Alle 285 besturen, met extra aandacht voor wie we nog niet kennen.",
        "Ons aanbod volgt wat besturen nodig hebben, en ze herkennen zich in het rapport.",
        (("od1-1-enquetes", 1), ("od1-1-focusgesprekken", 4), ("od1-1-trendrapport", 1)),
        9,
        2,
        (
            "De vragenlijst is klaar en nagelezen door twee besturen.",
            "De bevraging staat open: 41 antwoorden na een week.",
            "Twee focusgesprekken gehouden, de andere twee liggen vast.",
            "Alle gesprekken zijn uitgeschreven. Het rapport krijgt vorm.",
            "Het ontwerp van het rapport ligt bij de stuurgroep.",
        ),
        (
            "De bevraging liep in het voorjaar, de focusgesprekken in elke provincie. In november "
            "publiceerden we het rapport met trends en noden.",
            "We deden minder diepte-interviews dan gepland: in de zomer vonden we geen data meer.",
            "Volgend jaar plannen we de interviews in maart en april.",
        ),
    ),
    Action(
        "Praktijken en kennis op één plek",
        ("OD 1.2",),
        (BOARDS, "Andere diensten"),
        (EVIDENCE, EVERYWHERE),
        "Medewerkers zoeken lang naar voorbeelden. Wat er is, staat verspreid en verouderd.",
        "Elke maand twee nieuwe praktijken, opgetekend met het bestuur zelf. Twee keer per jaar "
        "lezen we de thematische pagina’s na. Met de houders van andere databanken maken we "
        "afspraken over wie wat bijhoudt.",
        "Wie bij een bestuur met gelijke kansen bezig is, ook naast een andere taak.",
        "Besturen vinden in twee klikken een voorbeeld dat bij hen past, en passen het toe.",
        (("od1-2-nieuwe-praktijken", 20), ("od1-2-themapaginas", 90), ("od1-2-formats", 4)),
        14,
        0,
        (
            "Zes praktijken in de pijplijn.",
            "De pagina over toegankelijkheid is herschreven.",
            "Twee besturen trokken hun praktijk terug na een wissel van schepen.",
            "Afspraak met een databankhouder over wederzijdse links.",
            "Nieuwe praktijken over sport en jeugd staan online.",
        ),
        (
            "We tekenden praktijken op met besturen en hielden de thematische pagina’s bij.",
            "",
            "We vragen elk bestuur na een jaar of de praktijk nog klopt.",
        ),
    ),
    Action(
        "Collegagroep, kennisgroep en werkbezoeken",
        ("OD 2.1",),
        (BOARDS, "Starters"),
        (EVIDENCE, STEREOTYPES),
        "Wie alleen op een dienst zit, heeft niemand om mee te overleggen. Collega’s leren het "
        "meest van elkaar.",
        "Vier bijeenkomsten van de collegagroep, een online kennisgroep met een wekelijkse vraag, "
        "en drie werkbezoeken bij besturen die iets te tonen hebben.",
        "Diversiteitsambtenaren en medewerkers die gelijke kansen erbij nemen.",
        "Besturen nemen ideeën van elkaar over en weten wie ze kunnen bellen.",
        (
            ("od2-1-collegagroep-bijeenkomsten", 4),
            ("od2-1-kennisgroep-leden", 250),
            ("od2-1-werkbezoeken", 3),
        ),
        13,
        1,
        (
            "Eerste bijeenkomst: 28 collega’s, veel vragen over de adviesraad.",
            "De kennisgroep groeit traag. We mailen de contactpersonen van elk bestuur.",
            "Werkbezoek aan een rolstoelvriendelijk recreatiedomein, 17 deelnemers.",
            "Derde bijeenkomst online, over klachten van inwoners.",
            "Laatste bijeenkomst van het jaar ligt vast.",
        ),
        (
            "De collegagroep kwam samen zoals gepland, de kennisgroep groeide, en op werkbezoek "
            "zagen collega’s hoe een ander het aanpakt.",
            "De kennisgroep groeit trager dan gehoopt: vooral kleine gemeenten ontbreken.",
            "We gaan bij kleine gemeenten langs via de welzijnsregio’s.",
        ),
        note="Twee begeleiders haken af; we zoeken vervanging voor de zomer.",
    ),
    Action(
        "Mentorbesturen op weg helpen",
        ("OD 2.1",),
        ("Starters", "Kleine gemeenten", "Centrumsteden"),
        (EVIDENCE,),
        "Een handvol besturen staat ver en wil delen. Starters durven die stap niet alleen te "
        "zetten.",
        "We koppelen een starter aan een mentor, zitten bij het eerste gesprek en bellen na drie "
        "maanden.",
        "Besturen die beginnen, en besturen die al een plan hebben lopen.",
        "Starters zetten binnen een jaar een eerste stap die blijft.",
        (("od2-1-mentor-overleg", 4), ("od2-1-nota-verduurzaming", 1)),
        7,
        1,
        (
            "Vijf koppelingen gelegd.",
            "Een mentor valt uit door ziekte; we zoeken een ander.",
            "Overleg met de mentoren: ze willen een vast sjabloon.",
            "Het sjabloon is er, drie koppelingen gebruiken het.",
        ),
        ("", "", ""),
    ),
    Action(
        "Vormingen, webinars en de studiedag",
        ("OD 2.2",),
        (BOARDS, LEADERS, "Andere diensten"),
        (STEREOTYPES, DISCRIMINATION, ACCESS),
        "Kennis veroudert en collega’s wisselen. Besturen vragen korte vormingen die ze meteen "
        "kunnen gebruiken.",
        "Acht vormingen, zes webinars over de middag en een studiedag, telkens met een partner die "
        "het terrein kent. Na elke activiteit vragen we wat ze bijbracht.",
        "Medewerkers en mandatarissen van lokale besturen.",
        "Deelnemers voelen zich beter in staat om beleid te maken en uit te voeren.",
        (
            ("od2-2-vormingen", 8),
            ("od2-2-webinars", 6),
            ("od2-2-deelnemers", 250),
            ("od2-2-studiedagen", 1),
        ),
        21,
        1,
        (
            "Het programma van het voorjaar staat in de agenda.",
            "Webinar over toegankelijke evenementen: 64 deelnemers.",
            "De studiedag is volzet. We zoeken een grotere zaal.",
            "Twee vormingen schuiven naar het najaar.",
            "Evaluaties binnen: 4,3 op 5 voor wie het kon gebruiken.",
        ),
        (
            "De vormingen en webinars liepen het hele jaar door, en de studiedag zat vol.",
            "Eén vorming ging niet door: de lesgever was ziek en we vonden geen andere datum.",
            "Voor elke vorming zoeken we voortaan een tweede lesgever.",
        ),
    ),
    Action(
        "Leerlabo’s rond lastige vragen",
        ("OD 3.1",),
        (BOARDS, "Adviesraden"),
        (INVOLVED, STEREOTYPES),
        "Sommige vragen hebben geen kant-en-klaar antwoord. Besturen willen ze samen uitzoeken, "
        "met de mensen over wie het gaat.",
        "Twee leerlabo’s van drie bijeenkomsten, met service design. Elk labo eindigt met een "
        "instrument dat twee besturen testen.",
        "Ploegen van twee mensen per bestuur, met ervaringsdeskundigen erbij.",
        "Er komen instrumenten uit die andere besturen kunnen overnemen.",
        (
            ("od3-1-bijeenkomsten", 6),
            ("od3-1-deelnemende-besturen", 12),
            ("od3-1-service-design", 2),
        ),
        12,
        2,
        (
            "Negen besturen meldden zich voor het eerste labo.",
            "Tweede bijeenkomst: eerste schetsen getest aan een loket.",
            "Het instrument is klaar om te testen.",
            "Een van de twee testbesturen vraagt uitstel tot het najaar.",
            "Het tweede labo is gestart met elf besturen.",
        ),
        (
            "Twee leerlabo’s met ploegen van besturen. Het eerste instrument is getest.",
            "Het tweede instrument is nog niet getest: het bestuur vroeg uitstel.",
            "We spreken de testperiode voortaan af voor het labo begint.",
        ),
    ),
    Action(
        "Lio en Thuisgevoel in de praktijk",
        ("OD 3.2",),
        (BOARDS, "Andere diensten", "LGBTI+"),
        (SAFE, DISCRIMINATION),
        "Twee instrumenten bestaan al, en te weinig besturen gebruiken ze.",
        "Twee vormingen per instrument, een stappenplan om het in te bouwen, en begeleiding voor "
        "tien besturen die beginnen.",
        "Onthaal, personeelsdienst en jeugd.",
        "De instrumenten worden deel van het gewone werk, ook als er niemand meer aan denkt.",
        (
            ("od3-2-vormingen-lio", 2),
            ("od3-2-vormingen-thuisgevoel", 2),
            ("od3-2-evaluatierapport", 1),
        ),
        8,
        0,
        (
            "Zes besturen begonnen met het stappenplan.",
            "Eerste vorming gegeven, tweede staat in mei.",
            "Bij twee besturen stokt het: geen steun van de leiding.",
            "Het stappenplan is herwerkt na hun opmerkingen.",
        ),
        (
            "We gaven vormingen over beide instrumenten en begeleidden besturen die begonnen.",
            "Het evaluatierapport schuift door: we wachten op de cijfers van het najaar.",
            "Het rapport komt in februari.",
        ),
    ),
    Action(
        "Eén aanspreekpunt en een warme start",
        ("OD 4.1",),
        (BOARDS, "Starters", "Kleine gemeenten"),
        (EVIDENCE,),
        "Wie een vraag heeft, wil één adres. Wie begint, weet vaak niet waar.",
        "Vragen beantwoorden we binnen de afgesproken termijn. Voor starters is er een pagina, een "
        "ondersteuningsgroep en een vorming van twee dagen.",
        "Iedereen met een vraag, en collega’s in hun eerste honderd dagen.",
        "Besturen vinden ons, krijgen snel antwoord en beginnen met een plan.",
        (
            ("od4-1-vragen", 120),
            ("od4-1-ondersteuningsnetwerk", 4),
            ("od4-1-organisatie-meerdaags", 1),
        ),
        9,
        0,
        (
            "31 vragen in het eerste kwartaal, alle op één na op tijd.",
            "De startersvorming had veertien deelnemers.",
            "Drukke maand: vragen over de adviesraad.",
            "De startpagina is nagelezen door drie starters.",
        ),
        (
            "We beantwoordden vragen van besturen en partners, en ontvingen een groep starters.",
            "",
            "Veelgestelde vragen zetten we sneller op de site.",
        ),
    ),
    Action(
        "Samen met partners en Vlaanderen",
        ("SD1", "H4.1", "H4.2", "H5.2"),
        (PARTNERS, "Vlaamse overheid"),
        (EVERYWHERE, INVOLVED),
        "Partners kennen de doelgroepen, wij kennen de besturen. Zonder afstemming doen we werk "
        "dubbel.",
        "Twee overlegmomenten met alle partners, acht gesprekken apart en de werkgroepen van de "
        "Vlaamse overheid. Van elk overleg is er een verslag.",
        "Middenveld, expertisecentra en administratie.",
        "Besturen krijgen één samenhangend aanbod.",
        (("h4-2-bilateraal", 8), ("h4-1-werkgroepen-abb", 6), ("h4-2-overlegstructuur", 2)),
        4,
        2,
        (
            "Gedeelde kalender met vier partners.",
            "Stuurgroep: vraag om cijfers per provincie.",
            "Met drie partners loopt een gezamenlijk aanbod.",
            "De werkgroep over geweld kwam samen.",
        ),
        ("", "", ""),
    ),
    Action(
        "Nieuwsbrief en zichtbaarheid",
        ("SD2", "H6.1", "H6.2"),
        (BOARDS, LEADERS, PARTNERS),
        (STEREOTYPES,),
        "Wie ons niet kent, vindt ons aanbod niet. Themadagen zijn een kans om ook mandatarissen "
        "te bereiken.",
        "Elke maand een nieuwsbrief, vaste berichten rond themadagen en twee beeldreeksen die "
        "besturen zelf kunnen gebruiken.",
        "Medewerkers, mandatarissen en partners.",
        "Meer besturen kennen het aanbod en delen het verder.",
        (("h6-nieuwsbrieven", 12), ("h6-abonnees", 1500), ("h6-sociale-media", 60)),
        3,
        0,
        (
            "Nieuwe vorm voor de nieuwsbrief, eerste nummer verstuurd.",
            "Beeldreeks rond 17 mei gebruikt door 40 besturen.",
            "In augustus geen nummer: niemand om na te lezen.",
            "Planning voor het najaar is rond.",
        ),
        (
            "De nieuwsbrief ging bijna elke maand weg, en twee beeldreeksen werden veel gebruikt.",
            "In augustus ging geen nieuwsbrief weg: de ploeg was met vakantie.",
            "Het nummer van augustus maken we voortaan in juli klaar.",
        ),
    ),
)
