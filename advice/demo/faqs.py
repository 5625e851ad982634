"""Answers that came of questions: on every theme, one that waits for a second reader, and one
that a rare combination holds back."""

from datetime import timedelta

from advice.enums import FaqState
from advice.models import Faq, Question
from planning.themes import theme_field

PUBLISHED = (
    (
        "Hoe vroeg vraag je een tolk Vlaamse Gebarentaal aan?",
        ["disability"],
        "Zodra de datum vastligt, en liefst **zes weken** vooraf. Tolken zijn schaars, zeker ’s "
        "avonds.\n\n- Het CAB bemiddelt tussen organisator en tolk.\n- Voor een open activiteit "
        "betaalt de organisator. Zet het in je begroting.\n- Niemand aangevraagd? Vermeld op de "
        "uitnodiging tot wanneer het kan.",
    ),
    (
        "Is een ringleiding verplicht in de raadszaal?",
        ["disability"],
        "Er is geen regel die het woord ringleiding noemt. Wel moet wie slechthorend is kunnen "
        "volgen: dat is een redelijke aanpassing.\n\nBij een vernieuwing kost een ringleiding "
        "weinig. Later inbreken kost veel.",
    ),
    (
        "Mag het college beslissen om de regenboogvlag te hangen?",
        ["lgbti"],
        "Ja. Het college beslist over het gebruik van de gebouwen. Leg vooraf kort uit waarom, aan "
        "de raad en aan het onthaal: daar komen de vragen.",
    ),
    (
        "Moet je het geslacht vragen op een formulier?",
        ["lgbti", "gender"],
        "Alleen als je het nodig hebt, bijvoorbeeld voor een wettelijke opdracht. Anders laat je "
        "de vraag weg. Vraag je het wel, geef dan ook “x” of “zeg ik liever niet”.",
    ),
    (
        "Mag een gemeente gratis menstruatieproducten aanbieden?",
        ["gender"],
        "Ja. Het kan als lokaal beleid of als dienstverlening van het OCMW.\n\n1. Kies plekken met "
        "een afsluitbaar toilet.\n2. Spreek af wie bijvult.\n3. Begin met drie maanden proberen.",
    ),
    (
        "Heeft een eigen meldpunt voor grensoverschrijdend gedrag zin?",
        ["gender"],
        "Alleen als iemand de meldingen opvolgt. Een duidelijke doorverwijzing naar politie en "
        "1712 helpt meer dan een nummer dat niemand opneemt.",
    ),
    (
        "Hoeveel vrouwen en mannen moeten er in een adviesraad zitten?",
        ["gender"],
        "Hoogstens twee derde van de leden is van hetzelfde geslacht. Haalt de raad dat niet, dan "
        "kan hij geen geldig advies geven, tenzij de gemeenteraad een uitzondering motiveert.",
    ),
    (
        "Waar vind je cijfers over je eigen gemeente?",
        [],
        "Begin bij Statistiek Vlaanderen en Provincies in Cijfers. Kleine aantallen worden er "
        "samengenomen: per wijk bestaan ze vaak niet, en dat beschermt mensen.",
    ),
)


def make(now, team, questions) -> None:
    writer, reader = team[0], team[1]
    for number, (title, themes, answer) in enumerate(PUBLISHED):
        at = now - timedelta(days=20 + 17 * number)
        Faq.objects.create(
            title=title,
            answer=answer,
            state=FaqState.PUBLISHED,
            proposed_at=at - timedelta(days=2),
            proposed_by=writer,
            changed_at=at - timedelta(days=2),
            changed_by=writer,
            released_at=at,
            released_by=reader,
            released_by_other=True,
            **{theme_field(theme): True for theme in themes},
        )
    _from_question(questions["Adviesraad voor iedereen"], now, writer, shares=True)
    rare = questions["Tolk Vlaamse Gebarentaal voor een infoavond"]
    text = "Een dove redder van ons zwembad vroeg een tolk voor de teamdag. Dat kan."
    _from_question(rare, now, writer, shares=True, answer=text)
    _from_question(questions["Regenboogvlag op het gemeentehuis"], now, writer, shares=None)


def _from_question(question, now, writer, *, shares, answer=""):
    last = question.messages.filter(kind="answer").last()
    Question.objects.filter(pk=question.pk).update(
        shares=shares, share_asked_at=now - timedelta(days=2)
    )
    Faq.objects.create(
        title=question.title,
        answer=answer or last.text,
        question=question,
        needs_consent=True,
        consent_at=now - timedelta(days=1) if shares else None,
        proposed_at=now - timedelta(days=1),
        proposed_by=writer,
        changed_at=now - timedelta(days=1),
        changed_by=writer,
        **{theme_field(theme): True for theme in question.themes},
    )
