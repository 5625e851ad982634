from django.conf import settings

from cms.body_words import bullets, facts, heading, paragraphs

CONTACT = f'<a href="mailto:{settings.CONTACT_EMAIL}">{settings.CONTACT_EMAIL}</a>'

BODY = [
    heading("In het kort"),
    bullets(
        "Lezen doe je zonder account en zonder cookies.",
        "We laden niets van andere bedrijven: geen volgers, geen advertenties, geen kaarten of "
        "lettertypes van elders.",
        "We vragen enkel wat nodig is voor wat jij wil doen.",
        "Je kunt altijd zien, verbeteren of laten wissen wat we over je bijhouden.",
    ),
    heading("Wat we vragen en waarom"),
    facts(
        (
            "Je schrijft je in voor een vorming",
            "Naam, e-mailadres, organisatie en rol.",
            "Om je plaats te houden, je te verwittigen als er iets wijzigt en om te tellen hoeveel "
            "besturen we bereiken.",
        ),
        (
            "Je vraagt een redelijke aanpassing",
            "Wat je nodig hebt om mee te doen.",
            "Enkel wie het regelt, leest dat. Het verdwijnt na de activiteit.",
        ),
        (
            "Je neemt de nieuwsbrief",
            "Je e-mailadres, en het moment waarop je dat bevestigde.",
            "Uitschrijven kan met één klik in elke mail.",
        ),
        (
            "Je wordt lid van een netwerk",
            "Naam, organisatie en functie, zichtbaar voor de andere leden.",
            "Zo vinden collega’s elkaar. Je kunt er zelf weer uitstappen.",
        ),
        (
            "Je meldt een drempel op de site",
            "Wat je beschrijft, en je naam en e-mailadres als je die zelf invult.",
            "We bewaren de melding in onze mailbox tot ze is opgelost.",
        ),
    ),
    heading("Cookies"),
    paragraphs(
        "Op de openbare pagina’s plaatsen we geen cookies. Open je een formulier of meld je je "
        "aan, dan "
        "is er één cookie nodig om het formulier te beveiligen of om te weten dat jij het bent. "
        "Meer "
        "doet die niet."
    ),
    heading("Cijfers over het gebruik"),
    paragraphs(
        "We tellen hoe vaak een activiteit of netwerk mensen bereikt, omdat we daarover elk jaar "
        "verslag "
        "uitbrengen bij de Vlaamse overheid. In die verslagen staan aantallen, geen namen."
    ),
    heading("Jouw rechten"),
    paragraphs(
        "Wil je weten wat we over je hebben, iets verbeteren of laten wissen? Mail "
        f"{CONTACT}. Je hoeft "
        "niet te "
        "zeggen waarom. Vind je dat we het niet goed doen, dan kun je klacht indienen bij de "
        "<a "
        'href="https://www.gegevensbeschermingsautoriteit.be">Gegevensbeschermingsautoriteit</a>.'
    ),
]
