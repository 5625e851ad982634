"""The editable part of /privacy/; what we keep about whom is rendered from the register."""

from cms.body_words import bullets, heading, paragraphs

BODY = [
    heading("In het kort"),
    bullets(
        "Lezen doe je zonder account en zonder cookies.",
        "We laden niets van andere bedrijven: geen volgers, geen advertenties, geen kaarten of "
        "lettertypes van elders.",
        "We vragen enkel wat nodig is voor wat jij wil doen.",
        "Je kunt altijd zien, verbeteren of laten wissen wat we over je bijhouden.",
    ),
    heading("Cijfers over het gebruik"),
    paragraphs(
        "We tellen hoeveel besturen en mensen een activiteit of groep bereikt, omdat we daarover "
        "elk jaar verslag uitbrengen bij de Vlaamse overheid. In die verslagen staan aantallen, "
        "geen namen.",
        "We tellen ook hoe vaak een pagina gelezen wordt: een getal per dag, zonder cookie, zonder "
        "netwerkadres en zonder iets waaraan we een bezoeker herkennen. Beoordeel je een pagina, "
        "dan bewaren we je scores en je zin, en niet wie je bent.",
    ),
]
