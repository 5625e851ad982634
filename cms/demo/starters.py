from cms.body_words import links, tasks

CONTENT = {
    "week_lead": "Kom aan, kijk rond, stel vragen. Beslissen is voor later.",
    "week": tasks(
        (
            "Zoek gelijke kansen in het meerjarenplan van je gemeente",
            "Zoek ook op “inclusie”, “toegankelijk” en “diversiteit”. Noteer wat beloofd is en "
            "hoeveel geld erbij staat.",
        ),
        (
            "Vraag wie dit voor jou deed",
            "Bel die collega op. Wat liep goed, wat bleef liggen, wie moet je zeker leren kennen?",
        ),
        (
            "Spreek met je leidinggevende af hoeveel tijd je hebt",
            "Een halve dag per week is iets heel anders dan een voltijdse job. Zet het op papier.",
        ),
        (
            "Meld je aan voor de ondersteuningsgroep",
            'Daar zitten mensen die net als jij beginnen. <a href="/netwerken/">Bekijk de '
            "netwerken</a>.",
        ),
        (
            "Neem de nieuwsbrief",
            'Eén keer per maand weet je wat er beweegt. <a href="/nieuwsbrief/">Vul je adres '
            "in</a>.",
        ),
    ),
    "month_lead": "Ontmoet mensen, binnen en buiten het gemeentehuis.",
    "month": tasks(
        (
            "Ga langs bij vijf diensten",
            "Personeel, burgerzaken, vrije tijd, sociaal beleid en omgeving. Vraag waar zij "
            "inwoners verliezen.",
        ),
        (
            "Zit één keer mee aan tafel bij een adviesraad",
            "Zwijg vooral. Wie praat er, wie niet, en wie ontbreekt?",
        ),
        (
            "Lees één themapagina van begin tot einde",
            'Kies het thema waar je schepen het vaakst over begint. <a href="/themas/">Naar de '
            "thema’s</a>.",
        ),
        (
            "Volg een vorming of webinar",
            'Twee uur volstaat om de belangrijkste begrippen te vatten. <a href="/agenda/">Kijk '
            "in de agenda</a>.",
        ),
        (
            "Zoek een gemeente die op de jouwe lijkt",
            "Even groot, zelfde soort buurten. Bel die collega. Wij geven je graag een naam.",
        ),
    ),
    "hundred_lead": "Maak iets kleins af, en vertel erover.",
    "hundred": tasks(
        (
            "Schrijf een nota van één bladzijde",
            "Drie acties, drie namen, drie datums. Meer leest je college niet.",
        ),
        (
            "Test één dienst samen met inwoners",
            "De website, het loket of de inschrijving voor de opvang. Neem mee wie er vandaag "
            "niet geraakt.",
        ),
        (
            "Los één drempel op die iedereen ziet",
            "Een leesbare brief, een lagere balie, een toilet voor iedereen. Zichtbaar werkt "
            "aanstekelijk.",
        ),
        (
            "Zet een afspraak vast met je schepen en je algemeen directeur",
            "Twee keer per jaar een kwartier is genoeg om het levend te houden.",
        ),
        (
            "Deel wat je leerde",
            'Ook een mislukking is nuttig voor wie na jou begint. <a href="/praktijken/delen/">'
            "Deel je praktijk</a>.",
        ),
    ),
    "glossary": [
        ("term", {"term": term, "text": f"<p>{text}</p>"})
        for term, text in (
            (
                "Redelijke aanpassing",
                "Een maatregel op maat die een drempel wegneemt voor iemand met een handicap, "
                "zoals een tolk of extra tijd. Ze weigeren is discriminatie, tenzij de last "
                "onevenredig is.",
            ),
            (
                "Intersectioneel",
                "Je kijkt naar de hele mens. Gender, handicap, herkomst en leeftijd werken op "
                "elkaar in en maken samen andere drempels.",
            ),
            (
                "Gender mainstreaming",
                "Je stelt bij elke beslissing de vraag wat ze betekent voor vrouwen, mannen en "
                "wie zich daar niet in herkent.",
            ),
            (
                "LGBTI+",
                "Letterwoord voor lesbische, homoseksuele, biseksuele, trans en intersekse "
                "personen. De plus staat voor iedereen die zich daar nauw bij voelt aansluiten.",
            ),
            (
                "Genderexpressie",
                "Hoe iemand zich toont: kleding, haar, stem, houding. Dat zegt niet altijd iets "
                "over wie iemand is.",
            ),
            (
                "Universeel ontwerp",
                "Meteen zo ontwerpen dat zoveel mogelijk mensen het kunnen gebruiken. Goedkoper "
                "dan later aanpassen.",
            ),
            (
                "Omstaander",
                "Iemand die ziet dat een ander over de grens gaat, en die kan helpen zonder held "
                "te moeten zijn.",
            ),
            (
                "Adviesraad",
                "Een groep inwoners die het bestuur advies geeft. Sterk als ze vroeg meedenkt en "
                "antwoord krijgt.",
            ),
        )
    ],
    "who_is_who": [
        links(
            (
                "Het team gelijke kansen van de VVSG",
                "Wij geven vorming, brengen collega’s samen en antwoorden op je vragen.",
                "mailto:gelijkekansen@vvsg.example",
            ),
            (
                "Agentschap Binnenlands Bestuur",
                "De Vlaamse administratie die het gelijkekansenbeleid en het horizontaal beleid "
                "opvolgt.",
                "https://www.vlaanderen.be",
            ),
            (
                "Vlaams Mensenrechteninstituut",
                "Voor meldingen van discriminatie in materies waarvoor Vlaanderen en de lokale "
                "besturen bevoegd zijn.",
                "https://www.vlaamsmensenrechteninstituut.be",
            ),
            (
                "Unia",
                "Voor meldingen van discriminatie in federale materies, zoals werk in een bedrijf.",
                "https://www.unia.be",
            ),
            (
                "Instituut voor de gelijkheid van vrouwen en mannen",
                "Voor meldingen over geslacht en gender in federale materies.",
                "https://igvm-iefh.belgium.be",
            ),
            (
                "1712",
                "Gratis hulplijn voor iedereen met vragen over geweld, misbruik of mishandeling.",
                "https://1712.be",
            ),
        )
    ],
}
