from networks.models.around_posts import Mention, PostFile, PostVersion, Reaction, Report
from networks.models.discussion import Post, Topic
from networks.models.evaluation import NetworkEvaluation
from networks.models.index_page import NetworkIndexPage
from networks.models.invitation import Invitation
from networks.models.joining import JoinLink, JoinRequest
from networks.models.listening import MailChoice, Reading, TalkDraft, TopicAttention
from networks.models.membership import Membership
from networks.models.minutes import Attendee, Minutes
from networks.models.network import Network
from networks.models.pairing import Pairing
from networks.models.received import ReceivedMail

__all__ = [
    "Attendee",
    "Invitation",
    "JoinLink",
    "JoinRequest",
    "MailChoice",
    "Membership",
    "Mention",
    "Minutes",
    "Network",
    "NetworkEvaluation",
    "NetworkIndexPage",
    "Pairing",
    "Post",
    "PostFile",
    "PostVersion",
    "Reaction",
    "Reading",
    "ReceivedMail",
    "Report",
    "TalkDraft",
    "Topic",
    "TopicAttention",
]
