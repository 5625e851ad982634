from events.models.agenda_page import AgendaPage
from events.models.attendance import Attendance
from events.models.attendance_proposal import AttendanceProposal
from events.models.cancellable import Cancellable
from events.models.closing import Closing
from events.models.event import Event
from events.models.group import RegistrationGroup
from events.models.invitation import PersonalInvitation
from events.models.mailing import Mailing, MailingCopy
from events.models.material import Material
from events.models.offer import Offer
from events.models.personal_feed import PersonalFeed
from events.models.registration import Registration
from events.models.reminder import Reconfirmation, Reminder
from events.models.retired_link import RetiredLink
from events.models.session import Session, SessionDay

__all__ = [
    "AgendaPage",
    "Attendance",
    "AttendanceProposal",
    "Cancellable",
    "Closing",
    "Event",
    "Mailing",
    "MailingCopy",
    "Material",
    "Offer",
    "PersonalFeed",
    "PersonalInvitation",
    "Reconfirmation",
    "Registration",
    "RegistrationGroup",
    "Reminder",
    "RetiredLink",
    "Session",
    "SessionDay",
]
