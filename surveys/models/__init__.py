from surveys.models.answer import Answer, FreeText, HalfAnswer, SealedAnswer, Submission
from surveys.models.invitation import Invitation
from surveys.models.question import Question, QuestionVersion
from surveys.models.report import ImprovementReport
from surveys.models.survey import Survey, SurveyQuestion

__all__ = [
    "Answer",
    "FreeText",
    "HalfAnswer",
    "ImprovementReport",
    "Invitation",
    "Question",
    "QuestionVersion",
    "SealedAnswer",
    "Submission",
    "Survey",
    "SurveyQuestion",
]
