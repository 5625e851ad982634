from cms.body_words import action, bullets, heading, paragraphs

BODY = [
    heading("Wat we beloven"),
    paragraphs(
        "We bouwen deze site volgens de Web Content Accessibility Guidelines, versie 2.2, niveau "
        "AA. "
        "Dat betekent onder meer:"
    ),
    bullets(
        "Je kunt alles doen met het toetsenbord, en je ziet altijd waar je bent.",
        "Tekst heeft genoeg contrast, ook in het donkere kleurenschema.",
        "Elke pagina werkt op een scherm van 320 pixels en bij 400 procent vergroting.",
        "Kleur is nooit het enige teken: er staat altijd een woord of een vorm bij.",
        "Formulieren zeggen wat er misging en wat je kunt doen. Wat je typte, blijft staan.",
        "Bij elke grafiek staat dezelfde informatie in een tabel.",
    ),
    heading("Hoe we het nakijken"),
    paragraphs(
        "Bij elke wijziging controleert een programma alle soorten pagina’s, in het lichte en het "
        "donkere schema en op een klein scherm. De belangrijkste taken testen we met het "
        "toetsenbord. "
        "Een programma vindt niet alles. Daarom blijven we vragen aan mensen die hulpmiddelen "
        "gebruiken om mee te kijken."
    ),
    heading("Wat nog niet lukt"),
    bullets(
        "Documenten van andere organisaties waar we naar verwijzen, zijn niet altijd toegankelijk. "
        "Vraag ons om de inhoud in een andere vorm.",
        "Voor video’s op andere sites kunnen we ondertitels niet altijd garanderen. We zetten er "
        "een "
        "uitgeschreven tekst bij.",
    ),
    heading("Meld een drempel"),
    paragraphs(
        "Kun je iets niet lezen, horen of bedienen? Vertel het ons. Met een e-mailadres krijg je "
        "binnen tien werkdagen antwoord. Zonder kan ook."
    ),
    action("Meld een drempel", "/toegankelijkheid/melden/"),
    paragraphs(
        "Ben je niet tevreden met ons antwoord, of voel je je gediscrimineerd? Dan kun je "
        "terecht bij "
        'het <a href="https://www.vlaamsmensenrechteninstituut.be">Vlaams '
        "Mensenrechteninstituut</a>."
    ),
]
