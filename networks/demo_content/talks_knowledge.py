from networks.demo_content.groups import KNOWLEDGE
from networks.demo_content.script import Talk

TALKS = (
    Talk(
        group=KNOWLEDGE,
        title="Hoe vragen jullie naar gender in online formulieren?",
        days_ago=9,
        themes=("gender", "lgbti"),
        solution=3,
        calls=((4, "d"),),
        files=(
            (
                3,
                "afspraken-aanspreken.txt",
                "Onze afspraken op één blad\n\n1. We vragen gender alleen waar we het nodig hebben."
                "\n2. Het veld is nooit verplicht.\n3. Boven het veld staat waarvoor we het "
                "gebruiken.\n4. In mails schrijven we ‘Dag’ en de volledige naam.\n",
            ),
        ),
        posts=(
            (
                "a",
                "Onze leverancier vernieuwt alle e-formulieren. Nu staat er overal ‘de heer’ of "
                "‘mevrouw’, verplicht in te vullen. Ik wil van het moment gebruikmaken.\n\n"
                "Vragen jullie nog naar gender? En zo ja: met welke keuzes?",
            ),
            (
                "b",
                "Wij hebben eerst geteld. Van 46 formulieren bleken er twee het gegeven echt nodig "
                "te hebben. In de andere 44 is het veld gewoon weg. Niemand heeft ernaar gevraagd.",
            ),
            (
                "c",
                "Zelfde ervaring. Let wel op de bevestigingsmails: bij ons haalde de sjabloon het "
                "aanspreekwoord uit dat veld. Een week lang begonnen alle mails met ‘Geachte ,’.",
            ),
            (
                "d",
                "Waar we het wel vragen (een bevraging over sport) gebruiken we: vrouw, man, X, "
                "ik omschrijf het liever zelf, ik zeg het liever niet. Het veld is nooit verplicht "
                "en erboven staat in één zin waarvoor we het gebruiken.\n\n"
                "Aanspreken doen we met ‘Dag’ en de volledige naam. Ik kan je onze afspraken "
                "bezorgen, ze passen op één blad.",
            ),
            ("a", "Heel graag! Tellen lijkt me een mooie eerste stap, daar begin ik maandag mee."),
            (
                "e",
                "Tip: betrek je informatieveiligheidsconsulent. Die was bij ons de grootste "
                "medestander, want wat je niet vraagt, moet je ook niet bewaren.",
            ),
            (
                "a",
                "Update: 31 formulieren, drie hebben het veld nodig. Het college ging akkoord "
                "zonder één opmerking. Merci allemaal.",
            ),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Genderneutrale toiletten in een beschermd stadhuis: mag dat?",
        days_ago=37,
        themes=("gender", "lgbti"),
        posts=(
            (
                "a",
                "In ons stadhuis mogen we de deuren en tegels niet vervangen. Kunnen we dan alleen "
                "de bordjes veranderen? En moeten er dan geen urinoirs weg?",
            ),
            (
                "b",
                "Bij ons zei erfgoed: losse bordjes zijn geen probleem zolang je niet boort in het "
                "hout. Wij hebben ze gekleefd. Op de deur staat wat er achter zit: ‘zittoiletten’ "
                "en ‘urinoirs en zittoiletten’.",
            ),
            (
                "c",
                "Dat vind ik slim: je zegt wat je er vindt, niet wie er binnen mag. Hebben jullie "
                "klachten gekregen?",
            ),
            (
                "b",
                "Twee in het eerste kwartaal, nul erna. We hadden wel op voorhand de poetsploeg en "
                "het onthaal ingelicht, die krijgen de vragen.",
            ),
            (
                "d",
                "Vraag ook even na bij je preventieadviseur. Voor het personeel gelden regels over "
                "toiletten die je best samen bekijkt voor je iets verandert.",
            ),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Vlagprotocol: twee masten, drie vlaggen",
        days_ago=58,
        themes=("lgbti",),
        solution=1,
        closed=True,
        posts=(
            (
                "a",
                "We hebben twee masten, met de Vlaamse en de Belgische vlag. Waar moet de "
                "regenboogvlag hangen? Onze facilitaire dienst zegt dat het niet kan.",
            ),
            (
                "b",
                "Wij hangen ze aan de gevel, naast de ingang, op een schuine houder. Zo raak je "
                "niet "
                "aan de volgorde van de masten en ze is beter zichtbaar voor wie binnenkomt. De "
                "houder kostte minder dan een nieuwe vlag.",
            ),
            ("c", "Bij ons een derde, lagere mast. Mooi, maar het duurde een jaar."),
            ("a", "De gevelhouder is besteld. Dossier gesloten, merci!"),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Jeugdbegeleiders: wat zeg je als ‘homo’ een scheldwoord is?",
        days_ago=12,
        themes=("lgbti",),
        posts=(
            (
                "a",
                "Onze speelpleinmonitoren vragen hoe ze moeten reageren. Negeren voelt fout, "
                "preken "
                "werkt niet. Heeft iemand iets kort en bruikbaars?",
            ),
            (
                "b",
                "Wij leren ze drie stappen: benoemen (‘dat woord gebruiken we hier niet als "
                "scheldwoord’), vragen (‘wat bedoel je eigenlijk?’) en doorgaan met het spel. "
                "Duurt tien seconden.",
            ),
            (
                "c",
                "Oefen het hardop! Op onze vorming speelden monitoren het na. De eerste keer "
                "klinkt iedereen als een politieagent, na vijf keer als zichzelf.",
            ),
            (
                "d",
                "En spreek af wat je doet als het niet stopt. Bij ons praat de hoofdanimator dan "
                "even apart met het kind, nooit in groep.",
            ),
            (
                "e",
                "Ik ben zelf jarenlang monitor geweest en holebi. Wat mij hielp was niet de "
                "reactie op het scheldwoord, wel een begeleider die nadien vroeg of het ging.",
            ),
            ("a", "Dat laatste nemen we mee als vierde stap. Dank je om dat te delen."),
            ("b", "Mooi. Die vierde stap komt ook bij ons in het draaiboek."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Vacatures herlezen op taal: wie heeft een werkwijze?",
        days_ago=29,
        themes=("gender",),
        posts=(
            (
                "a",
                "Bij technische functies krijgen we bijna alleen mannen. De vacature staat vol "
                "‘stevige handen’ en ‘doorzetters’. Hoe pakken jullie dat aan zonder elke tekst "
                "zelf te herschrijven?",
            ),
            (
                "b",
                "Personeel en ik hebben samen één vacature herschreven en ernaast gelegd. Voor en "
                "na. Daarna wilden ze zelf verder.",
            ),
            (
                "c",
                "Wij schrappen de helft van de eisen. ‘Wat moet iemand op dag één kunnen, wat leer "
                "je hier?’ Alles van die tweede soort verhuist naar het aanbod.",
            ),
            (
                "d",
                "Zeg ook iets over uren. Toen wij schreven dat vier vijfde kan, kregen we voor het "
                "eerst kandidaten die eerder niet solliciteerden, ook mannen.",
            ),
            ("a", "Voor-en-na is een goede. Mag ik die van jullie zien?"),
            ("b", "Natuurlijk, ik stuur ze je. De ploegbaas was eerst sceptisch, nu is hij fan."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Hoeveel uren krijgen jullie eigenlijk voor gelijke kansen?",
        days_ago=6,
        posts=(
            (
                "a",
                "Nieuwsgierigheid, maar ook een beetje nood: ik heb vier uur per week, naast "
                "vrijwilligerswerking en seniorenbeleid. Hoe zit dat bij jullie? Graag ook het "
                "aantal inwoners erbij.",
            ),
            ("b", "Twaalfduizend inwoners, een halve dag per week. Op papier dan toch."),
            ("c", "Centrumstad, een team van drie. Maar we doen ook antidiscriminatie en taal."),
            ("d", "Achttienduizend, nul uren. Ik doe het onder ‘communicatie’ omdat ik het wil."),
            (
                "e",
                "Vijfentwintigduizend, 40 %. Kwam er nadat ik een maand lang noteerde waar ik "
                "gelijke kansen deed in andermans dossiers. Dat lijstje overtuigde mijn "
                "diensthoofd "
                "meer dan elke nota.",
            ),
            ("f", "Negenduizend. Een dag per week, gedeeld met de buurgemeente. Werkt goed!"),
            (
                "V",
                "Heel herkenbaar, en nuttig voor ons ook. Mogen we dit zonder namen gebruiken in "
                "het gesprek met de klankbordgroep?",
            ),
            ("a", "Van mij wel. En dat lijstje van een maand begin ik vandaag."),
        ),
    ),
    Talk(
        group=KNOWLEDGE,
        title="Straatintimidatie in kaart brengen zonder dure studie",
        days_ago=71,
        themes=("gender",),
        posts=(
            (
                "a",
                "Onze preventiedienst wil weten waar het misloopt, maar er is geen budget voor een "
                "onderzoek. Iemand een eenvoudige manier?",
            ),
            (
                "b",
                "Wij wandelden drie avonden met telkens acht vrouwen en meisjes langs een vaste "
                "route, met een kaart op een plank. Rood, oranje, groen. Kostte koffie en drie "
                "avonden.",
            ),
            (
                "c",
                "Vraag ook waar mensen een omweg voor maken. Plekken die iedereen mijdt, zie je "
                "nooit in meldingen.",
            ),
            (
                "d",
                "Doe het ook eens overdag aan de schoolpoort. Bij ons bleek de ergste plek de "
                "fietsenstalling om kwart voor vier.",
            ),
        ),
    ),
)
