from networks.demo_content.groups import KNOWLEDGE
from networks.demo_content.script import Talk

TALKS = (
    Talk(
        group=KNOWLEDGE,
        title="Hoe lang vooraf leg je een tolk Vlaamse Gebarentaal vast?",
        days_ago=4,
        themes=("disability",),
        solution=2,
        posts=(
            (
                "a",
                "Voor onze nieuwjaarsreceptie wil ik een tolk VGT naast het podium. Ik hoor dat je "
                "er snel bij moet zijn. Hoe snel? En hoeveel tolken heb je nodig voor twee uur?",
            ),
            (
                "b",
                "Wij mailden zes weken vooraf en vonden nog net iemand. In december en januari "
                "is iedereen bezet, dus reken liever op drie maanden.",
            ),
            (
                "c",
                "Voor langer dan een uur vraag je er twee: ze wisselen elkaar om de twintig "
                "minuten "
                "af. Bezorg de toespraken een week vooraf, met de namen die vallen. Dat scheelt "
                "enorm.\n\n"
                "Denk ook aan licht op de tolk als de zaal donker wordt, en hou stoelen vooraan "
                "vrij met vrij zicht.",
            ),
            (
                "d",
                "En zet op de uitnodiging dat er een tolk is. Bij ons stond er de eerste keer een "
                "tolk voor niemand, gewoon omdat we het niet verteld hadden.",
            ),
            ("a", "Dat laatste had ik zeker vergeten. Twee tolken zijn gevraagd, duimen maar."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Eén balie op zithoogte of alle balies verlagen?",
        days_ago=23,
        themes=("disability",),
        posts=(
            (
                "a",
                "Ons onthaal wordt verbouwd. De architect stelt één verlaagde balie voor, in de "
                "hoek. Ik vind dat een rare boodschap, maar ik heb geen argumenten tegen de prijs.",
            ),
            (
                "b",
                "Wij kozen drie gelijke balies met een deel op zithoogte en een deel op stahoogte. "
                "Meerkost was klein, omdat er toch nieuw meubilair kwam. Iedereen gaat gewoon "
                "naar de eerste vrije balie.",
            ),
            (
                "c",
                "Argument dat bij ons werkte: ook ouders met een kind op de arm, mensen met een "
                "tijdelijke krukken en de medewerkers zelf zitten liever. Het is dus geen aparte "
                "voorziening meer.",
            ),
            (
                "d",
                "Vergeet de ringleiding niet en zet het bordje erbij. Wij hebben er een die drie "
                "jaar uitgeschakeld stond, niemand wist waar de knop was.",
            ),
            ("a", "Goeie. Ik neem dat voorbeeld mee naar de werfvergadering."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Prikkelarm uur op de kermis: wie deed het al?",
        days_ago=16,
        themes=("disability",),
        posts=(
            (
                "a",
                "Een oudervereniging vraagt een uur zonder muziek en flitslicht op de kermis. De "
                "foorkramers staan er niet vijandig tegenover, maar vrezen minder inkomsten.",
            ),
            (
                "b",
                "Gedaan, op woensdag van 13 tot 15 uur. Dat is toch een stil moment, dus niemand "
                "verloor er iets aan. Het was drukker dan de woensdag ervoor.",
            ),
            (
                "c",
                "Wij maakten de fout om het op zaterdag te doen. Te veel volk, dus toch prikkels.",
            ),
            (
                "b",
                "Spreek af wie het sein geeft. Bij ons liep een collega rond met een groene vlag "
                "en "
                "om 15 uur met een oranje: ‘binnen vijf minuten gaat de muziek weer aan’.",
            ),
            (
                "d",
                "Een rustige tent met zitzakken was bij ons populairder dan de molens. Kostprijs: "
                "materiaal van de jeugddienst en twee vrijwilligers.",
            ),
            (
                "a",
                "Een groene vlag. Zo eenvoudig kan het zijn. Ik stel het voor op de vergadering.",
            ),
            ("e", "Laat zeker weten hoe het ging, bij ons is het pas in de zomer kermis."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Welke cijfers over handicap bestaan er per gemeente?",
        days_ago=44,
        themes=("disability",),
        solution=1,
        posts=(
            (
                "a",
                "Voor de omgevingsanalyse zoek ik hoeveel inwoners met een handicap we hebben. Ik "
                "vind drie bronnen met drie verschillende getallen.",
            ),
            (
                "V",
                "Dat klopt, want ze tellen iets anders: een erkenning, een tegemoetkoming of wat "
                "mensen zelf aangeven in een bevraging. Zet er in je tekst altijd bij wat je telt "
                "en van welk jaar het is.\n\n"
                "Voor een lokaal plan is de zelfrapportering vaak het bruikbaarst: je wil weten "
                "wie drempels ervaart, niet wie een attest heeft.",
            ),
            (
                "b",
                "Wij zetten de drie naast elkaar in een tabelletje met één zin uitleg. Dat gaf "
                "meteen een goed gesprek in de commissie: ‘waarom is dat ene getal zo laag?’",
            ),
            ("a", "Zo doe ik het ook. De zin ‘wat je telt’ hangt nu boven mijn scherm."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Toegankelijkheid als voorwaarde in het subsidiereglement voor verenigingen?",
        days_ago=1.4,
        themes=("disability",),
        posts=(
            (
                "a",
                "We herschrijven het reglement. Ik wil dat wie geld krijgt voor een evenement ook "
                "nadenkt over toegankelijkheid, maar kleine verenigingen mogen er niet door "
                "afhaken. Voorwaarde, bonus of gewoon een vraag in het formulier?",
            ),
        ),
    ),
)
