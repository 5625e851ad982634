from events.models.agenda_page import AgendaPage
from events.models.answer import Answer
from events.models.attendance import Attendance
from events.models.attendance_proposal import AttendanceProposal
from events.models.billing import Billing
from events.models.cancellable import Cancellable
from events.models.closing import Closing
from events.models.evaluation import Evaluation, FollowUp
from events.models.event import Event
from events.models.group import RegistrationGroup
from events.models.head_count import HeadCount
from events.models.invitation import PersonalInvitation
from events.models.mailing import Mailing, MailingCopy
from events.models.material import Material
from events.models.needs import Needs, NeedsGone, NeedsReceipt
from events.models.offer import Offer
from events.models.organiser import EventOrganiser
from events.models.past_load import LoadedPerson, PastLoad
from events.models.personal_feed import PersonalFeed
from events.models.programme import ProgrammePart, Speaker
from events.models.proposal import EventProposal
from events.models.question import Option, Question
from events.models.registration import Registration
from events.models.reminder import Reconfirmation, Reminder
from events.models.retired_link import RetiredLink
from events.models.session import Session, SessionDay

__all__ = [
    "AgendaPage",
    "Answer",
    "Attendance",
    "AttendanceProposal",
    "Billing",
    "Cancellable",
    "Closing",
    "Evaluation",
    "Event",
    "EventOrganiser",
    "EventProposal",
    "FollowUp",
    "HeadCount",
    "LoadedPerson",
    "Mailing",
    "MailingCopy",
    "Material",
    "Needs",
    "NeedsGone",
    "NeedsReceipt",
    "Offer",
    "Option",
    "PastLoad",
    "PersonalFeed",
    "PersonalInvitation",
    "ProgrammePart",
    "Question",
    "Reconfirmation",
    "Registration",
    "RegistrationGroup",
    "Reminder",
    "RetiredLink",
    "Session",
    "SessionDay",
    "Speaker",
]
