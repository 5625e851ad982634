from cms.body_words import facts, figures, notice, paragraphs, questions, steps

SLUG = "grensoverschrijdend-gedrag"
CONTENT = {
    "why": [
        paragraphs(
            "Nagefloten worden op weg naar de bus. Een hand die blijft liggen op een fuif. Een "
            "burger die aan het loket begint te schelden. Grensoverschrijdend gedrag speelt op "
            "straat, in het verenigingsleven, online en ook in je eigen gebouw.",
            "Het gevolg zie je niet altijd. Mensen nemen een andere weg, zeggen hun sportclub op "
            "of melden zich ziek. Zo verliest je gemeente stukje bij beetje ruimte die van "
            "iedereen is.",
            "Een bestuur kan op drie plekken tegelijk werken: in de <b>openbare ruimte</b>, bij "
            "<b>verenigingen en evenementen</b> en <b>binnenshuis</b>, als werkgever. Begin waar "
            "je het snelst iets kunt veranderen.",
        ),
    ],
    "law": [
        facts(
            (
                "Welzijnswet, 4 augustus 1996",
                "Je beschermt je personeel tegen geweld, pesterijen en ongewenst seksueel gedrag "
                "op het werk.",
                "Met een risicoanalyse, een preventieadviseur psychosociale aspecten en een "
                "procedure die iedereen kent. Werkgevers vanaf vijftig personeelsleden hebben "
                "ook een vertrouwenspersoon.",
            ),
            (
                "Seksisme in de openbare ruimte",
                "Iemand ernstig kleineren om zijn of haar geslacht is in België strafbaar sinds "
                "2014.",
                "Slachtoffers kunnen klacht neerleggen bij de politie.",
            ),
            (
                "Seksueel strafrecht",
                "Toestemming staat sinds 1 juni 2022 centraal in de wet.",
                "Wie niet kan of wil toestemmen, stemt niet toe. Dat principe past ook in de "
                "huisregels van je fuifzaal.",
            ),
            (
                "Verdrag van Istanbul",
                "België bekrachtigde dit Europese verdrag over geweld tegen vrouwen in 2016.",
                "Het vraagt alle overheden, ook lokale, om te voorkomen, te beschermen en samen "
                "te werken.",
            ),
        ),
        notice(
            "warn",
            "Dringende hulp gaat voor",
            "Bel bij gevaar 112 of de politie op 101. Na seksueel geweld kan iemand dag en nacht "
            'terecht in een <a href="https://www.seksueelgeweld.be">Zorgcentrum na Seksueel '
            'Geweld</a>. Wie vragen heeft over geweld, belt gratis <a href="https://1712.be">'
            "1712</a>.",
        ),
    ],
    "steps": [
        steps(
            (
                "Breng in kaart waar mensen zich onveilig voelen",
                "Wandel met jongeren, vrouwen en mensen met een handicap door de buurt, ook in "
                "het donker. Noteer plekken, niet personen.",
            ),
            (
                "Zet de partners rond één tafel",
                "Politie, preventie, jeugddienst, horeca en vervoer. Spreek af wie wat doet als "
                "er iets gebeurt.",
            ),
            (
                "Vorm omstaanders",
                "Veel mensen willen ingrijpen, maar weten niet hoe. Een halve dag oefenen met "
                "baliemedewerkers, stewards en lijnbegeleiders maakt verschil.",
            ),
            (
                "Maak melden eenvoudig",
                "Eén nummer, één formulier, één persoon die terugbelt. Hang het waar het "
                "gebeurt: in de kleedkamer, aan de toog, op het toilet.",
            ),
            (
                "Schrijf het in je reglementen",
                "Een zaal verhuren of een subsidie geven? Vraag een aanspreekpunt integriteit "
                "en heldere huisregels.",
            ),
            (
                "Zorg voor wie meldt",
                "Laat elke melder binnen enkele dagen weten wat je deed. Stilte is de "
                "belangrijkste reden waarom mensen niet meer melden.",
            ),
        ),
    ],
    "figures": [
        figures(
            (
                "64 %",
                "van de Belgen tussen 16 en 69 jaar maakte ooit een vorm van seksueel geweld mee.",
                "UN-MENAMAIS, 2021",
                "https://www.belspo.be",
            ),
            (
                "81 %",
                "van de vrouwen gaf dat aan, tegenover 48 % van de mannen.",
                "UN-MENAMAIS, 2021",
                "https://www.belspo.be",
            ),
        ),
        paragraphs(
            "Het gaat om een breed begrip, van ongewenste aanrakingen en opmerkingen tot "
            "verkrachting. Gebruik het cijfer om het gesprek te openen, niet om te vergelijken "
            "tussen gemeenten."
        ),
    ],
    "support": [
        paragraphs(
            "Er bestaan lerende netwerken rond straatintimidatie en rond omstaanderstraining. "
            "Vraag ons bij welke groep jouw bestuur het best aansluit."
        ),
    ],
    "questions": [
        questions(
            (
                "Moet een gemeente een eigen meldpunt hebben?",
                "Nee. Een meldpunt dat niemand kent of opvolgt, doet meer kwaad dan goed. Een "
                "goede doorverwijzing naar politie, 1712 en bestaande meldpunten is vaak beter.",
            ),
            (
                "Kunnen we naroepen bestraffen met een GAS-boete?",
                "Dat hangt af van het gedrag en van wat al strafbaar is. Overleg eerst met je "
                "sanctionerend ambtenaar en de politiezone. Preventie blijft nodig.",
            ),
            (
                "Een mandataris gaat over de schreef. Waar kan een medewerker terecht?",
                "Bij de vertrouwenspersoon of de preventieadviseur psychosociale aspecten. "
                "Neem ook een regeling op in de deontologische code van je gemeenteraad.",
            ),
            (
                "Hoe betrekken we de horeca zonder met de vinger te wijzen?",
                "Vraag wat hun personeel nodig heeft. Een gratis vorming en een duidelijk "
                "nummer werken beter dan een sticker.",
            ),
        ),
    ],
    "partners": (
        '<p><a href="https://www.sensoa.be">Sensoa</a>, <a href="https://1712.be">1712</a> en '
        '<a href="https://www.ellavzw.be">ella vzw</a> helpen met vorming, hulp en een brede '
        "blik.</p>"
    ),
    "contact_name": "Leen Aerts",
    "contact_function": "stafmedewerker gelijke kansen",
    "contact_email": "leen.aerts@vvsg.example",
}
