"""What boards asked, in every state, with a year of older ones behind them."""

from datetime import timedelta

from advice.actions.clock import office, set_clock, terms
from advice.enums import Channel, MessageKind, QuestionKind, QuestionState
from advice.models import Message, Question
from members.enums import OrganisationKind
from members.models import Organisation
from planning.themes import theme_field

# state, days ago, channel, kind, themes, subject, what was asked, what we said
LIVELY = (
    (
        *("open", 0, Channel.FORM, QuestionKind.ADVICE, ["disability"]),
        "Ringleiding in de raadszaal",
        "We vernieuwen de raadszaal. Moet er een ringleiding in, en wie betaalt dat het best?",
        "",
    ),
    (
        *("open", 1, Channel.MAIL, QuestionKind.INFORMATION, ["lgbti"]),
        "Transgender collega en het personeelsdossier",
        "Een medewerker wil met een andere voornaam in alle systemen staan. Wat mag en wat moet?",
        "",
    ),
    (
        *("open", 6, Channel.PHONE, QuestionKind.ADVICE, ["gender"]),
        "Een meldpunt voor naroepen",
        "Gevraagd op een netwerkdag: heeft een eigen meldpunt zin voor een kleine gemeente?",
        "",
    ),
    (
        *("open", 12, Channel.FORM, QuestionKind.FIGURES, ["disability"]),
        "Hoeveel inwoners hebben een handicap?",
        "Voor ons meerjarenplan zoeken we cijfers per wijk. Bestaan die?",
        "",
    ),
    (
        *("waiting", 8, Channel.FORM, QuestionKind.ADVICE, ["disability"]),
        "Toegankelijk stemlokaal",
        "We verhuizen een stemlokaal. Waar letten we op?",
        "Gaat het om een school of een sporthal, en is er een lift?",
    ),
    (
        *("waiting", 4, Channel.MAIL, QuestionKind.INFORMATION, ["gender"]),
        "Menstruatieproducten in het sociaal restaurant",
        "Mogen we die uitdelen met geld van het OCMW?",
        "Wil je ze gratis aanbieden aan iedereen, of alleen aan wie komt eten?",
    ),
    (
        *("answered", 5, Channel.FORM, QuestionKind.ADVICE, ["gender", "disability"]),
        "Adviesraad voor iedereen",
        "Onze adviesraad bestaat uit mannen boven de zestig. Hoe veranderen we dat?",
        "Begin met de uren, de zaal en de oproep: dat zijn de drie redenen die mensen het vaakst "
        "noemen. Een tweede spoor is het huishoudelijk reglement, met een verhouding per mandaat.",
    ),
    (
        *("answered", 9, Channel.EVENT, QuestionKind.INFORMATION, ["lgbti"]),
        "Regenboogvlag op het gemeentehuis",
        "Mag het college daar alleen over beslissen?",
        "Ja, het college beslist over de gebouwen. Een korte uitleg aan de gemeenteraad en aan het "
        "onthaal voorkomt veel discussie.",
    ),
    (
        *("closed", 21, Channel.MAIL, QuestionKind.ADVICE, ["disability"]),
        "Tolk Vlaamse Gebarentaal voor een infoavond",
        "Hoe vroeg vragen we een tolk aan, en wie betaalt?",
        "Vraag de tolk zodra de datum vastligt, liefst zes weken vooraf. Het CAB bemiddelt; voor "
        "een openbare infoavond betaalt de organisator.",
    ),
    (
        *("referred", 15, Channel.FORM, QuestionKind.ADVICE, ["disability"]),
        "Een zwembad doorlichten",
        "Wie komt ons zwembad doorlichten op toegankelijkheid?",
        "Een doorlichting met een bestek doet een erkend bureau. We brengen je in contact.",
    ),
    (
        *("unconfirmed", 0, Channel.MAIL, QuestionKind.ADVICE, []),
        "Vraag over een affiche",
        "Mag die affiche zo hangen?",
        "",
    ),
    (
        *("spam", 3, Channel.MAIL, QuestionKind.INFORMATION, []),
        "Verdien snel geld",
        "Klik vandaag nog.",
        "",
    ),
)
OLDER = (
    (
        "Toiletten op een evenement",
        ["disability", "gender"],
        "Reken één aangepast toilet per blok.",
    ),
    ("Formulier met geslacht", ["lgbti", "gender"], "Vraag het alleen als je het nodig hebt."),
    ("Loonverschil bij het eigen personeel", ["gender"], "Vergelijk per functieklasse."),
    ("Pesten in de jeugdbeweging", ["lgbti"], "Spreek eerst met de leiding, dan met de koepel."),
    ("Website voorlezen", ["disability"], "Een goede opbouw helpt meer dan een voorleesknop."),
    ("Quota in de raad van bestuur", ["gender"], "Hoogstens twee derde van hetzelfde geslacht."),
    ("Assistentiehond in het zwembad", ["disability"], "In de gebouwen mag de hond mee."),
    ("Roze zaterdag", ["lgbti"], "Begin klein, met wie er al is."),
    ("Taal in vacatures", ["gender", "disability"], "Schrijf wat het werk is, niet wie het doet."),
    ("Cijfers over partnergeweld", ["gender"], "De politiezone en 1712 hebben jaarcijfers."),
)


