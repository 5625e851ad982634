from cms.demo.practices import PracticeText
from cms.enums import QualityLevel

CHECKED, EVALUATED = QualityLevel.CHECKED, QualityLevel.EVALUATED

RAINBOW = (
    PracticeText(
        slug="regenboogactieplan-met-de-buren",
        title="Een regenboogactieplan met de buurgemeenten",
        summary=(
            "Drie gemeenten schreven samen één plan met twaalf acties. Na anderhalf jaar waren er "
            "acht klaar."
        ),
        board="Deinze",
        days_ago=40,
        since=2024,
        form="plan",
        groups=("lgbti", "medewerkers"),
        themes=("lgbti",),
        cost="€ 6 400 voor twee jaar, gedeeld door drie",
        time="vijftien dagen per gemeente",
        why=(
            "Een lokaal regenboogactieplan voor één gemeente leek te groot voor wie het er maar "
            "bij doet. En jongeren uit de streek gaan naar dezelfde school en dezelfde fuif."
        ),
        goals="Een plan met acties die elk bestuur zelf uitvoert, en drie die enkel samen gaan.",
        did=(
            ("Eén bevraging", "Een korte vragenlijst via scholen, jeugdhuizen en huisartsen."),
            ("Vier avonden", "Telkens in een andere gemeente, met koffie en zonder podium."),
            ("Eén tabel", "Per actie: wie, wanneer, hoeveel. Wat geen trekker vond, viel weg."),
            ("Drie gemeenteraden", "Hetzelfde plan op dezelfde week op de agenda."),
        ),
        building_blocks=(
            "De vragenlijst van acht vragen.",
            "De tabel met acties, met een kolom voor wie het trekt.",
            "De nota voor het college, twee bladzijden.",
        ),
        conditions="Een schepen per gemeente die het plan in de eigen woorden kan uitleggen.",
        results=(
            ("8 van 12", "acties uitgevoerd", "opvolgtabel"),
            ("214", "ingevulde vragenlijsten", "bevraging bij de start"),
        ),
        lessons=(
            "Begin niet met een zebrapad. Dat gesprek nam een avond en leverde niets op.",
            "Zet de kost bij elke actie. Dan kiest een college sneller.",
            "Spreek af wie belt als er een vlag verdwijnt.",
        ),
        table=(
            ("Actie", "Wie trekt", "Tegen wanneer", "Kost", "Stand"),
            ("Regenboogvlag op 17 mei", "communicatie", "mei", "€ 120", "klaar"),
            ("Vorming voor het onthaal", "personeelsdienst", "oktober", "€ 900", "loopt"),
            ("Formulieren zonder hokjes", "burgerzaken", "december", "€ 0", "te starten"),
        ),
        contact=("Femke Lagaert", "beleidsmedewerker welzijn", "09 000 12 31"),
        level=(EVALUATED, 30, "Bekeken met de deelnemers en met twee buitenstaanders."),
    ),
    PracticeText(
        slug="regenboogplan-zonder-budget",
        title="Een regenboogplan zonder eigen budget",
        summary="Negen acties die pasten in wat diensten toch al deden. Zeven lukten.",
        board="Peer",
        days_ago=165,
        since=2025,
        form="plan",
        groups=("lgbti", "jongeren"),
        themes=("lgbti",),
        cost="€ 0 extra; drukwerk uit het gewone budget",
        time="acht dagen in het eerste jaar",
        why=(
            "We wilden een lokaal regenboogactieplan. Er was goesting en geen geld. Wachten op "
            "een budget had nog een jaar geduurd."
        ),
        did=(
            ("Langs bij elke dienst", "Wat doe je dit jaar toch al, en wat kan daar bij?"),
            ("Negen zinnen", "Het plan is één blad. Elke zin heeft een naam en een maand."),
            ("Twee keer bijeen", "In juni en in december: wat is klaar, wat schuift?"),
        ),
        building_blocks=("Het blad met negen zinnen.", "De vragen voor het gesprek per dienst."),
        lessons=(
            "Zonder geld ben je afhankelijk van wie wil. Vraag dus eerst aan wie wil.",
            "Volgend jaar vragen we wel een klein budget: voor sprekers.",
        ),
        contact=("Ilse Vandeurzen", "coördinator vrije tijd", "011 00 45 12"),
        level=(CHECKED, 120, "Nagelezen in de collegagroep."),
    ),
    PracticeText(
        slug="vlag-zonder-gesprek",
        title="Een vlag zonder gesprek",
        summary="De vlag hing er voor de ploeg wist waarom. De tweede keer begonnen we binnen.",
        board="Kruisem",
        days_ago=310,
        since=2024,
        form="campagne",
        groups=("medewerkers", "inwoners"),
        themes=("lgbti",),
        cost="€ 85",
        time="een halve dag, en daarna veel telefoons",
        why="We wilden tonen waar we stonden op 17 mei.",
        did=(
            (
                "Het eerste jaar",
                "De vlag ging omhoog op maandag. Aan de balie wist niemand wat te zeggen.",
            ),
            ("Het tweede jaar", "Een uur met de hele ploeg, met de vragen die we gekregen hadden."),
            ("Een kaartje", "Drie vragen en drie antwoorden, naast elke telefoon."),
        ),
        lessons=(
            "Wie vragen krijgt, moet de antwoorden eerst hebben.",
            "Een vlag is het einde van een gesprek, niet het begin.",
        ),
        contact=("", "", ""),
        is_lesson=True,
    ),
    PracticeText(
        slug="ouderen-en-roze-salon",
        title="Een salon voor oudere LGBTI+ personen",
        summary="Elke maand koffie in het woonzorgcentrum, open voor de hele buurt.",
        board="Brugge",
        days_ago=375,
        since=2023,
        form="ontmoeting",
        groups=("lgbti", "ouderen"),
        themes=("lgbti",),
        cost="€ 1 100 per jaar",
        time="een halve dag per maand",
        why="Bewoners gingen terug de kast in toen ze verhuisden.",
        did=(
            ("Vorming voor het team", "Twee uur, met het levensverhaal van een bewoner."),
            ("Een open salon", "Geen bord met ‘roze’, wel een regenboog op de suikerpot."),
            ("Film en gesprek", "Vier keer per jaar, met de bibliotheek."),
        ),
        lessons=("Zeg niet voor wie het is. Zeg waarover het gaat.",),
        contact=("Marleen Debruyne", "animator woonzorg", "050 00 19 75"),
        level=(CHECKED, 300, "Gesprekken met bewoners en team."),
    ),
)
