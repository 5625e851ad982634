"""The longer texts of the invented agenda, by kind of meeting."""

from cms import body_words as words
from events.enums import EventKind

LEARN = words.heading("Wat je leert")
DAY = words.heading("Zo verloopt het")

BODIES = {
    EventKind.TRAINING: [
        LEARN,
        words.paragraphs(
            "Je oefent met situaties die collega's ons bezorgden. Geen theorie vooraf: we beginnen "
            "met doen en kijken dan samen wat er gebeurde.",
        ),
        words.bullets(
            "Je herkent het moment waarop het misgaat.",
            "Je hebt drie zinnen klaar die bij jou passen.",
            "Je weet wie je nadien belt en wat je noteert.",
        ),
        DAY,
        words.steps(
            ("Opwarmen", "Iedereen brengt één situatie mee, groot of klein."),
            ("Oefenen", "In groepjes van vier, met om de twintig minuten een andere rol."),
            ("Meenemen", "Je schrijft op wat je maandag anders doet."),
        ),
    ],
    EventKind.WEBINAR: [
        LEARN,
        words.paragraphs(
            "In een uur krijg je het overzicht dat je nodig hebt om zelf aan de slag te gaan. De "
            "helft van de tijd is voor vragen; je mag ze vooraf al mailen.",
        ),
        words.notice(
            "info",
            "Kun je er niet bij zijn?",
            "We bewaren de voorstelling en de lijst met vragen en antwoorden voor wie inschreef.",
        ),
    ],
    EventKind.WORK_VISIT: [
        words.heading("Wat we bezoeken"),
        words.paragraphs(
            "We gaan kijken waar het gebeurt. De mensen die het dagelijks doen, leiden ons rond en "
            "vertellen ook wat tegenviel.",
        ),
        words.questions(
            (
                "Kan ik met de trein komen?",
                "Ja. Van het station is het nooit verder dan een kwartier stappen, en wie dat "
                "vraagt, halen we op.",
            ),
            (
                "Mogen we foto's nemen?",
                "Van het gebouw wel. Van mensen alleen als ze ja zeggen.",
            ),
        ),
    ],
    EventKind.LEARNING_LAB: [
        words.heading("De vraag"),
        words.paragraphs(
            "Zes besturen lopen tegen hetzelfde aan en niemand heeft het antwoord al. In dit labo "
            "maken we het samen, proberen we het uit en delen we wat eruit komt, ook als het "
            "niet lukt.",
        ),
        words.steps(
            ("Voor de eerste dag", "Je bezorgt ons een voorbeeld uit je eigen bestuur."),
            ("Tijdens", "We maken een eerste versie en spreken af wie wat uitprobeert."),
            ("Daarna", "Zes weken later vergelijken we. Het resultaat komt vrij op deze site."),
        ),
    ],
    EventKind.COURSE: [
        LEARN,
        words.bullets(
            "Dag 1: woorden, wetten en wie waarvoor bevoegd is.",
            "Dag 2: cijfers en verhalen uit je eigen gemeente.",
            "Dag 3: mensen meekrijgen, van schepen tot poetsploeg.",
            "Dag 4: je plan op tafel, met feedback van wie het al eens deed.",
        ),
        words.paragraphs(
            "Tussen de dagen werk je aan een kleine opdracht. Reken op twee uur per keer. Een "
            "vaste begeleider leest mee.",
        ),
        words.quote(
            "Ik had na dag twee een lijst met namen die ik voordien nooit gebeld zou hebben.",
            "Een deelnemer van vorig jaar",
            "medewerker samenleven",
        ),
    ],
    EventKind.STUDY_DAY: [
        words.heading("Programma"),
        words.steps(
            ("Voormiddag", "Twee sprekers en vier besturen met elk een verhaal van tien minuten."),
            ("Middag", "Broodjes, met tijd om elkaar te spreken. Er is een rustige ruimte."),
            ("Namiddag", "Je kiest twee van de zes werkgroepen. Kiezen doe je ter plaatse."),
        ),
    ],
    EventKind.PEER_GROUP: [
        words.heading("Wat we doen"),
        words.paragraphs(
            "Je hoeft niets voor te bereiden. Heb je een vraag of een voorbeeld? Breng het mee, "
            "ook als het nog niet af is.",
        ),
    ],
}


USUAL = [
    words.heading("Wat je mag verwachten"),
    words.paragraphs(
        "Een kleine groep, een duidelijke vraag en genoeg tijd om te praten. Je hoeft geen "
        "specialist te zijn. Iedereen brengt iets mee uit het eigen werk.",
    ),
    words.bullets(
        "We beginnen met een korte stand van zaken.",
        "Daarna werken we in twee rondes aan wat op tafel ligt.",
        "Je krijgt binnen de week een verslag van één bladzijde.",
    ),
]


def body_for(kind) -> list:
    """The text of a kind; kinds without one of their own have a short page."""
    return BODIES.get(EventKind(kind), USUAL)
