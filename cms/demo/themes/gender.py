from cms.body_words import facts, figures, notice, paragraphs, questions, steps

SLUG = "lokaal-genderbeleid"
CONTENT = {
    "why": [
        paragraphs(
            "Wie fietst er ’s avonds door het park? Wie brengt de kinderen naar de opvang, en wie "
            "zit er in de commissie openbare werken? Een besluit dat voor iedereen hetzelfde is, "
            "werkt zelden voor iedereen hetzelfde uit.",
            "Genderbeleid begint met die vraag te stellen voor je beslist. Je hoeft er geen aparte "
            "dienst voor te hebben. Je hebt wel cijfers nodig die je kunt uitsplitsen, en "
            "collega’s "
            "die durven doorvragen.",
            "Het levert iedereen iets op: straten waar ook kinderen spelen, een personeelsbeleid "
            "dat vaders laat zorgen, een raad waarin meer ervaringen aan tafel zitten.",
        ),
    ],
    "law": [
        facts(
            (
                "Genderwet, 10 mei 2007",
                "Discriminatie op grond van geslacht is verboden, ook bij zwangerschap, "
                "moederschap "
                "en genderidentiteit.",
                "Het Instituut voor de gelijkheid van vrouwen en mannen geeft advies en behandelt "
                "meldingen over federale materies.",
            ),
            (
                "Gelijkekansendecreet, 10 juli 2008",
                "Hetzelfde verbod voor alles waarvoor Vlaanderen en de lokale besturen bevoegd "
                "zijn.",
                "Meldingen kunnen naar het Vlaams Mensenrechteninstituut.",
            ),
            (
                "Decreet lokaal bestuur, 22 december 2017",
                "In adviesraden en overlegstructuren van de gemeente is hoogstens twee derde van "
                "de leden van hetzelfde geslacht.",
                "Controleer het bij elke nieuwe samenstelling: anders is het advies niet geldig.",
            ),
            (
                "Europees charter, 2006",
                "Het Europees charter voor de gelijkheid van vrouwen en mannen op lokaal vlak.",
                "Besturen die tekenen, beloven een actieplan. Het charter is geen wet, wel een "
                "stevige kapstok.",
            ),
        ),
    ],
    "steps": [
        steps(
            (
                "Splits je cijfers uit",
                "Begin met drie: wie gebruikt je sportinfrastructuur, wie krijgt subsidies, wie "
                "zit in je raden.",
            ),
            (
                "Kies één beleidsdomein",
                "Mobiliteit, vrije tijd of personeel. Liever één domein grondig dan tien met een "
                "vinkje.",
            ),
            (
                "Stel vijf vragen bij elke nota",
                "Wie gebruikt dit? Wie niet? Wie betaalt de prijs? Wie beslist? Hoe weten we dat?",
            ),
            (
                "Zoek steun bij de algemeen directeur",
                "Zonder iemand van het managementteam blijft het bij goede wil. Vraag een kwartier "
                "op de agenda, twee keer per jaar.",
            ),
            (
                "Begroot het",
                "Kijk naar de uitgaven van één dienst met een genderbril. Je ziet snel waar het "
                "geld naartoe gaat.",
            ),
            (
                "Toon wat veranderde",
                "Een vernieuwd plein, een ander uurrooster, een gelijker verdeeld podium. Mensen "
                "geloven wat ze zien.",
            ),
        ),
        notice(
            "good",
            "Begin klein en zichtbaar",
            "Geef de eerstvolgende nieuwe straat de naam van een vrouw die er woonde of werkte. "
            "Het kost bijna niets en het gesprek komt vanzelf.",
        ),
    ],
    "figures": [
        figures(
            (
                "1921",
                "stemden Belgische vrouwen voor het eerst mee bij gemeenteraadsverkiezingen, zeven "
                "en twintig jaar voor ze dat voor het parlement mochten.",
                "Wetten van 15 april 1920 en 27 maart 1948",
                "",
            ),
        ),
        paragraphs(
            "Twee dagen om in je agenda te zetten: 8 maart, de internationale vrouwendag, en "
            "11 november, sinds 1972 de nationale Vrouwendag in België."
        ),
    ],
    "instruments": [
        facts(
            (
                "Instrument lokaal genderbeleid",
                "In ontwikkeling: een hulpmiddel om een genderbeleid op te zetten en uit te "
                "voeren.",
                "Besturen die willen meetesten, laten het ons weten.",
            ),
        ),
    ],
    "support": [
        paragraphs(
            "Wil je met een charter aan de slag of je meerjarenplan laten nalezen met een "
            "genderbril? Vraag een gesprek aan, ook als je nog nergens staat."
        ),
    ],
    "questions": [
        questions(
            (
                "Gaat genderbeleid alleen over vrouwen?",
                "Nee. Het gaat over verwachtingen die mensen beperken. Mannen die willen zorgen en "
                "mensen die zich geen man of vrouw voelen, hebben er evenveel aan.",
            ),
            (
                "We hebben geen cijfers. Kunnen we toch starten?",
                "Ja. Tel een week lang wie er op je skatepark of in je bibliotheek komt. Dat is "
                "geen wetenschap, wel een begin.",
            ),
            (
                "Wat is het verschil met gelijke kansen?",
                "Gelijke kansen is het doel voor iedereen. Genderbeleid is een van de wegen "
                "ernaartoe, naast werken rond handicap, herkomst of leeftijd.",
            ),
            (
                "Botst dat niet met de privacy?",
                "Niet als je telt zonder namen en geen kleine groepen toont. Je "
                "functionaris voor gegevensbescherming denkt graag mee.",
            ),
        ),
    ],
    "partners": (
        '<p>De <a href="https://www.vrouwenraad.be">Vrouwenraad</a>, '
        '<a href="https://www.furiavzw.be">Furia</a> en het '
        '<a href="https://igvm-iefh.belgium.be">Instituut voor de gelijkheid van vrouwen en '
        "mannen</a>. De Europese koepel CEMR volgt het charter op.</p>"
    ),
    "contact_name": "Saar Michielsen",
    "contact_function": "stafmedewerker gelijke kansen",
    "contact_email": "saar.michielsen@vvsg.example",
}
