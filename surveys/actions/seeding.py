"""The questions by which the plan measures itself, in their first wording."""

from surveys.actions.questions import add_question
from surveys.enums import AnswerType
from surveys.models import Question

SCALE_QUESTIONS = {
    "noden_weerspiegeld": "Vinden jullie je eigen noden en drempels terug in wat wij publiceren en "
    "aanbieden?",
    "beter_in_staat": "Kan je nu beter beleid maken of uitvoeren dan voor deze activiteit?",
    "toepasbaarheid": "Hoe goed kan je dit instrument toepassen in je eigen gemeente?",
    "betrouwbaar": "Hoe betrouwbaar vind je deze pagina?",
    "bruikbaar": "Hoe bruikbaar is ze voor je werk?",
    "beschikbaarheid": "Hoe goed zijn we bereikbaar als je ons nodig hebt?",
    "bruikbaarheid_advies": "Hoe bruikbaar is het advies dat je van ons krijgt?",
    "deskundigheid": "Hoe deskundig vind je ons?",
}
YES_NO = [("ja", "Ja"), ("nee", "Nee")]
CHOICE_QUESTIONS = {
    "verbeteracties": "Hielp wat je van collega’s hoorde om concreet iets te verbeteren?",
    "praktijk_toegepast": "Pasten jullie sindsdien iets toe van wat jullie leerden?",
    "mag_verteld": "Mogen we dit vertellen als voorbeeld, met de naam van je bestuur erbij?",
}
WORD_QUESTIONS = {
    "wat_veranderde": "Wat veranderde er bij jullie? Eén of twee zinnen volstaan.",
    "meer_of_anders": "Wat mag meer, minder of anders?",
    "in_een_woord": "Wil je er iets over zeggen?",
    "wensen": "Wat zou jullie nog helpen?",
}


def seed_questions() -> int:
    """Returns how many were new; a question that somebody worded again stays as it is."""
    known = set(Question.objects.values_list("key", flat=True))
    count = 0
    for key, text in SCALE_QUESTIONS.items():
        if key not in known:
            add_question(key, AnswerType.SCALE, text, by=None)
            count += 1
    for key, text in CHOICE_QUESTIONS.items():
        if key not in known:
            add_question(key, AnswerType.CHOICE, text, by=None, options=YES_NO)
            count += 1
    for key, text in WORD_QUESTIONS.items():
        if key not in known:
            add_question(key, AnswerType.TEXT, text, by=None)
            count += 1
    return count
