from cms.body_words import bullets, facts, figures, notice, paragraphs, questions, quote, steps

SLUG = "menstruatiewelzijn"
CONTENT = {
    "why": [
        paragraphs(
            "Ongeveer de helft van je inwoners menstrueert, heeft gemenstrueerd of zal dat doen. "
            "Toch komt het in weinig beleidsplannen voor. Wie op school, op het werk of in de "
            "sporthal zonder maandverband valt, lost dat zelf op: met papier, met een excuus of "
            "door naar huis te gaan.",
            "Voor wie elke euro telt, zijn producten duur. Voor wie pijn heeft, is een gewone "
            "werkdag lang. En wie dakloos is of in opvang verblijft, mist vaak ook een propere "
            "plek om zich te wassen.",
            "Een gemeente kan hier snel iets doen. Je beheert gebouwen met toiletten, je bent "
            "werkgever, je hebt een OCMW en een jeugddienst. Met een paar dozen, een duidelijke "
            "afspraak en een gewoon gesprek zet je al een flinke stap.",
        ),
        quote(
            "De eerste week was de mand elke avond leeg. Nu blijft er altijd iets liggen: "
            "iedereen weet dat er morgen weer is.",
            "Ria Cools",
            "zaalwachter in een sporthal",
        ),
    ],
    "law": [
        paragraphs(
            "Er is geen wet die een gemeente verplicht om gratis producten aan te bieden. Deze "
            "regels geven je wel houvast."
        ),
        facts(
            (
                "Gelijkekansendecreet, 10 juli 2008",
                "Discriminatie op grond van geslacht is verboden, ook als ze indirect is.",
                "Denk aan een toiletregeling die op papier voor iedereen gelijk is, maar in de "
                "praktijk een deel van de mensen uitsluit.",
            ),
            (
                "Welzijnswet, 4 augustus 1996",
                "Je zorgt als werkgever voor het welzijn van je personeel.",
                "Propere, afsluitbare toiletten met een vuilnisbakje horen daar gewoon bij.",
            ),
            (
                "Btw van 6 procent",
                "Sinds 2018 geldt voor maandverband en tampons het verlaagde tarief.",
                "Handig om te weten als je een bestelling voorbereidt.",
            ),
        ),
    ],
    "steps": [
        steps(
            (
                "Kijk waar het vandaag misloopt",
                "Loop met twee collega’s alle publieke toiletten af. Is er een haakje, een "
                "vuilnisbakje, een lavabo in de buurt? Noteer het op één blad.",
            ),
            (
                "Vraag het aan jongeren en aan het OCMW",
                "De jeugdraad, de brugfiguur en de maatschappelijk werker weten waar de nood "
                "zit. Een half uur per gesprek volstaat.",
            ),
            (
                "Begin met drie plekken",
                "Kies bijvoorbeeld de bibliotheek, de sporthal en het sociaal huis. Leg de "
                "producten waar niemand ze moet vragen.",
            ),
            (
                "Spreek af wie bijvult",
                "Zonder naam op een lijstje is de mand na twee weken leeg. Koppel het aan een "
                "ronde die nu al gebeurt, zoals de schoonmaak.",
            ),
            (
                "Praat er gewoon over",
                "Noem het maandverband, niet “hygiënische artikelen”. Betrek ook de mannen in "
                "de ploeg.",
            ),
            (
                "Tel, luister en stuur bij",
                "Hou drie maanden bij hoeveel je aanvult. Dan kun je een bedrag in het "
                "meerjarenplan zetten dat klopt.",
            ),
        ),
        notice(
            "good",
            "Vergeet je eigen personeel niet",
            "Een gemeente is vaak een van de grootste werkgevers in de buurt. Begin gerust in je "
            "eigen gebouw: dat kost weinig en je leert er veel van.",
        ),
    ],
    "figures": [
        figures(
            (
                "6 %",
                "btw op maandverband en tampons in België, sinds 1 januari 2018. Daarvoor was "
                "dat 21 procent.",
                "FOD Financiën",
                "https://financien.belgium.be",
            ),
            (
                "28 mei",
                "is de internationale dag van de menstruatiehygiëne: een goed moment om je "
                "actie bekend te maken.",
                "Menstrual Hygiene Day",
                "https://menstrualhygieneday.org",
            ),
        ),
    ],
    "instruments": [
        facts(
            (
                "Rekenblad",
                "Schat wat een jaar producten kost voor drie, vijf of tien plekken.",
                "Vul je eigen aantallen in en je hebt meteen een bedrag voor het college.",
            ),
        ),
    ],
    "support": [
        paragraphs(
            "Zoek je een spreker voor je jeugddienst of je personeel? Wij brengen je bij "
            "organisaties die dat vaak doen. Of kijk hieronder wat er gepland staat."
        ),
    ],
    "questions": [
        questions(
            (
                "Worden de producten niet gewoon meegenomen?",
                "In het begin soms wel. Na enkele weken stopt dat meestal, omdat mensen merken "
                "dat er altijd iets ligt. Reken wat extra in voor de eerste maand.",
            ),
            (
                "Zetten we ze enkel bij de damestoiletten?",
                "Liever overal waar plaats is, ook in het toilet dat voor iedereen is. Niet "
                "iedereen die menstrueert, is een vrouw, en vaders kopen ook maandverband.",
            ),
            (
                "Mogen we wasbare producten geven?",
                "Dat kan, als mensen ze kunnen wassen en drogen. Geef ze daarom nooit als enige "
                "keuze.",
            ),
            (
                "Wie betaalt dat?",
                "Meestal een bestaand budget: onderhoud, jeugd of sociaal beleid. Spreek één "
                "budgetcode af, anders schuift iedereen het door.",
            ),
        ),
        bullets(
            'Nog een vraag? <a href="mailto:saar.michielsen@vvsg.example">Mail Saar</a>.',
        ),
    ],
    "partners": (
        '<p>De <a href="https://www.vrouwenraad.be">Vrouwenraad</a> volgt dit thema al jaren. '
        "Ook lokale scholen, apothekers en armoedeverenigingen doen vaak mee.</p>"
    ),
    "contact_name": "Saar Michielsen",
    "contact_function": "stafmedewerker gelijke kansen",
    "contact_email": "saar.michielsen@vvsg.example",
}
