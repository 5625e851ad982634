from networks.demo_content.groups import PEER
from networks.demo_content.script import Talk

TALKS = (
    Talk(
        group=PEER,
        title="Haatreacties onder onze berichten: wissen of laten staan?",
        days_ago=2.2,
        themes=("lgbti",),
        posts=(
            (
                "a",
                "Onder een bericht over de regenboogwandeling stonden gisteren negentig reacties, "
                "waarvan een derde ronduit haatdragend. Communicatie wil de reacties uitzetten. Ik "
                "vind dat zonde voor wie wel iets liefs schreef.",
            ),
            (
                "b",
                "Wij hebben huisregels van vijf zinnen, vastgezet bovenaan. Wie erover gaat, wordt "
                "verborgen, met één vaste tussenkomst: ‘Oneens mag, uitschelden niet.’ Werkt "
                "verbazend goed.",
            ),
            (
                "c",
                "Spreek af wie ’s avonds en in het weekend kijkt. De helft komt na 21 uur.",
            ),
            (
                "d",
                "Bewaar een schermafdruk voor je verbergt, zeker bij bedreigingen. Onze "
                "politiezone "
                "wilde daar nadien echt mee verder.",
            ),
            (
                "a",
                "Huisregels staan er sinds vanmiddag. En een inwoonster zette er zelf onder: ‘Ik "
                "was er, het was een warme dag.’ Die reactie staat nu bovenaan.",
            ),
            ("e", "Dat is het mooiste wat ik deze week las."),
        ),
    ),
    Talk(
        group=PEER,
        title="Hoe krijg je het college mee voor een actieplan?",
        days_ago=19,
        solution=2,
        posts=(
            (
                "a",
                "Mijn schepen is gewonnen voor het idee, maar het college schuift het punt al drie "
                "keer door. ‘Mooi, maar nu niet.’ Wat hielp bij jullie?",
            ),
            (
                "b",
                "Klein beginnen. Wij vroegen geen plan goed te keuren, alleen drie acties die toch "
                "al op de planning van andere diensten stonden. Een jaar later was het een plan.",
            ),
            (
                "c",
                "Laat het niet jouw dossier zijn. Ik heb de diensthoofden van openbare werken, "
                "personeel en vrije tijd elk één bladzijde laten schrijven. Toen zat de helft van "
                "het college al in de zaal voor het op de agenda stond.\n\n"
                "En vraag geld voor één ding, niet voor alles een beetje.",
            ),
            (
                "d",
                "Wij namen twee schepenen mee op een wandeling met iemand in een rolstoel. Daarna "
                "ging het vanzelf over wanneer, niet meer over of.",
            ),
            (
                "e",
                "Een tegenstem: bij ons stond er een mooi plan en gebeurde er niets. Liever één "
                "actie met een trekker dan twintig met een pijltje.",
            ),
            (
                "a",
                "Dank! De bladzijde per diensthoofd probeer ik meteen. Ik hou jullie op de hoogte.",
            ),
            ("b", "En? Hoe ging het?"),
            (
                "a",
                "Goedgekeurd, met applaus voor openbare werken. Ik zat er gewoon naast te "
                "glunderen.",
            ),
        ),
    ),
    Talk(
        group=PEER,
        title="Alleen in een kleine gemeente: hoe hou je het vol?",
        days_ago=33,
        posts=(
            (
                "a",
                "Ik ben de enige in een gemeente van negenduizend inwoners. Overal draagvlak, maar "
                "nergens handen. Geen klacht, wel een vraag: wat laten jullie vallen?",
            ),
            (
                "b",
                "Ik doe geen eigen evenementen meer. Ik sluit aan bij wat er al is: de jaarmarkt, "
                "de bib, de avond voor nieuwe inwoners. Scheelt me de helft van mijn tijd.",
            ),
            (
                "c",
                "Met drie buurgemeenten delen we een jaarkalender. Elk trekt één ding, de anderen "
                "nemen het over. Vier acties voor het werk van één.",
            ),
            (
                "d",
                "Een vast uur in mijn agenda met een collega van personeel. Geen agenda, gewoon "
                "koffie. Daar zijn de beste dingen begonnen.",
            ),
            (
                "e",
                "Zeg nee tegen themadagen waar niemand om vraagt. Ik doe er nog twee, maar goed.",
            ),
            ("a", "Die jaarkalender met buren. Wie wil in de Kempen? Ik haal de koffie."),
            ("f", "Ik! En ik ken nog iemand in de gemeente naast ons."),
        ),
    ),
    Talk(
        group=PEER,
        title="Vergoeden jullie de leden van de adviesraad handicap?",
        days_ago=14,
        themes=("disability",),
        solution=3,
        posts=(
            (
                "a",
                "Onze raad leest plannen na, gaat mee op werfbezoek en krijgt daarvoor een "
                "broodje. Intussen betalen we een studiebureau voor hetzelfde advies. Dat wringt.",
            ),
            (
                "b",
                "Wij betalen een vrijwilligersvergoeding en alle vervoer, ook de taxi. Vooral dat "
                "laatste maakte dat er nu mensen komen die vroeger niet konden.",
            ),
            (
                "c",
                "Let op met vergoedingen voor wie een uitkering heeft. Laat iedereen dat zelf "
                "navragen voor de eerste betaling.",
            ),
            (
                "d",
                "We maken onderscheid. De raad zelf: vervoer en vrijwilligersvergoeding. Advies op "
                "maat bij een groot project: een opdracht met een prijs, via een organisatie van "
                "ervaringsdeskundigen. Dat staat zo in het reglement en niemand heeft er nog "
                "discussie over.",
            ),
            ("a", "Dat onderscheid is precies wat ik zocht. Mag ik jullie artikel overnemen?"),
            ("d", "Graag zelfs. Laat weten wat je er beter aan maakt."),
        ),
    ),
    Talk(
        group=PEER,
        title="Onthaalmedewerkers vormen: één dag of drie keer een uur?",
        days_ago=8,
        themes=("gender", "lgbti", "disability"),
        posts=(
            (
                "a",
                "Het onthaal kan nooit met zijn allen een dag weg. Ik denk aan drie sessies van "
                "een "
                "uur, voor openingstijd. Werkt dat, of blijft er dan niets hangen?",
            ),
            (
                "b",
                "Drie keer een uur werkt beter, als er telkens twee weken tussen zitten en ze een "
                "opdracht meekrijgen. Bij ons: ‘noteer één moment waarop je twijfelde’.",
            ),
            (
                "c",
                "Die momenten waren bij ons de hele vorming. We hebben de presentatie niet eens "
                "opengedaan.",
            ),
            (
                "d",
                "Neem jobstudenten en avondploeg mee, die vergeten we altijd. En het uur hoort bij "
                "de werktijd, anders komt niemand.",
            ),
            ("a", "‘Een moment waarop je twijfelde’, die gebruik ik. Dank je wel."),
        ),
    ),
    Talk(
        group=PEER,
        title="Nieuwe schepen, oud plan: opnieuw beginnen of voortdoen?",
        days_ago=52,
        posts=(
            (
                "a",
                "Na de wissel zit ik met een schepen die ‘alles eens opnieuw wil bekijken’. Het "
                "plan loopt nog twee jaar. Hoe pak je dat aan zonder het kwijt te spelen?",
            ),
            (
                "b",
                "Geef haar iets van haarzelf. Bij ons werd één actie echt haar actie, de rest liep "
                "gewoon door.",
            ),
            (
                "c",
                "Toon wat er al gebeurde, met cijfers op één blad. Veel nieuwe mandatarissen weten "
                "gewoon niet wat er loopt. En plan meteen een werkbezoek, dat doet meer dan een "
                "nota.",
            ),
            ("d", "Niet te snel verdedigen. Eerst vragen wat ze belangrijk vindt. Dat viel mee."),
        ),
    ),
    Talk(
        group=PEER,
        title="Carpool naar de volgende bijeenkomst vanuit Limburg",
        days_ago=3.1,
        posts=(
            ("a", "Ik rij vanuit Genk en heb drie plaatsen vrij. Wie rijdt mee?"),
            ("b", "Ik graag! Kan je me oppikken aan het station van Hasselt?"),
            ("a", "Geen probleem, kwart voor acht aan de taxistandplaats."),
            ("c", "Is er nog plaats voor mijn assistentiehond? Een brave, hij slaapt de hele weg."),
            ("a", "Zeker. Dan zijn we met vier, de hond krijgt de beste plek."),
        ),
    ),
    Talk(
        group=PEER,
        title="Menstruatieproducten in gemeentegebouwen: ervaringen na een jaar?",
        days_ago=26,
        themes=("gender",),
        posts=(
            (
                "a",
                "We willen starten in de sporthal en de bib. Hoe doen jullie dat met bijvullen, en "
                "wordt er misbruik van gemaakt?",
            ),
            (
                "b",
                "Een open mandje, geen automaat. De poetsploeg vult bij, net als papier. In een "
                "jaar is er één keer een mandje leeggehaald. Eén keer.",
            ),
            (
                "c",
                "Leg ze ook in de herentoiletten en in het toilet voor iedereen. Dat gaf even "
                "gegniffel en daarna niets meer.",
            ),
            (
                "d",
                "Bij ons vroeg de jeugdraad het zelf. Laat hen het bordje schrijven, dat klinkt "
                "beter dan wanneer wij het doen.",
            ),
            ("a", "Mandje, poetsploeg, jeugdraad. Check. We beginnen in de sporthal."),
        ),
    ),
)
