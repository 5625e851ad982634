"""What the desk keeps of people, for the privacy register."""

from advice.models import (
    AnswerTerm,
    Attachment,
    ClosureDay,
    Consultation,
    ConsultationParticipant,
    Faq,
    Message,
    Question,
    Signal,
    StandardAnswer,
    SupportTrack,
    TrackMeeting,
    Wait,
)
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import Occasion, no_personal_data, not_personal, register

ERASE = "advice.erasing.erase"
ASKING = Occasion(
    "Je stelt ons een vraag",
    "De collega’s van de helpdesk. Op de site komt een vraag alleen zonder namen, als jij ja zegt.",
    order=35,
)
CONSULTING = Occasion(
    "Je neemt deel aan overleg", "De collega’s die het overleg opvolgen.", order=37
)
TELLING = Occasion(
    "Je vertelt ons wat je nodig hebt",
    "De collega’s die signalen opvolgen; je bestuur leest wat we ermee deden.",
    order=36,
)

register(
    Question,
    ASKING,
    {
        "contact_name": "naam",
        "email": "e-mailadres",
        "contact_phone": "telefoon",
        "organisation_typed": "organisatie zoals je ze typte",
        "role": "of je medewerker of mandataris bent",
        "title": "waarover je vraag gaat",
        "token": "",
        "form_key": "",
    },
    purpose="Om je te antwoorden.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
register(
    Message,
    ASKING,
    {"text": "wat je ons schreef en wat wij antwoordden"},
    purpose="Om je vraag te behandelen en er later van te leren.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
register(
    Attachment,
    ASKING,
    {"file": "bestanden die je meestuurt", "name": ""},
    purpose="Om je vraag te begrijpen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
register(
    Faq,
    ASKING,
    {"title": "", "answer": "je vraag met ons antwoord, zonder namen en alleen als jij ja zei"},
    purpose="Zodat een volgende het antwoord vindt zonder te vragen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.ON_THE_SITE,
    eraser=ERASE,
)
register(
    Signal,
    TELLING,
    {
        "title": "",
        "text": "de nood of drempel, zonder je naam",
        "analysis": "",
        "translated_into": "",
        "feedback": "",
    },
    purpose="Om te weten wat besturen nodig hebben, en er iets mee te doen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
register(
    ConsultationParticipant,
    CONSULTING,
    {"person": "dat je aan een overleg deelnam", "organisation_typed": "voor welke organisatie"},
    purpose="Om te weten wie mee beslist, en om het verslag te bezorgen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
register(
    Consultation,
    CONSULTING,
    {"title": "", "topic": "", "agenda": "", "decisions": "wat beslist werd en wie het opvolgt"},
    purpose="Om afspraken op te volgen en aan Vlaanderen te tonen dat er overleg was.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.QUESTION,
    eraser=ERASE,
)
for model, fields in (
    (SupportTrack, {"goal": "", "result": "wat een begeleiding opleverde"}),
    (TrackMeeting, {"note": "wat we in een begeleiding deden"}),
):
    register(
        model,
        CONSULTING,
        fields,
        purpose="Om een bestuur te begeleiden.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.QUESTION,
        eraser=ERASE,
    )
for model, fields in (
    (Question, {"assigned_to": "welke vragen je behandelt"}),
    (Message, {"by": "wat je antwoordde of noteerde"}),
    (Faq, {"proposed_by": "", "changed_by": "", "released_by": "welke tekst je vrijgaf"}),
    (
        Signal,
        {
            "registered_by": "",
            "analysed_by": "welke signalen je opvolgde",
            "translated_by": "",
            "fed_back_by": "",
        },
    ),
    (Consultation, {"noted_by": "welk overleg je noteerde"}),
    (SupportTrack, {"guided_by": "welke besturen je begeleidt"}),
    (StandardAnswer, {"title": "", "text": "standaardantwoorden die je schreef"}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te weten wie wat opvolgt.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )
not_personal(
    Question,
    *("state", "kind", "channel", "organisation", "merged_into", "referred_to"),
)
not_personal(Message, "question", "kind")
not_personal(Attachment, "message")
not_personal(Faq, "state", "question", "topic")
not_personal(
    Signal,
    *("nature", "source", "organisation", "question", "heard_at", "state", "translation"),
    *("event", "page"),
)
not_personal(Consultation, "kind", "named_topic", "minutes", "click_key")
not_personal(ConsultationParticipant, "consultation", "organisation")
not_personal(SupportTrack, "organisation", "instrument", "state")
not_personal(TrackMeeting, "track")
not_personal(Wait, "question")
no_personal_data(AnswerTerm, "agreed_in")
no_personal_data(ClosureDay, "reason")
