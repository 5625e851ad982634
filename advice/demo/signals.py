"""What boards told us they need, each somewhere on its way."""

from datetime import timedelta

from django.utils import timezone

from advice.enums import SignalNature, SignalSource, SignalState, TranslationKind
from advice.models import Signal
from cms.models import InstrumentPage
from events.models import Event
from planning.themes import theme_field

NEED, BARRIER = SignalNature.NEED, SignalNature.BARRIER
# nature, source, themes, in short, what we heard, what it means, what it became, what we did
HEARD = (
    (
        *(BARRIER, SignalSource.FOCUS_GROUP, ["disability"], "Tolken zijn niet te vinden"),
        "Drie besturen annuleerden een infoavond omdat er geen tolk was.",
        "De vraag komt overal terug, vooral ’s avonds. Samen plannen helpt.",
        (TranslationKind.EVENT, "Webinar over tolken en schrijftolken"),
        "We maakten er een webinar over en zetten de stappen in een checklist.",
    ),
    (
        *(NEED, SignalSource.SURVEY, ["gender", "lgbti", "disability"], "Een voorbeeldreglement"),
        "Uit de bevraging: geef ons een reglement dat we kunnen overnemen.",
        "Een kwart van de antwoorden vraagt hetzelfde.",
        (TranslationKind.INSTRUMENT, "Modelreglement gelijke kansen"),
        "Het modelreglement staat bij de instrumenten.",
    ),
    (
        *(NEED, SignalSource.NETWORK, ["gender"], "Iemand die meekijkt met het actieplan"),
        "Wie alleen op de dienst zit, heeft niemand om tegenaan te praten.",
        "Vooral in gemeenten onder 15.000 inwoners.",
        (TranslationKind.POLICY_NOTE, "Nota over steun voor kleine besturen"),
        "We vroegen Vlaanderen om steun voor kleine besturen. Intussen kan je een mentorbestuur "
        "vragen.",
    ),
    (
        *(BARRIER, SignalSource.VISIT, ["disability"], "Geen budget voor kleine aanpassingen"),
        "Een hellend vlak van 400 euro wacht twee jaar op de begroting.",
        "Het gaat om de procedure, niet om het bedrag.",
        (TranslationKind.PRACTICE, "Een potje voor kleine aanpassingen"),
        "We zochten een bestuur dat het oploste, en zetten het bij de praktijken.",
    ),
    (
        *(BARRIER, SignalSource.INTERVIEW, ["lgbti"], "Weerstand in de gemeenteraad"),
        "Een voorstel wordt weggelachen, en dan durft niemand meer.",
        "Cijfers en een collega-bestuur dat het deed, maken het verschil.",
        (TranslationKind.EVENT, "Werksessie omgaan met weerstand"),
        "",
    ),
    (
        *(NEED, SignalSource.QUESTION, ["disability"], "Cijfers per wijk"),
        "Besturen zoeken cijfers die er niet zijn.",
        "Kleine aantallen mogen niet getoond worden. Uitleg is nodig, geen nieuwe cijfers.",
        None,
        "",
    ),
    (
        *(BARRIER, SignalSource.NETWORK, ["gender"], "Adviesraad zonder geldig advies"),
        "De raad haalt de verhouding niet en stopt dan maar.",
        "Het reglement wordt verkeerd gelezen.",
        None,
        "",
    ),
    (
        *(NEED, SignalSource.FOCUS_GROUP, [], "Korte vormingen in de voormiddag"),
        "Wie kinderen ophaalt, haalt de namiddag niet.",
        "",
        None,
        "",
    ),
    (
        *(BARRIER, SignalSource.VISIT, ["lgbti"], "Software zonder roepnaam"),
        "De personeelssoftware kent maar één voornaam.",
        "",
        None,
        "",
    ),
    (
        *(NEED, SignalSource.OTHER, ["gender"], "Materiaal voor het onthaal"),
        "Een kaartje met nummers dat je ongezien kan geven.",
        "",
        None,
        "",
    ),
)


def make(now, random, team, askers, questions) -> None:
    boards = [each.organisation for each in askers if each.organisation.kind == "municipality"]
    # The demo's own official finds two of them on the page of the municipality.
    own = [each.organisation for each in askers if each.email == "medewerker@stad.example"]
    event = Event.objects.published().order_by("-year", "pk").first()
    page = InstrumentPage.objects.live().order_by("pk").first()
    for number, row in enumerate(HEARD):
        nature, source, themes, title, text, analysis, became, feedback = row
        at = now - timedelta(days=15 + 23 * (len(HEARD) - number))
        board = own[0] if own and number in (0, 4) else random.choice(boards)
        state = SignalState.REGISTERED
        if analysis:
            state = SignalState.ANALYSED
        if became:
            state = SignalState.FED_BACK if feedback else SignalState.TRANSLATED
        kind, words = became or ("", "")
        Signal.objects.create(
            nature=nature,
            source=source,
            title=title,
            text=text,
            heard_on=timezone.localdate(at),
            organisation=board,
            question=questions["Hoeveel inwoners hebben een handicap?"]
            if source == SignalSource.QUESTION
            else None,
            state=state,
            registered_at=at,
            registered_by=team[0],
            analysis=analysis,
            analysed_at=at + timedelta(days=5) if analysis else None,
            analysed_by=team[0] if analysis else None,
            translation=kind,
            event=event if kind == TranslationKind.EVENT and feedback else None,
            page=page if kind == TranslationKind.INSTRUMENT else None,
            translated_into=words,
            translated_at=at + timedelta(days=9) if became else None,
            translated_by=team[1] if became else None,
            feedback=feedback,
            fed_back_at=at + timedelta(days=14) if feedback else None,
            fed_back_by=team[1] if feedback else None,
            **{theme_field(theme): True for theme in themes},
        )
