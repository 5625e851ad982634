from events.models.agenda_page import AgendaPage
from events.models.attendance import Attendance
from events.models.cancellable import Cancellable
from events.models.closing import Closing
from events.models.event import Event
from events.models.group import RegistrationGroup
from events.models.invitation import PersonalInvitation
from events.models.mailing import Mailing, MailingCopy
from events.models.offer import Offer
from events.models.past_load import LoadedPerson, PastLoad
from events.models.personal_feed import PersonalFeed
from events.models.proposal import EventProposal
from events.models.registration import Registration
from events.models.retired_link import RetiredLink
from events.models.session import Session, SessionDay

__all__ = [
    "AgendaPage",
    "Attendance",
    "Cancellable",
    "Closing",
    "Event",
    "EventProposal",
    "LoadedPerson",
    "Mailing",
    "MailingCopy",
    "Offer",
    "PastLoad",
    "PersonalFeed",
    "PersonalInvitation",
    "Registration",
    "RegistrationGroup",
    "RetiredLink",
    "Session",
    "SessionDay",
]
