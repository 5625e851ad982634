"""The issues of July to December, and the one in the making."""

from newsletter.demo.texts import Text

AUTUMN = {
    7: Text(
        "Lichte kost voor een zware zomer",
        "Vier dingen om te lezen in de trein.",
        "Halve bezetting, stille gangen. Wij zochten uit wat je nu kunt lezen, zodat je in "
        "september een voorsprong hebt.",
        (
            (
                "Om te lezen",
                "Klare taal is gelijke kansen",
                "disability",
                "Eén brief van de belastingdienst, drie versies. Welke begrijpt je buur?",
                "/themas/",
                "Lees meer bij de thema’s",
            ),
            (
                "",
                "Wie zorgt er voor wie?",
                "gender",
                "Zorg is werk, ook als niemand het betaalt. Wat kan een bestuur doen voor wie "
                "beide combineert?",
                "",
                "",
            ),
            (
                "",
                "Ouder worden in alle kleuren",
                "lgbti",
                "In een woonzorgcentrum gaan mensen soms opnieuw de kast in. Twee huizen vertellen "
                "hoe zij dat keerden.",
                "",
                "",
            ),
        ),
        closing="Geniet van de zomer. Eind augustus zijn we er weer.",
    ),
    8: Text(
        "Opnieuw beginnen, met iedereen",
        "Klaar voor het werkjaar in een halfuur.",
        "De boeken zijn gekaft, de agenda’s open. Dit staat er het komende halfjaar op de onze.",
        (
            (
                "In de kijker",
                "Ben je nieuw in de functie?",
                "",
                "Honderd dagen, drie stukken, één afvinklijst. Je hoeft niet alles tegelijk.",
                "/starters/",
                "Begin op de starterspagina",
            ),
            (
                "",
                "Stageplaatsen die niemand uitsluiten",
                "disability",
                "Zeg in de vacature wat je aanpast. Dan solliciteert ook wie dat nodig heeft.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "Van collega’s",
                "Een pact met de scholen",
                "gender",
                "Zeven basisscholen en één bestuur spraken af hoe ze over meisjes, jongens en "
                "alles ertussen praten.",
                "/netwerken/",
                "Naar de netwerken",
            ),
        ),
    ),
    9: Text(
        "Op de fiets, in de bus, te voet",
        "Mobiliteit is zelden voor iedereen even makkelijk.",
        "Wie rijdt er ’s avonds naar huis, en langs welke weg? Mobiliteitsplannen vergeten soms "
        "wie geen auto heeft.",
        (
            (
                "In de kijker",
                "Een avondwandeling met bewoners",
                "gender",
                "Twintig vrouwen, drie routes, één kaart met stickers. De lampen die daarna "
                "verhuisden, kostten minder dan de studie.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "",
                "Haltes waar je echt op kunt stappen",
                "disability",
                "Begin bij de drie drukste. Een halte per jaar is ook een plan.",
                "",
                "",
            ),
            (
                "Nieuw op de site",
                "Alle vormingen van het najaar",
                "",
                "De agenda is gevuld tot december. Schrijf je collega’s meteen mee in.",
                "/agenda/",
                "Bekijk de agenda",
            ),
        ),
    ),
    10: Text(
        "Wat zegt je vacature zonder dat je het weet?",
        "Solliciteren zonder drempels.",
        "Een vacature is een uitnodiging. Of niet. We legden er vijftig onder de loep.",
        (
            (
                "In de kijker",
                "Tien woorden die mensen wegjagen",
                "gender",
                "“Daadkrachtig”, “stressbestendig”, “jong team”. Vervang ze door wat iemand echt "
                "doet op dinsdagvoormiddag.",
                "/instrumenten/",
                "Bekijk de instrumenten",
            ),
            (
                "",
                "Aanpassingen vragen mag",
                "disability",
                "Zet in elke uitnodiging één zin: “Heb je iets nodig om hier goed te kunnen "
                "praten? Laat het ons weten.”",
                "",
                "",
            ),
            (
                "Van collega’s",
                "Coming-out op het werk",
                "lgbti",
                "Drie medewerkers vertellen wat hun chef zei. En wat ze liever gehoord hadden.",
                "/netwerken/",
                "Praat mee in de groep",
            ),
        ),
    ),
    11: Text(
        "Kleine stappen, lange adem",
        "Geweld stopt niet na zestien dagen campagne.",
        "Eind november kleuren gemeentehuizen oranje en wit. Dit nummer gaat over wat er daarna "
        "nog gebeurt.",
        (
            (
                "In de kijker",
                "Een vaste hand aan het onthaal",
                "gender",
                "Wie durft te zeggen dat het thuis niet veilig is, doet dat vaak langs de neus "
                "weg. Onthaalmedewerkers leren in twee uur wat ze dan wel en niet doen.",
                "/agenda/",
                "Kijk welke vorming eraan komt",
            ),
            (
                "",
                "Paarse Vrijdag op het stadhuis",
                "lgbti",
                "Een sjaal is een begin. Een gesprek aan de koffietafel is het vervolg.",
                "",
                "",
            ),
            (
                "Even melden",
                "3 december: niet zonder ons",
                "disability",
                "Plan je een actie op de dag van personen met een handicap? Vraag eerst aan hen "
                "wat er nodig is.",
                "/themas/",
                "Lees meer bij de thema’s",
            ),
        ),
    ),
    12: Text(
        "Het jaar in twaalf tegels",
        "Wat besturen dit jaar samen voor elkaar kregen.",
        "Twaalf maanden, honderden collega’s. We kozen één moment om te bewaren en twee om mee "
        "verder te gaan.",
        (
            (
                "Om te bewaren",
                "De dag dat de zaal te klein was",
                "",
                "Voor de studiedag over toegankelijke dienstverlening stond er een wachtlijst van "
                "veertig namen. Dus komt er een tweede.",
                "/agenda/",
                "Bekijk de agenda",
            ),
            (
                "Om mee verder te gaan",
                "Een budget van niets",
                "gender",
                "Vijf ideeën die geen euro kosten, alleen een uur van je tijd.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "",
                "Vraag het in januari opnieuw",
                "disability",
                "Beleid dat niet bevraagd wordt, veroudert ongemerkt. Plan nu al je gesprek met "
                "de adviesraad.",
                "/themas/",
                "Lees hoe je zo’n gesprek voorbereidt",
            ),
        ),
        closing="Fijne feestdagen. In januari zijn we terug.",
    ),
}
DRAFT = Text(
    "Wat neem je mee naar morgen?",
    "Een kort nummer met lange gevolgen.",
    "Collega’s vroegen ons om minder nieuws en meer om te doen. Hier is het.",
    (
        (
            "Eén goed idee",
            "Een spreekuur op een plek waar mensen al zijn",
            "disability",
            "In de bibliotheek, op de markt, aan de schoolpoort: wie niet naar het loket komt, "
            "kom je daar tegen. Begin met één voormiddag per maand.",
            "",
            "",
        ),
    ),
)
