"""The issues of January to June."""

from newsletter.demo.texts import Text

SPRING = {
    1: Text(
        "Wie zit er nog niet aan tafel?",
        "Drie manieren om je adviesraad breder te maken.",
        "Een nieuw jaar, een nieuwe oproep voor je adviesraden. Wie je vandaag niet vraagt, "
        "praat er straks ook niet over mee.",
        (
            (
                "In de kijker",
                "Een oproep die meer mensen aanspreekt",
                "gender",
                "Schrijf wat iemand doet in de raad, niet welk diploma ze nodig heeft. Noem het "
                "uur, de duur en de opvang. Een bestuur dat dat deed, kreeg voor het eerst "
                "evenveel vrouwen als mannen op de lijst.",
                "/themas/",
                "Lees meer bij de thema’s",
            ),
            (
                "",
                "Vergaderen zonder drempel",
                "disability",
                "Een ringleiding, een agenda in klare taal en een pauze na drie kwartier: het "
                "kost weinig en iedereen volgt beter.",
                "",
                "",
            ),
            (
                "Van collega’s",
                "Samen een jaarkalender maken",
                "",
                "In de collegagroep legden twaalf besturen hun kalender naast elkaar. Zo plan je "
                "één actie samen in plaats van twaalf apart.",
                "/netwerken/",
                "Zoek een groep",
            ),
        ),
    ),
    2: Text(
        "Het loket dat niemand vergeet",
        "Kijk een kwartier mee door de ogen van wie aanschuift.",
        "Deze maand gaan we aan het loket staan. Wat zie je als je in een rolstoel zit, als je "
        "voornaam niet bij je stem past, als je slecht hoort?",
        (
            (
                "In de kijker",
                "Een loketscan op één middag",
                "disability",
                "Neem drie collega’s en een ervaringsdeskundige mee. Loop van de bushalte tot de "
                "balie en schrijf op waar je stopt. De lijst die je overhoudt, is meteen je plan.",
                "/instrumenten/",
                "Bekijk de instrumenten",
            ),
            (
                "",
                "Met welke naam spreek je iemand aan?",
                "lgbti",
                "Vraag het. Eén extra vraag op het formulier voorkomt een pijnlijk moment in een "
                "volle wachtzaal.",
                "/themas/",
                "Lees meer bij de thema’s",
            ),
            (
                "Nieuw op de site",
                "Vragen die starters het vaakst stellen",
                "",
                "Ben je nieuw in de functie? We bundelden de antwoorden op één pagina.",
                "/starters/",
                "Naar de starterspagina",
            ),
        ),
    ),
    3: Text(
        "Na 8 maart begint het pas",
        "Wat doe je met de rest van het jaar?",
        "De affiches van Vrouwendag hangen er nog. Goed moment om te kijken wat er in april nog "
        "van overblijft.",
        (
            (
                "In de kijker",
                "Een begroting met een genderbril",
                "gender",
                "Wie gebruikt de sporthal, wie het speelplein, wie de bus? Eén bestuur zette de "
                "gebruikers naast de euro’s en schoof daarna met de uren van de sporthal.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "",
                "Straatnamen: wie mag er op het bordje?",
                "gender",
                "Van tien straten die naar een persoon heten, dragen er negen de naam van een "
                "man. Een werkgroepje met de heemkring vond er veertig andere.",
                "",
                "",
            ),
            (
                "Even melden",
                "Drie op de tien formulieren vragen nog “de heer of mevrouw”",
                "lgbti",
                "Vaak is de vraag niet nodig. Schrap ze, of geef een derde keuze.",
                "/themas/",
                "Lees waarom en hoe",
            ),
        ),
    ),
    4: Text(
        "Speelpleinen waar iedereen speelt",
        "Inclusie in de zomer begint in april.",
        "De animatoren zijn gevraagd, de affiches besteld. Heb je ook al gedacht aan het kind "
        "dat niet tegen lawaai kan?",
        (
            (
                "In de kijker",
                "Een rustige hoek op elk plein",
                "disability",
                "Een tent, een mat en een animator die weet waarvoor ze dient. Meer is het niet, "
                "en elf kinderen kwamen er vorige zomer dagelijks tot rust.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "",
                "Kleedkamers zonder zorgen",
                "lgbti",
                "Eén hokje dat op slot kan, lost meer op dan een reglement van vier bladzijden.",
                "",
                "",
            ),
            (
                "Van collega’s",
                "Hoe wij animatoren vormen",
                "",
                "Twee uur, drie situaties en een kaartje voor in de achterzak. Vraag het script "
                "in de kennisgroep.",
                "/netwerken/",
                "Naar de netwerken",
            ),
        ),
    ),
    5: Text(
        "De vlag hangt. En nu?",
        "Van 17 mei naar een beleid dat blijft.",
        "Regenboogvlaggen maken mensen zichtbaar. Een plan houdt hen dat het hele jaar.",
        (
            (
                "In de kijker",
                "Vijf vragen voor je meerjarenplan",
                "lgbti",
                "Wie meldt er, wie luistert, wie meet het, wie betaalt het, wie vertelt het "
                "verder? Als je op drie vragen een naam kunt zetten, heb je een begin.",
                "/themas/",
                "Lees het thema regenboogbeleid",
            ),
            (
                "",
                "Na een incident: de eerste 24 uur",
                "lgbti",
                "Een kort draaiboek voor burgemeester, politie en communicatie. Hopelijk heb je "
                "het niet nodig.",
                "",
                "",
            ),
            (
                "Nieuw op de site",
                "De cijfers van vorig jaar",
                "",
                "Hoeveel besturen deden mee, en aan wat? Elk getal kun je openen.",
                "/cijfers/",
                "Bekijk de cijfers",
            ),
        ),
    ),
    6: Text(
        "Een feest met ondertitels",
        "Evenementen waar iedereen bij kan zijn.",
        "Kermis, braderie, zomerbar: het seizoen begint. Drie kleine ingrepen maken het voor veel "
        "mensen het verschil tussen gaan en thuisblijven.",
        (
            (
                "In de kijker",
                "De checklist van een buurtfeest",
                "disability",
                "Een verhard pad, een stoel om de vijftig meter, een toilet waar je binnen kunt "
                "draaien. Zet ook in de uitnodiging wat er is, dan hoeft niemand het te vragen.",
                "/praktijken/",
                "Zoek een praktijk",
            ),
            (
                "",
                "Veilig uitgaan begint bij de toog",
                "gender",
                "Barpersoneel dat weet wat het kan doen, maakt een fuif rustiger voor iedereen.",
                "/agenda/",
                "Kijk welke vorming eraan komt",
            ),
            (
                "Even melden",
                "Wij tellen mee",
                "",
                "Deed jouw bestuur iets nieuws? Vertel het ons, dan komt het in de "
                "praktijkenlijst.",
                "/praktijken/",
                "Deel je praktijk",
            ),
        ),
    ),
}
