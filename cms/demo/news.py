from dataclasses import dataclass, field

from cms.body_words import bullets, heading, notice, paragraphs, quote


@dataclass(frozen=True)
class NewsText:
    """A demo message: how many days ago it came out, and what it says."""

    days_ago: int
    slug: str
    title: str
    summary: str
    themes: tuple[str, ...] = ()
    body: list = field(default_factory=list)
    state: str = "live"  # or "draft", or "planned": online in as many days


UNFINISHED = (
    NewsText(
        1,
        "wie-leidt-de-vergadering",
        "Wie leidt bij jullie de vergadering?",
        "Een kleine telling die veel zegt over wie het woord krijgt.",
        ("gender",),
        [
            paragraphs(
                "Tel een maand lang wie er voorzit, wie er noteert en wie er koffie haalt. Nog aan "
                "te vullen met de ervaringen van de collegagroep."
            )
        ],
        state="draft",
    ),
    NewsText(
        -5,
        "zes-vragen-voor-je-jaarplan",
        "Zes vragen voor je jaarplan",
        "Schrijf je nu aan je jaarplan? Neem gelijke kansen meteen mee.",
        (),
        [
            paragraphs("Leg deze zes vragen naast elke actie die je plant."),
            bullets(
                "Wie heeft er iets aan, en wie niet?",
                "Wie dacht mee?",
                "Kan iedereen erbij, ook digitaal?",
                "Is er geld voor redelijke aanpassingen?",
                "Wie volgt het op als jij er niet bent?",
                "Hoe weten we of het werkte?",
            ),
        ],
        state="planned",
    ),
)

