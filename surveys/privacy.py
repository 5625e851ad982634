"""The surveys' rows of the privacy register."""

from members import retention
from members.enums import Ground
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register
from surveys.models import (
    Answer,
    FreeText,
    HalfAnswer,
    ImprovementReport,
    Invitation,
    Question,
    QuestionVersion,
    SealedAnswer,
    Submission,
    Survey,
    SurveyQuestion,
)

ANSWERING = Occasion(
    "Je antwoordt op een bevraging",
    "Of je antwoordde, ziet onze ploeg. Wat je antwoordde, ziet niemand onder je naam: antwoorden "
    "wachten verzegeld tot er minstens vijf zijn. Een bevraging van besturen is niet anoniem; dat "
    "staat er dan bij. Beoordeel je een pagina, dan weten we niet wie je bent.",
    order=60,
)

register(
    Invitation,
    ANSWERING,
    {
        "person": "dat je uitgenodigd bent",
        "organisation": "namens welk bestuur",
        "role": "in welke rol",
        "token": "",
        "asked_on": "wanneer we het vroegen",
        "answered": "of er een antwoord kwam, zonder wanneer",
        "reminded": "of we je herinnerden",
    },
    purpose="Om je één keer te herinneren, en niet meer zodra je antwoordde.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.SURVEY_INVITATION,
    eraser="surveys.erasing.erase",
)
register(
    HalfAnswer,
    ANSWERING,
    {"handle": "", "sealed": "wat je half invulde, enkel leesbaar op jouw toestel"},
    purpose="Zodat je later verder kan.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.SURVEY_HALF,
    eraser=PURGE + "survey_halves",
)
register(
    FreeText,
    ANSWERING,
    {"text": "wat je in eigen woorden schreef, los van je andere antwoorden"},
    purpose="Om te lezen wat cijfers niet zeggen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.SURVEY_WORD,
    eraser=PURGE + "survey_words",
)
register(
    ImprovementReport,
    ANSWERING,
    {"text": "wat je bestuur verbeterde, als je zei dat we het mogen vertellen"},
    purpose="Om te vertellen wat besturen verbeterden.",
    ground=Ground.CONSENT,
    retention=retention.SURVEY_REPORT,
    eraser="surveys.erasing.erase",
)
not_personal(SealedAnswer, "id", "sealed")
no_personal_data(Submission, "province", "role", "channel")
no_personal_data(Answer, "value")
no_personal_data(Question, "key", "type")
no_personal_data(QuestionVersion, "text", "help", "options")
no_personal_data(Survey, "kind", "title", "intro", "token")
no_personal_data(SurveyQuestion, "only_if_values")