def make(now, random, team, askers) -> dict[str, Question]:
    """Returns the questions by their subject."""
    at_office, agreed = office(), terms()
    made = {}
    for state, ago, channel, kind, themes, title, asked, said in LIVELY:
        row = _question(now - timedelta(days=ago), channel, kind, themes, title, random, askers)
        made[title] = row
        _say(row, MessageKind.IN, asked, row.received_at)
        _set_state(row, state, said, now, team, at_office, agreed)
    for number in range(60):
        title, themes, said = OLDER[number % len(OLDER)]
        at = now - timedelta(days=25 + number * 6, hours=random.randrange(6))
        channel = random.choice((Channel.FORM, Channel.FORM, Channel.MAIL, Channel.PHONE))
        kind = QuestionKind.FIGURES if "ijfers" in title else random.choice(list(QuestionKind)[:2])
        row = _question(at, channel, kind, themes, title, random, askers)
        _say(row, MessageKind.IN, f"{title}: hoe pakken anderen dat aan?", at)
        row.state, row.assigned_to = QuestionState.CLOSED, random.choice(team)
        set_clock(row, at_office=at_office, agreed=agreed)
        # Most are answered in time, as the plan asks; not all.
        late = number % 13 == 0
        row.answered_at = row.due_at + timedelta(days=3) if late else at + timedelta(days=2)
        row.changed_at = row.answered_at
        row.save()
        _say(row, MessageKind.ANSWER, said, row.answered_at, by=row.assigned_to)
    return made


def _question(at, channel, kind, themes, title, random, askers) -> Question:
    asker = random.choice(askers)
    return Question.objects.create(
        title=title,
        channel=channel,
        kind=kind,
        state=QuestionState.OPEN,
        contact_name=asker.name,
        email=asker.email,
        role=asker.role,
        organisation=asker.organisation,
        received_at=at,
        asked_at=at,
        changed_at=at,
        **{theme_field(theme): True for theme in themes},
    )


def _say(question, kind, text, at, by=None):
    Message.objects.create(question=question, kind=kind, text=text, written_at=at, by=by)


def _set_state(row, state, said, now, team, at_office, agreed):
    later = min(row.received_at + timedelta(days=1, hours=3), now)
    if state == "waiting":
        row.assigned_to = team[0]
        row.waits.create(started_at=later)
        _say(row, MessageKind.ASK_BACK, said, later, by=team[0])
    elif said:
        row.assigned_to, row.answered_at = team[0], later
        _say(row, MessageKind.ANSWER, said, later, by=team[0])
    if state == "referred":
        partners = Organisation.objects.filter(kind=OrganisationKind.PARTNER)
        partner = partners.filter(name__startswith="Inter").first() or partners.first()
        row.referred_to, row.referred_at = partner, later if partner else None
        state = "answered"
    if state == "unconfirmed":
        row.asked_at, row.organisation = None, None
        row.contact_name, row.email = "", "onbekend.afzender@elders.example"
        row.organisation_typed = "Buurtcomité Het Plein"
    else:
        set_clock(row, at_office=at_office, agreed=agreed)
    row.state, row.changed_at = state, later
    row.save()
