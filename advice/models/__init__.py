from advice.models.consultation import (
    Consultation,
    ConsultationParticipant,
    SupportTrack,
    TrackMeeting,
)
from advice.models.desk import AnswerTerm, ClosureDay, StandardAnswer
from advice.models.faq import Faq
from advice.models.question import Question
from advice.models.signal import Signal
from advice.models.thread import Attachment, Message, Wait

__all__ = [
    "AnswerTerm",
    "Attachment",
    "ClosureDay",
    "Consultation",
    "ConsultationParticipant",
    "Faq",
    "Message",
    "Question",
    "Signal",
    "StandardAnswer",
    "SupportTrack",
    "TrackMeeting",
    "Wait",
]