NEWS = (
    NewsText(
        6,
        "nieuwe-site-voor-lokaal-gelijkekansenbeleid",
        "Alles over lokaal gelijkekansenbeleid op één plek",
        "Kennis, agenda en collega’s staan vanaf nu samen. Zo vind je sneller wat je zoekt.",
        (),
        [
            paragraphs(
                "Tot nu moest je op verschillende plekken zoeken: een pagina hier, een mail daar, "
                "een lijstje met data in je postvak. Dat is voorbij. Deze site brengt alles samen.",
                "Je hebt geen account nodig om te lezen of om je in te schrijven voor een vorming. "
                "We plaatsen geen volgers en vragen enkel wat we echt nodig hebben.",
            ),
            heading("Wat vind je waar?"),
            bullets(
                'De <a href="/themas/">thema’s</a>: waarom, wat de wet zegt en hoe je begint.',
                'De <a href="/agenda/">agenda</a>: vormingen, webinars en bijeenkomsten.',
                'De <a href="/starters/">pagina voor starters</a>: je eerste honderd dagen.',
            ),
            notice(
                "info", "Mis je iets?", "Laat het ons weten. We bouwen deze site stap voor stap."
            ),
        ],
    ),
    NewsText(
        27,
        "adviesraad-vindt-nieuwe-leden",
        "Zo vindt je adviesraad nieuwe leden",
        "Drie besturen vertellen hoe ze mensen bereikten die nooit eerder aan tafel zaten.",
        ("disability",),
        [
            paragraphs(
                "Een oproep in het infoblad levert zelden nieuwe gezichten op. Op de laatste "
                "bijeenkomst van de collegagroep wisselden besturen uit wat wel werkte.",
                "De rode draad: mensen komen niet voor een raad, wel voor een vraag die hen raakt. "
                "Begin dus met een gesprek over de bushalte of het zwembad, niet met het "
                "reglement.",
            ),
            bullets(
                "Ga zelf langs waar mensen al samenkomen.",
                "Vergader op een plek met een bus voor de deur.",
                "Laat mensen één keer meedoen zonder zich te binden.",
                "Zeg binnen de maand wat er met hun advies gebeurde.",
            ),
        ],
    ),
    NewsText(
        49,
        "omstaanders-in-opleiding",
        "Een halve dag oefenen, en dan durven",
        "Baliemedewerkers en stewards leren hoe ze reageren als iemand over de grens gaat.",
        ("gender", "lgbti"),
        [
            paragraphs(
                "Wie iets ziet gebeuren, twijfelt vaak te lang. Is het ernstig genoeg? Is het mijn "
                "taak? Wat als ik het erger maak? In een omstaanderstraining oefen je net daarop.",
                "Met acteurs en echte situaties uit de gemeente leer je vijf manieren om in te "
                "grijpen, van afleiden tot erbij blijven. Daar is geen moed voor nodig, wel een "
                "plan.",
            ),
            quote(
                "Ik dacht dat ik iets moest zeggen tegen de dader. Nu weet ik dat naast iemand "
                "gaan "
                "staan ook telt.",
                "Katrien Smets",
                "medewerker onthaal",
            ),
        ],
    ),
    NewsText(
        78,
        "checklist-inclusieve-communicatie",
        "Lees je brief na met de checklist inclusieve communicatie",
        "Korte vragen over woord, beeld en vorm. Samen gemaakt met de VGC.",
        ("gender", "lgbti", "disability"),
        [
            paragraphs(
                "Spreekt je brief iedereen aan? Kan een schermlezer je folder lezen? Staat er op "
                "je "
                "affiche iemand die op je buurvrouw lijkt? De checklist helpt je in tien minuten "
                "door een tekst.",
                "Gebruik hem met twee: wie de tekst schreef, en iemand die er niets van weet.",
            ),
            heading("Drie vragen om mee te beginnen"),
            bullets(
                "Voor wie schrijf je, en wie vergeet je?",
                "Kun je een zin in twee knippen?",
                "Zegt het beeld iets anders dan de tekst?",
            ),
        ],
    ),
    NewsText(
        112,
        "werkbezoek-sporthal",
        "Op bezoek in een sporthal waar iedereen binnen kan",
        "Twaalf besturen keken mee achter de schermen van een vernieuwde sporthal.",
        ("disability",),
        [
            paragraphs(
                "Een helling is snel getekend. Maar hoe weet je waar de kleedkamer is als je "
                "slecht "
                "ziet? Waar laat je je rolstoel tijdens de match? En wie bedient de lift als de "
                "zaal "
                "onbemand is?",
                "De architect, de zaalwachter en twee leden van de adviesraad namen de bezoekers "
                "mee. "
                "Hun tip: reserveer een klein bedrag voor na de opening. Dan pas merk je wat er "
                "mist.",
            ),
        ],
    ),
    NewsText(
        151,
        "formulieren-zonder-overbodige-vraag",
        "Weg met de vraag die niemand nodig heeft",
        "Steeds meer besturen schrappen “geslacht” op formulieren waar het niets ter zake doet.",
        ("lgbti", "gender"),
        [
            paragraphs(
                "Voor een parkeerkaart, een zaal of een composteervat hoef je niet te weten of "
                "iemand man of vrouw is. Toch staat de vraag er vaak nog, omdat ze er altijd "
                "stond.",
                "Een halve dag met vier collega’s volstaat om alle formulieren door te nemen. "
                "Vraag "
                "bij elk veld: wat doen we hiermee? Is het antwoord “niets”, dan mag het weg. De "
                "privacywetgeving vraagt dat trouwens ook.",
            ),
        ],
    ),
    NewsText(
        189,
        "maandverband-in-de-bibliotheek",
        "Maandverband in de bibliotheek, zonder vragen",
        "Wat kost het, wie vult bij en hoe praat je erover? Antwoorden uit de praktijk.",
        ("gender",),
        [
            paragraphs(
                "In steeds meer gemeentelijke gebouwen staat een mandje met gratis producten. De "
                "eerste ervaringen zijn nuchter: het kost minder dan gedacht en het werkt alleen "
                "als "
                "iemand verantwoordelijk is voor het bijvullen.",
                'Op de <a href="/themas/menstruatiewelzijn/">themapagina</a> vind je de stappen, '
                "met antwoorden op vragen die collega’s stellen.",
            ),
        ],
    ),
    NewsText(
        231,
        "drie-trends-uit-onze-gesprekken",
        "Drie dingen die we horen in onze gesprekken met besturen",
        "Te weinig tijd, te veel losse acties en een grote honger naar voorbeelden.",
        (),
        [
            paragraphs(
                "We praten het hele jaar met medewerkers en mandatarissen. Drie zaken komen "
                "telkens "
                "terug."
            ),
            bullets(
                "<b>Tijd.</b> Gelijke kansen zit vaak bij een ander takenpakket. Een duidelijke "
                "afspraak over uren helpt meer dan een extra plan.",
                "<b>Samenhang.</b> Losse acties zijn zichtbaar, maar verdwijnen als iemand "
                "vertrekt. "
                "Een actie met een budgetcode blijft.",
                "<b>Voorbeelden.</b> Collega’s willen weten wat het kostte en wat misliep. Daarom "
                "vragen we besturen om ook hun mislukkingen te delen.",
            ),
        ],
    ),
    NewsText(
        276,
        "subsidies-met-een-genderbril",
        "Kijk eens naar je subsidies met een genderbril",
        "Eén middag rekenen toont welke clubs, en dus welke inwoners, je ondersteunt.",
        ("gender",),
        [
            paragraphs(
                "Neem de lijst met erkende verenigingen. Zet er per club bij wie er lid is en "
                "hoeveel "
                "steun ze krijgt. Tel op. Meer is er niet nodig om een gesprek te beginnen.",
                "Het doel is niet om af te nemen van de ene en te geven aan de andere. Wel om te "
                "weten wat je doet, en of dat is wat je wil.",
            ),
        ],
    ),
    NewsText(
        322,
        "starten-in-gelijke-kansen",
        "Nieuw in gelijke kansen? Begin met deze vijf telefoontjes",
        "Voor je een plan schrijft, praat je best met mensen. Dit zijn de eerste vijf.",
        (),
        [
            paragraphs(
                "Een nieuwe job begint vaak met een stapel documenten. Leg ze even opzij en pak de "
                "telefoon."
            ),
            bullets(
                "Je voorganger, of de collega die het erbij nam.",
                "Iemand van burgerzaken, want daar komt iedereen langs.",
                "De voorzitter van een adviesraad.",
                "Een collega uit een gemeente die op de jouwe lijkt.",
                "Wij. We luisteren en wijzen je de weg.",
            ),
            paragraphs(
                'Daarna volg je gewoon de <a href="/starters/">pagina voor starters</a>, op je '
                "eigen tempo."
            ),
        ],
    ),
)
