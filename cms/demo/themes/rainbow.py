from cms.body_words import facts, figures, links, notice, paragraphs, questions, quote, steps

SLUG = "lokaal-regenboogbeleid"
CONTENT = {
    "why": [
        paragraphs(
            "In elke gemeente wonen lesbische, homoseksuele, biseksuele, trans en intersekse "
            "inwoners. Ze werken aan je loket, zitten in je jeugdhuis en verblijven in je "
            "woonzorgcentrum. Vaak weet je het niet, omdat ze zelf afwegen of het veilig is om "
            "het te zeggen.",
            "Die afweging maken kost energie. Of iemand ze nog moet maken, hangt voor een stuk "
            "af van gewone dingen: een formulier dat past, een medewerker die niets "
            "veronderstelt, een bestuur dat reageert als het misloopt.",
            "Regenboogbeleid is dus niet alleen een vlag in mei. Het is <b>goede "
            "dienstverlening</b>, "
            "<b>veiligheid</b> en <b>ruimte om elkaar te vinden</b>, het hele jaar door.",
        ),
        quote(
            "De vlag was mooi. Maar dat de dame aan het loket gewoon vroeg hoe mijn partner heet, "
            "dat vergeet ik niet.",
            "Thijs Roelandt",
            "inwoner van een kleine gemeente",
        ),
    ],
    "law": [
        facts(
            (
                "Gelijkekansendecreet, 10 juli 2008",
                "Je mag niemand slechter behandelen om seksuele oriëntatie, genderidentiteit of "
                "genderexpressie.",
                "Dat geldt voor je loket, je zalen, je subsidies en je woningen.",
            ),
            (
                "Antidiscriminatiewet en Genderwet, 10 mei 2007",
                "Deze federale wetten verbieden discriminatie, onder meer op het werk en bij "
                "goederen en diensten.",
                "Ook een opdracht om te discrimineren is verboden.",
            ),
            (
                "Wet van 25 juni 2017",
                "Iemand past de geslachtsregistratie aan met een verklaring bij de ambtenaar van "
                "de burgerlijke stand.",
                "Een medische behandeling of attest is daarvoor niet nodig. Ontvang mensen in "
                "een rustig lokaal en leg de stappen uit.",
            ),
            (
                "Huwelijk voor iedereen",
                "Twee mensen van hetzelfde geslacht kunnen in België trouwen sinds 2003.",
                "Kijk na of je toespraak, je formulieren en je huldigingen daarop voorzien zijn.",
            ),
        ),
    ],
    "steps": [
        steps(
            (
                "Praat met wie het aangaat",
                "Nodig een vereniging en enkele inwoners uit voor een gesprek. Vraag wat goed "
                "loopt en waar ze omweg maken.",
            ),
            (
                "Lees je eigen formulieren",
                "Waarom vraag je naar geslacht? Weet je het niet, schrap de vraag. Laat ook "
                "ruimte voor twee moeders of twee vaders.",
            ),
            (
                "Geef je medewerkers taal",
                "Een korte oefening voor onthaal, burgerzaken en jeugd haalt de schrik weg om "
                "iets verkeerds te zeggen.",
            ),
            (
                "Zoek bondgenoten in elke dienst",
                "Eén collega in het woonzorgcentrum, de bibliotheek en de sportdienst. Breng hen "
                "twee keer per jaar samen.",
            ),
            (
                "Wees zichtbaar, en hou het vol",
                "Een actie op 17 mei is een begin. Koppel ze aan iets dat blijft: een "
                "ontmoetingsmoment, een boekenkast, een aanspreekpunt.",
            ),
            (
                "Spreek af wat je doet bij haat",
                "Wie reageert op sociale media? Wie belt het slachtoffer? Schrijf het op voor "
                "het nodig is.",
            ),
        ),
        notice(
            "info",
            "Samen met andere thema’s",
            "Een jongere met een migratieachtergrond, een oudere in het rusthuis, iemand met een "
            "handicap: ze botsen op verschillende drempels. Stem daarom af met je collega’s.",
        ),
    ],
    "figures": [
        figures(
            (
                "6 op 10",
                "LGBTI-personen in de Europese Unie vermijden het om op straat hand in hand te "
                "lopen.",
                "FRA, A long way to go for LGBTI equality, 2020",
                "https://fra.europa.eu",
            ),
            (
                "17 mei",
                "is de internationale dag tegen holebi-, trans- en interfobie. Op die dag in 1990 "
                "schrapte de Wereldgezondheidsorganisatie homoseksualiteit als ziekte.",
                "Wereldgezondheidsorganisatie",
                "https://www.who.int",
            ),
        ),
    ],
    "instruments": [
        facts(
            (
                "Checklist inclusieve communicatie",
                "Lees een brief, affiche of webpagina na met een rij korte vragen.",
                "Gemaakt samen met de Vlaamse Gemeenschapscommissie.",
            ),
        ),
        links(
            (
                "Kalender van vlaggen en themadagen",
                "Een verzonnen site: zo ziet een link eruit waar niemand meer antwoordt.",
                "https://vlaggenkalender.example.invalid/2024",
            ),
        ),
    ],
    "support": [
        paragraphs(
            "Sta je er alleen voor? Op de ondersteuningsgroep leg je je eigen geval voor aan "
            "collega’s. Wat binnenkort gepland is rond dit thema, lees je hieronder."
        ),
    ],
    "questions": [
        questions(
            (
                "Wie heeft al een lokaal regenboogactieplan?",
                'Kijk bij <a href="/praktijken/?thema=lgbti&amp;werkvorm=plan">de plannen van '
                "andere besturen</a>. Bij elk plan staan de prijs, de werktijd en een contact.",
            ),
            (
                "Mag de regenboogvlag aan het gemeentehuis?",
                "Ja, als je bestuur daarvoor kiest. Maak er een korte beslissing van, zodat het "
                "niet elk jaar opnieuw een discussie wordt.",
            ),
            (
                "Iemand wil met een andere naam aangesproken worden dan in het Rijksregister.",
                "Spreek die persoon gerust zo aan. Voor officiële akten gebruik je de "
                "geregistreerde naam, in een gesprek of een gewone brief hoeft dat niet.",
            ),
            (
                "Wat doen we met kleedkamers in het zwembad?",
                "Individuele cabines lossen het meeste op, voor iedereen. Leg aan je redders uit "
                "wat je afspraak is, zodat zij niet moeten improviseren.",
            ),
            (
                "We zijn een kleine gemeente. Loont dat?",
                "Juist dan. In een klein dorp is er minder keuze: als de sportclub of het loket "
                "niet goed voelt, is er geen ander om de hoek.",
            ),
        ),
    ],
    "partners": (
        '<p><a href="https://cavaria.be">çavaria</a>, het <a href="https://www.transgenderinfo.be">'
        'Transgender Infopunt</a> en <a href="https://www.weljong.be">Wel Jong</a> geven '
        "informatie en vorming. In elke provincie is er een regenbooghuis.</p>"
    ),
    "contact_name": "Bram Deconinck",
    "contact_function": "stafmedewerker gelijke kansen",
    "contact_email": "bram.deconinck@vvsg.example",
}
