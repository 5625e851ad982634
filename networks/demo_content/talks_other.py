from networks.demo_content import groups
from networks.demo_content.script import Talk

TALKS = (
    Talk(
        group=groups.SUPPORT,
        title="Mijn eerste maand: met wie moet ik zeker gaan praten?",
        days_ago=5,
        posts=(
            (
                "a",
                "Ik ben drie weken bezig en heb vooral veel gelezen. Met wie praatten jullie als "
                "eerste, en had je het achteraf anders gedaan?",
            ),
            (
                "b",
                "Met het onthaal. Die weten alles: waar mensen vastlopen, welke folder niemand "
                "begrijpt, wie er kwaad weggaat.",
            ),
            (
                "c",
                "Ik begon bij de diensthoofden en kreeg overal ‘ja hoor, interessant’. Had ik maar "
                "eerst gevraagd waar zij zelf mee zitten.",
            ),
            (
                "V",
                "Mooie vraag. Op de starterspagina vind je een lijstje voor de eerste honderd "
                "dagen, met een rondje gesprekken. Vul gerust aan wat erop ontbreekt.",
            ),
        ),
    ),
    Talk(
        group=groups.SUPPORT,
        title="Welk beleidsplan lees je eerst?",
        days_ago=21,
        posts=(
            (
                "a",
                "Er liggen vier plannen op mijn bureau en ze spreken elkaar tegen. Waar begin je?",
            ),
            (
                "b",
                "Bij het meerjarenplan van je bestuur: daar hangt het geld aan. Zoek op "
                "‘toegankelijk’, "
                "‘divers’ en ‘gender’, dan zie je wat er al beloofd is.",
            ),
            ("c", "En vraag wie het geschreven heeft. Vaak zit die persoon twee bureaus verder."),
            ("a", "Twee bureaus verder, inderdaad. We gaan morgen samen eten."),
        ),
    ),
    Talk(
        group=groups.POLARISATION,
        title="Draaiboek: wie spreekt de eerste drie uur?",
        days_ago=11,
        solution=2,
        posts=(
            (
                "a",
                "In ons draaiboek staat ‘de burgemeester communiceert’. Vorige maand was die op "
                "reis. Hoe leggen jullie dat vast?",
            ),
            ("b", "Met naam en een vervanger, en een lijst van wie zeker niets zegt."),
            (
                "c",
                "Wij hebben drie zinnen klaarliggen die altijd waar zijn: wat we weten, wat we nog "
                "niet weten, wanneer we meer zeggen. Die mag de vervanger uitspreken zonder iemand "
                "te bellen.",
            ),
            ("a", "Drie zinnen die altijd waar zijn. Die oefenen we op de volgende stafdag."),
        ),
    ),
    Talk(
        group=groups.BYSTANDER,
        title="Trainers uit eigen huis of van buiten?",
        days_ago=17,
        themes=("gender",),
        posts=(
            (
                "a",
                "We willen tachtig medewerkers trainen. Twee eigen mensen opleiden, of telkens een "
                "externe trainer inhuren?",
            ),
            (
                "b",
                "Eigen mensen, op voorwaarde dat ze met twee zijn en het minstens één keer per "
                "maand geven. Anders roest het.",
            ),
            (
                "c",
                "Wij mengen: eerste keer extern, herhaling na zes maanden door een eigen collega. "
                "Die herhaling maakte bij ons het verschil.",
            ),
            ("d", "Als mentor laat ik je graag eens meekijken. Volgende training is bij ons."),
        ),
    ),
    Talk(
        group=groups.HARASSMENT,
        title="Nulmeting aan het station: hoeveel antwoorden zijn genoeg?",
        days_ago=24,
        themes=("gender",),
        posts=(
            (
                "a",
                "Na drie avonden hebben we 112 korte gesprekken. Durf je daar iets mee te zeggen?",
            ),
            (
                "b",
                "Zeker, als je zegt wie je sprak en wanneer. En als je het over een jaar op "
                "dezelfde "
                "avonden opnieuw doet.",
            ),
            ("c", "Tel ook wie niet wilde praten. Dat was bij ons een derde en het zegt ook iets."),
            ("a", "Genoteerd. Zelfde drie avonden, zelfde plek, zelfde vragen."),
        ),
    ),
    Talk(
        group=groups.ACCESSIBILITY,
        title="Terrassen die elk jaar een halve meter groeien",
        days_ago=7,
        themes=("disability",),
        solution=2,
        posts=(
            (
                "a",
                "Op ons plein blijft er in de zomer te weinig doorgang over. De vergunning zegt "
                "anderhalve meter, de praktijk iets anders. Hoe handhaven jullie zonder ruzie?",
            ),
            (
                "b",
                "Verf. Vier hoekpunten op de stenen per terras. Sindsdien schuift iedereen zelf "
                "terug.",
            ),
            (
                "c",
                "Wij gingen de eerste zonnige vrijdag langs met iemand met een witte stok en een "
                "meetlat. Geen boetes, wel een gesprek. Daarna pas de hoekpunten. Het was de "
                "volgorde "
                "die het deed.",
            ),
            ("d", "En zet de reclameborden in hetzelfde reglement, die zijn erger dan de stoelen."),
            ("a", "Verf én gesprek. Ik ga het voorstellen, met de foto’s erbij."),
        ),
    ),
    Talk(
        group=groups.ACCESSIBILITY,
        title="Raadszaal op de eerste verdieping, lift buiten dienst",
        days_ago=40,
        themes=("disability",),
        posts=(
            (
                "a",
                "De lift is twee maanden stuk en er is een raadslid dat ze nodig heeft. Wat is een "
                "waardige oplossing?",
            ),
            ("b", "De hele raad beneden laten vergaderen. Alles anders is een uitzondering maken."),
            ("c", "Deden wij ook, in de sporthal. Er kwam meer publiek dan ooit."),
        ),
    ),
    Talk(
        group=groups.SOUNDING_BOARD,
        title="Naleesronde: checklist voor toegankelijke evenementen",
        days_ago=13,
        themes=("disability",),
        posts=(
            (
                "V",
                "De eerste versie staat klaar. Twee vragen: is ze kort genoeg voor een "
                "vrijwilliger "
                "van een buurtcomité, en wat ontbreekt?",
            ),
            (
                "a",
                "Kort genoeg. Ik zou ‘vraag het aan wie komt’ bovenaan zetten, nu staat het op de "
                "laatste plaats.",
            ),
            ("b", "Iets over parkeren ontbreekt, en wie je belt als het op de dag zelf misloopt."),
            ("c", "Akkoord met beide. En laat de titel zeggen voor wie ze is."),
        ),
    ),
)
