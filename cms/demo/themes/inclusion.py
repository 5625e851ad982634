from cms.body_words import bullets, facts, figures, notice, paragraphs, questions, quote, steps

SLUG = "lokaal-inclusiebeleid"
CONTENT = {
    "why": [
        paragraphs(
            "Een stoep zonder helling, een formulier vol lange zinnen, een zaal zonder "
            "ringleiding. "
            "De handicap zit vaak minder in de persoon dan in wat wij ervoor zetten. Dat is goed "
            "nieuws: drempels die wij bouwden, kunnen we ook weghalen.",
            "Lokale besturen staan daar het dichtst bij. Jij legt de stoep aan, organiseert de "
            "opvang, opent het loket en ondersteunt de verenigingen. Wie bij het begin meedenkt, "
            "bespaart dure aanpassingen achteraf.",
            "Inclusie gaat over meer dan toegankelijke gebouwen. Het gaat over <b>wonen, werken, "
            "leren, meebeslissen en erbij horen</b>, ook als je een handicap hebt die niemand "
            "ziet.",
        ),
        quote(
            "Vroeger kregen wij de plannen als ze klaar waren. Nu zitten we aan tafel als het blad "
            "nog wit is.",
            "Hilde Baetens",
            "voorzitter van een adviesraad voor personen met een handicap",
        ),
    ],
    "law": [
        facts(
            (
                "VN-verdrag inzake de rechten van personen met een handicap",
                "België bekrachtigde het verdrag in 2009. Het bindt alle overheden, ook de lokale.",
                "Het vertrekpunt is niet zorg maar recht: iedereen doet volwaardig mee, en "
                "mensen met een handicap beslissen mee.",
            ),
            (
                "Artikel 22ter van de Grondwet",
                "Sinds 2021 staat het recht op volledige inclusie in de Belgische Grondwet.",
                "Met inbegrip van het recht op redelijke aanpassingen.",
            ),
            (
                "Gelijkekansendecreet, 10 juli 2008",
                "Een redelijke aanpassing weigeren is discriminatie.",
                "Redelijk betekent: het helpt echt en het legt je geen onevenredige last op. "
                "Bespreek het altijd met de persoon zelf.",
            ),
            (
                "Toegankelijkheidsverordening, 5 juni 2009",
                "Legt vast waaraan publiek toegankelijke gebouwen moeten voldoen bij bouw en "
                "verbouwing.",
                "De regels zijn een minimum. Vraag voor grote projecten advies voor je "
                "aanbesteedt.",
            ),
            (
                "Bestuursdecreet, 7 december 2018",
                "Websites en apps van besturen moeten digitaal toegankelijk zijn.",
                "Met een toegankelijkheidsverklaring en een manier om problemen te melden.",
            ),
        ),
    ],
    "steps": [
        steps(
            (
                "Start of versterk een adviesraad",
                "Zoek ook mensen met een verstandelijke, psychische of onzichtbare handicap. "
                "Betaal vervoer en voorzie een tolk: dat is geen gunst.",
            ),
            (
                "Test je dienstverlening samen",
                "Volg met vijf inwoners de weg van website tot loket. Schrijf op waar ze "
                "vastlopen.",
            ),
            (
                "Kies wat het meest verandert",
                "Maak twee lijsten: deze maand en deze bestuursperiode. Begin met wat weinig "
                "kost, zoals een rustige wachtplek of een leesbare brief.",
            ),
            (
                "Zet het in elk project",
                "Laat de vraag “wie kan hier niet bij?” terugkomen in elke nota aan het college.",
            ),
            (
                "Regel redelijke aanpassingen vooraf",
                "Eén zin in elke uitnodiging, één persoon die het regelt, één klein budget. Dan "
                "moet niemand smeken.",
            ),
            (
                "Werf inclusief aan",
                "Beschrijf wat iemand moet doen, niet hoe. Bied een proef op maat en begeleiding "
                "in de eerste maanden.",
            ),
        ),
    ],
    "figures": [
        figures(
            (
                "2009",
                "bekrachtigde België het VN-verdrag voor de rechten van personen met een handicap.",
                "Verenigde Naties",
                "https://www.un.org",
            ),
            (
                "2021",
                "kwam het recht op volledige inclusie in de Belgische Grondwet.",
                "Artikel 22ter van de Grondwet",
                "",
            ),
        ),
        paragraphs(
            "Op 3 december is het de internationale dag van personen met een handicap. Plan er "
            "iets "
            "met je adviesraad, en begin daar in september aan."
        ),
        notice(
            "info",
            "Op zoek naar cijfers over je eigen gemeente?",
            "Met Thuisgevoel in Vlaanderen bevraag je inwoners met een beperking in je eigen "
            "gemeente. Zo praat je niet over gemiddelden maar over straten.",
        ),
    ],
    "instruments": [
        facts(
            (
                "Lokaal Inclusieplan",
                "Vijf factoren die lokale inclusieprojecten doen slagen, uit de praktijk gehaald.",
                "Uitgewerkt samen met Hart voor Handicap, in werkateliers met besturen.",
            ),
        ),
    ],
    "support": [
        paragraphs(
            "Besturen kunnen bij elkaar gaan kijken op een werkbezoek, of instappen in het lerend "
            "netwerk toegankelijkheid."
        ),
        bullets(
            "Advies over gebouwen en straten: Inter.",
            "Advies over deelnemen en meebeslissen: NOOZO en GRIP.",
            "Advies over kinderen, opvang en school: Ouders voor Inclusie.",
        ),
    ],
    "questions": [
        questions(
            (
                "Zijn we verplicht om een adviesraad te hebben?",
                "Nee, maar je moet mensen wel betrekken. Een adviesraad is de duidelijkste "
                "manier. Een kleine gemeente kan dat ook samen met de buren doen.",
            ),
            (
                "Wie betaalt een tolk Vlaamse Gebarentaal voor een infoavond?",
                "Reken hem in je eigen budget, zoals de zaal en het geluid. Vraag bij de "
                "inschrijving of iemand een tolk nodig heeft en leg vroeg vast: tolken zijn snel "
                "bezet.",
            ),
            (
                "Wanneer is een aanpassing niet meer redelijk?",
                "Als de last onevenredig is, na aftrek van steun en na een echt gesprek over "
                "andere oplossingen. Schrijf je afweging op. Twijfel je, bel ons.",
            ),
            (
                "Mogen we “gehandicapten” schrijven?",
                "Schrijf liever “personen met een handicap”: eerst de mens. Vraag aan de mensen "
                "zelf wat zij verkiezen.",
            ),
        ),
    ],
    "partners": (
        '<p><a href="https://www.inter.vlaanderen">Inter</a>, <a href="https://www.noozo.be">'
        'NOOZO</a>, <a href="https://www.gripvzw.be">GRIP</a> en Ouders voor Inclusie.</p>'
        '<p>Voorbeeld van een site die verdween: de <a href="https://toegankelijkheidswijzer.'
        'example.invalid/checklist">Toegankelijkheidswijzer</a>.</p>'
    ),
    "contact_name": "Yasmina Haddou",
    "contact_function": "procesbegeleider gelijke kansen",
    "contact_email": "yasmina.haddou@vvsg.example",
}
